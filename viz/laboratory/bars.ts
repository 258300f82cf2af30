/** Bars about zero, each with its name and its interval: shares, gains, indices. */
import { scaleLinear, select } from 'd3';
import type { Chart, Table } from '../charts/chart.ts';
import { addLayers } from '../charts/layers.ts';
import { offNextFrame, onNextFrame } from '../charts/next-frame.ts';
import { watchWidth } from '../charts/watch-size.ts';
import { fourDigits } from './four-digits.ts';

export interface Bar {
  readonly name: string;
  readonly mean: number;
  /** Null where there is none yet. */
  readonly low: number | null;
  readonly high: number | null;
  /** A second kind of bar, beside the first of the same name. */
  readonly second?: boolean;
}

export interface Bars {
  readonly bars: readonly Bar[];
  readonly says: string;
  readonly columns: { readonly name: string; mean: string; low: string; high: string };
}

/** How high a row is, its bar, and the axis below, in sizes of the type. */
const ROW = 2.3;
const BAR = 1.25;
const AXIS = 2;

export function createBars(element: HTMLElement): Chart<Bars> {
  const svg = select(element).append('svg').attr('class', 'bars');
  const [axis, rows] = addLayers(svg, ['axis', 'rows']);
  let data: Bars | null = null;
  let width = 0;

  const draw = () => {
    if (data === null || width === 0) return;
    const { bars } = data;
    const em = Number.parseFloat(getComputedStyle(svg.node() as SVGSVGElement).fontSize);
    const longest = Math.max(4, ...bars.map(({ name }) => name.length));
    // Where names would take too much from the bars, each stands above its own.
    const beside = longest * 0.56 * em + 12;
    const isAbove = beside > 0.5 * width;
    const left = isAbove ? 1.5 * em : beside;
    const lift = isAbove ? 1.4 * em : 0;
    const row = ROW * em + lift;
    const right = width - 4.2 * em;
    const foot = bars.length * row;
    const height = foot + AXIS * em;
    const ends = bars.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]);
    const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [left, right]).nice(4);
    svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    const room = Math.floor((right - left) / (4 * em));
    const ticks = x.ticks(Math.max(2, Math.min(6, room)));
    const written = x.tickFormat(6);
    axis
      .selectAll<SVGLineElement, number>('line')
      .data(ticks)
      .join('line')
      .attr('class', (tick) => (tick === 0 ? 'zero' : ''))
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', 0)
      .attr('y2', foot);
    axis
      .selectAll<SVGTextElement, number>('text')
      .data(ticks)
      .join('text')
      .attr('x', x)
      .attr('y', height - 0.6 * em)
      .attr('text-anchor', 'middle')
      .text(written);
    rows
      .selectAll<SVGGElement, Bar>('g')
      .data(bars)
      .join((enter) => {
        const g = enter.append('g');
        g.append('title');
        g.append('text').attr('class', 'name').attr('dy', '0.32em');
        g.append('rect');
        g.append('path').attr('class', 'interval');
        g.append('text').attr('class', 'value').attr('dy', '0.32em');
        return g;
      })
      .attr(
        'class',
        ({ mean, second }) => `${mean < 0 ? 'loss' : 'gain'}${second ? ' second' : ''}`,
      )
      .attr('transform', (_, k) => `translate(0,${k * row + lift + (ROW / 2) * em})`)
      .each(function ({ name, mean, low, high }) {
        const g = select(this);
        g.select('title').text(name);
        g.select('.name')
          .attr('x', 0)
          .attr('y', isAbove ? -lift - 2 : 0)
          .text(fitted(name, isAbove ? width : left - 6, 0.56 * em));
        g.select('rect')
          .attr('x', Math.min(x(0), x(mean)))
          .attr('y', (-BAR / 2) * em)
          .attr('height', BAR * em)
          .attr('width', Math.abs(x(mean) - x(0)));
        g.select('.interval').attr(
          'd',
          low === null || high === null
            ? null
            : `M${x(low)},0H${x(high)}M${x(low)},-4V4M${x(high)},-4V4`,
        );
        g.select('.value')
          .attr('x', x(Math.max(0, mean, high ?? mean)) + 6)
          .text(mean.toFixed(3).replace('-', '−'));
      });
  };

  const unwatch = watchWidth(element, (next) => {
    width = next;
    onNextFrame(draw);
  });
  return {
    update(next) {
      data = next;
      svg.attr('role', 'img').attr('aria-label', next.says);
      onNextFrame(draw);
    },
    describe: ({ says }) => says,
    destroy() {
      unwatch();
      offNextFrame(draw);
      svg.remove();
    },
  };
}

function fitted(text: string, width: number, letter: number): string {
  const most = Math.floor(width / letter);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

export function tabulateBars(
  { bars, columns }: Bars,
  digits: (value: number | null) => string | number = fourDigits,
): Table {
  return {
    columns: [columns.name, columns.mean, columns.low, columns.high],
    rows: bars.map(({ name, mean, low, high }) => [name, digits(mean), digits(low), digits(high)]),
  };
}

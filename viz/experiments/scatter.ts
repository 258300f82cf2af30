/** Every run as a dot, over a factor or over the points; each point's mean with its interval as a bar. */

import { scaleLinear, select } from 'd3';
import { spaced } from '../../lab/reproductions/marks.ts';
import type { Chart, Table } from '../charts/chart.ts';
import { addLayers } from '../charts/layers.ts';
import { offNextFrame, onNextFrame } from '../charts/next-frame.ts';
import { watchWidth } from '../charts/watch-size.ts';
import { fourDigits } from '../laboratory/four-digits.ts';
import { words } from '../words/experiments.ts';

export interface Dot {
  /** The number of the run. */
  readonly run: number;
  readonly x: number;
  readonly y: number;
  readonly opens: boolean;
}

export interface Mean {
  readonly x: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Scatter {
  readonly dots: readonly Dot[];
  readonly means: readonly Mean[];
  readonly outcome: string;
  readonly across: string;
  /** How a place across is written. */
  readonly said: (x: number) => string;
  /** The same as it is, unrounded. */
  readonly exactly: (x: number) => string | number;
}

const TOP = 10;
/** How high it is, and what the axis below takes of it, in sizes of type. */
const HEIGHT = 25;
const BOTTOM = 3.6;
/** How far numbers below are from one another at least, and how large a dot is, in sizes of the type. */
const APART = 2.4;
const DOT = 0.27;
/** How near a click has to be, in pixels. */
const NEAR = 12;

export function createScatter(element: HTMLElement, open: (run: number) => void): Chart<Scatter> {
  const root = select(element).append('div').attr('class', 'scatter');
  const canvas = root.append('canvas').attr('aria-hidden', 'true');
  const svg = root.append('svg').attr('role', 'img');
  const [axes, bars] = addLayers(svg, ['axes', 'means']);
  let data: Scatter | null = null;
  let width = 0;
  let places: { readonly x: number; readonly y: number; readonly dot: Dot }[] = [];

  const nearest = (event: MouseEvent) => {
    const box = (svg.node() as SVGSVGElement).getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let best: { dot: Dot; far: number } | null = null;
    for (const place of places) {
      const far = (place.x - x) * (place.x - x) + (place.y - y) * (place.y - y);
      if (far <= NEAR * NEAR && (best === null || far < best.far)) best = { dot: place.dot, far };
    }
    return best?.dot ?? null;
  };
  svg
    .on('pointermove', (event: PointerEvent) => {
      svg.style('cursor', nearest(event)?.opens ? 'pointer' : 'default');
    })
    .on('click', (event: MouseEvent) => {
      const dot = nearest(event);
      if (dot?.opens) open(dot.run);
    });

  const draw = () => {
    if (data === null || width === 0) return;
    const { dots, means } = data;
    const em = Number.parseFloat(getComputedStyle(svg.node() as SVGSVGElement).fontSize);
    const [left, right] = [4 * em, width - 1.5 * em];
    const height = HEIGHT * em;
    const bottom = height - BOTTOM * em;
    svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    const span = (values: readonly number[]): [number, number] => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const room = 0.05 * (most - least) || 0.5;
      return [least - room, most + room];
    };
    const least = (of: (dot: Dot) => number) =>
      dots.reduce((a, dot) => Math.min(a, of(dot)), 1e300);
    const most = (of: (dot: Dot) => number) =>
      dots.reduce((a, dot) => Math.max(a, of(dot)), -1e300);
    const [byX, byY] = [(dot: Dot) => dot.x, (dot: Dot) => dot.y];
    if (dots.length === 0) return;
    const x = scaleLinear(span([least(byX), most(byX)]), [left, right]);
    const y = scaleLinear(span(withMeans(span([least(byY), most(byY)]), means)), [
      bottom,
      TOP,
    ]).nice(5);
    const within = y.copy().clamp(true);
    axes
      .selectAll<SVGLineElement, number>('line')
      .data(y.ticks(5))
      .join('line')
      .attr('x1', left)
      .attr('x2', right)
      .attr('y1', y)
      .attr('y2', y);
    axes
      .selectAll<SVGTextElement, number>('text.level')
      .data(y.ticks(5))
      .join('text')
      .attr('class', 'level')
      .attr('x', left - 6)
      .attr('y', y)
      .attr('dy', '0.32em')
      .text(y.tickFormat(5));
    const levels = [...new Set(dots.map(byX))].sort((a, b) => a - b);
    const along = spaced(levels.length <= 10 ? levels : x.ticks(6), x, APART * em);
    axes
      .selectAll<SVGTextElement, number>('text.along')
      .data(along)
      .join('text')
      .attr('class', 'along')
      .attr('x', x)
      .attr('y', bottom + 1.3 * em)
      .text((value) => data?.said(value) ?? '');
    axes
      .selectAll<SVGTextElement, string>('text.name')
      .data([data.across])
      .join('text')
      .attr('class', 'name')
      .attr('x', right)
      .attr('y', height - 0.5 * em)
      .attr('text-anchor', 'end')
      .text((name) => name);
    places = dots.map((dot) => ({ x: x(dot.x), y: y(dot.y), dot }));
    bars
      .selectAll<SVGPathElement, Mean>('path')
      .data(means)
      .join('path')
      .attr('d', ({ x: at, mean, low, high }) => {
        const [px, py] = [x(at), y(mean)];
        const whiskers =
          low === null || high === null ? '' : `M${px},${within(low)}V${within(high)}`;
        return `M${px - 0.6 * em},${py}h${1.2 * em}${whiskers}`;
      });
    paint(canvas.node() as HTMLCanvasElement, places, [width, height], DOT * em);
  };

  const unwatch = watchWidth(element, (next) => {
    width = next;
    onNextFrame(draw);
  });
  return {
    update(next) {
      data = next;
      svg.attr('aria-label', describeScatter(next));
      onNextFrame(draw);
    },
    describe: describeScatter,
    destroy() {
      unwatch();
      offNextFrame(draw);
      root.remove();
    },
  };
}

/**
 * From where to where the scale goes: as far as the intervals do, but no further beyond the dots than the dots are
 * apart, so that the interval of a mean over two runs does not make one dot of all of them. It is cut off there.
 */
export function withMeans(
  [least, most]: readonly [number, number],
  means: readonly Mean[],
): [number, number] {
  const apart = most - least;
  const lows = means.map(({ mean, low }) => low ?? mean);
  const highs = means.map(({ mean, high }) => high ?? mean);
  return [
    Math.max(least - apart, Math.min(least, ...lows)),
    Math.min(most + apart, Math.max(most, ...highs)),
  ];
}

function paint(
  canvas: HTMLCanvasElement,
  places: readonly { readonly x: number; readonly y: number }[],
  [width, height]: readonly [number, number],
  radius: number,
): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  context.fillStyle = getComputedStyle(canvas).color;
  context.globalAlpha = places.length > 400 ? 0.25 : 0.55;
  for (const { x, y } of places) {
    context.beginPath();
    context.arc(x, y, radius, 0, 7);
    context.fill();
  }
}

export function describeScatter({ outcome, across, dots }: Scatter): string {
  return words.results.describe(outcome, across, dots.length);
}

/** A row for each mean, or for each run where there are none. */
export function tabulateScatter(
  { means, dots, across, outcome, said }: Scatter,
  digits: (value: number | null) => string | number = fourDigits,
  place: (x: number) => string | number = said,
): Table {
  const { low, high } = words.results.effectColumns;
  if (means.length > 0)
    return {
      columns: [across, outcome, low, high],
      rows: means.map((mean) => [
        place(mean.x),
        digits(mean.mean),
        digits(mean.low),
        digits(mean.high),
      ]),
    };
  return {
    columns: [words.results.columns.run, across, outcome],
    rows: dots.map((dot) => [dot.run, place(dot.x), digits(dot.y)]),
  };
}

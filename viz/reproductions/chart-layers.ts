/** The layers of a panel's picture, each drawn by itself: axes, points, the names of the lines. */
import { type ScaleLinear, select } from 'd3';
import { digits } from '../../lab/reproductions/digits.ts';
import { barOf, COLOURS, shapeOf, tickOf, ticksOf } from '../../lab/reproductions/marks.ts';
import {
  type Picture,
  type PicturePoint,
  reachOf,
  type Series,
} from '../../lab/reproductions/picture.ts';
import type { G } from '../charts/layers.ts';
import { words } from '../words/reproductions.ts';

type Scale = ScaleLinear<number, number>;

/** The areas of marks, in squares of the type's size: what was printed is the ring around ours. */
const RING = 0.5;
const DOT = 0.15;
const LABEL = 0.24;
/** Where there are more points than this on a line, marks are smaller. */
const MANY = 30;

export function drawAxes(
  axes: G,
  picture: Picture,
  x: Scale,
  y: Scale,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  em: number,
): void {
  const levels = y.ticks(6);
  const written = y.tickFormat(6);
  axes
    .selectAll<SVGLineElement, number>('line.level')
    .data(levels)
    .join('line')
    .attr('class', (level) => (level === 0 ? 'level zero' : 'level'))
    .attr('x1', left)
    .attr('x2', right)
    .attr('y1', y)
    .attr('y2', y);
  axes
    .selectAll<SVGTextElement, number>('text.level')
    .data(levels)
    .join('text')
    .attr('class', 'level')
    .attr('x', left - 6)
    .attr('y', y)
    .attr('dy', '0.32em')
    .text(written);
  axes
    .selectAll<SVGTextElement, number>('text.along')
    .data(ticksOf(picture, x, right - left))
    .join('text')
    .attr('class', 'along')
    .attr('x', x)
    .attr('y', bottom + 1.4 * em)
    .text(tickOf);
  axes
    .selectAll('text.name')
    .data([
      { text: picture.axes.y, at: 0, y: top - 1.5 * em, anchor: 'start' },
      { text: picture.axes.x, at: right, y: bottom + 2.85 * em, anchor: 'end' },
    ])
    .join('text')
    .attr('class', 'name')
    .attr('x', ({ at }) => at)
    .attr('y', ({ y: place }) => place)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}

export function drawPoints(
  points: G,
  series: readonly Series[],
  x: Scale,
  y: Scale,
  em: number,
): void {
  points
    .selectAll<SVGGElement, Series>('g.series')
    .data(series, ({ name }) => name)
    .join('g')
    .attr('class', ({ index }) => `series line-${index % COLOURS}`)
    .each(function ({ name, index, points: list }) {
      const unit = (list.length > MANY ? 0.4 : 1) * em * em;
      select(this)
        .selectAll<SVGGElement, PicturePoint>('g.point')
        .data(list, ({ x: at }) => at)
        .join((enter) => {
          const g = enter.append('g').attr('class', 'point');
          g.append('title');
          for (const kind of ['reference', 'bar', 'ring', 'dot'])
            g.append('path').attr('class', kind);
          return g;
        })
        .attr('transform', (point) => `translate(${x(point.x)},0)`)
        .each(function (point) {
          const g = select(this);
          const { published, reference, ours } = point;
          const shape = (kind: string, value: number | null, area: number) =>
            g
              .select(`.${kind}`)
              .attr('d', value === null ? null : shapeOf(index, area * unit))
              .attr('transform', value === null ? null : `translate(0,${y(value)})`);
          shape('ring', published, RING);
          shape('dot', ours?.mean ?? null, DOT);
          g.select('.bar').attr('d', barOf(point, y));
          g.select('.reference').attr(
            'd',
            reference === null
              ? null
              : `M${-0.85 * em},${y(reference.mean)}h${0.45 * em}m${0.8 * em},0h${0.45 * em}`,
          );
          g.select('title').text(sayPoint(name, point));
        });
    });
}

function sayPoint(name: string, { x, published, ours, reference }: PicturePoint): string {
  const says = words.chart;
  const parts: string[] = [];
  if (ours !== null)
    parts.push(`${says.ours} ${says.plusMinus(digits(ours.mean), digits(reachOf(ours)))}`);
  if (published !== null) parts.push(`${says.published} ${digits(published)}`);
  if (reference !== null) parts.push(`${says.reference} ${digits(reference.mean)}`);
  return says.mark(name, tickOf(x), parts);
}

export interface End {
  readonly one: Series;
  readonly x: number;
  readonly y: number;
  /** Where there is room for the name. */
  readonly at: number;
}

/** Names each line at its right end, with its mark. */
export function drawLabels(labels: G, ends: readonly End[], left: number, em: number): void {
  labels
    .selectAll<SVGGElement, End>('g')
    .data(ends, ({ one }) => one.name)
    .join((enter) => {
      const g = enter.append('g');
      g.append('path').attr('class', 'lead');
      g.append('path').attr('class', 'mark');
      g.append('text').attr('dy', '0.32em');
      return g;
    })
    .attr('class', ({ one }) => `line-${one.index % COLOURS}`)
    .each(function ({ one, x, y, at }) {
      const g = select(this);
      g.select('.lead').attr(
        'd',
        `M${x + 13},${y}H${Math.max(x + 13, left - 14)}L${left - 6},${at}`,
      );
      g.select('.mark')
        .attr('d', shapeOf(one.index, LABEL * em * em))
        .attr('transform', `translate(${left + 2},${at})`);
      g.select('text')
        .attr('x', left + 0.9 * em)
        .attr('y', at)
        .text(one.name);
    });
}

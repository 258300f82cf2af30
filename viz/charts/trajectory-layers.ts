/** The layers of a picture of trajectories, each drawn by itself: grid, gap, ends of lines, what happens. */

import { area, type scaleLinear, select } from 'd3';
import { formatCount, formatShare } from '../numbers.ts';
import type { Course } from '../state/course.ts';
import { words as chartWords } from '../words/charts.ts';
import type { Turn } from '../worker/story.ts';
import { placeEndLabels } from './end-labels.ts';
import type { G } from './layers.ts';
import type { TrajectoriesData } from './trajectories.ts';
import type { Gap } from './trajectories-in-words.ts';
import { MARK, markTurns, spreadOut, type TurnMark } from './turn-marks.ts';

const YEAR = 52;
/** How far the first label of weeks is from the next at least, and any from the next, in ems. */
const CLEAR = 5.8;
const YEARS_APART = 5.4;
/** How far labels at the ends of lines are from one another at least, in ems. */
export const APART = 1.15;

export type Scale = ReturnType<typeof scaleLinear<number, number>>;

/** Shades the distance of two measures: plainly where the first is above, with `hatch` where it is below. */
export function drawGap(
  gaps: G,
  hatch: string,
  gap: Gap | undefined,
  course: Course,
  weeks: readonly number[],
  x: Scale,
  y: Scale,
): void {
  if (gap === undefined) return;
  const [first, second] = gap;
  const between = (lower: string, upper: string) =>
    area<number>()
      .x((w) => x(w))
      .y0((w) => y(course.at(lower, w)))
      .y1((w) => y(Math.max(course.at(lower, w), course.at(upper, w))))(weeks);
  gaps
    .selectAll<SVGPathElement, string>('path')
    .data(['above', 'below'])
    .join('path')
    .attr('class', (side) => side)
    .attr('fill', (side) => (side === 'below' ? hatch : null))
    .attr('d', (side) => (side === 'above' ? between(second, first) : between(first, second)));
}

/** .25, −.5, 0, 1 */
function formatLevel(level: number): string {
  const size = Math.abs(level);
  const digits = Number.isInteger(size) ? String(size) : `.${String(size).slice(2)}`;
  return level < 0 ? `−${digits}` : digits;
}

/** How a line is painted: the measures that the first model draws have colours of their own, others by their place. */
export function classOf(lines: readonly string[], name: string): string {
  return `${name} line-${lines.indexOf(name) + 1}`;
}

export function drawGrid(
  grid: G,
  x: Scale,
  y: Scale,
  weeks: number,
  unit: string,
  em: number,
): void {
  const levels = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].filter(
    (level) => level >= y.domain()[0],
  );
  grid
    .selectAll('line.level')
    .data(levels)
    .join('line')
    .attr('class', 'level')
    .attr('x1', x.range()[0])
    .attr('x2', x.range()[1])
    .attr('y1', y)
    .attr('y2', y);
  grid
    .selectAll('text.level')
    .data(levels)
    .join('text')
    .attr('class', 'level')
    .attr('x', x.range()[0] - 6)
    .attr('y', y)
    .attr('dy', '0.32em')
    .text(formatLevel);
  const step = YEAR * Math.max(1, Math.ceil(weeks / YEAR / (x.range()[1] / (YEARS_APART * em))));
  const years =
    unit === 'week' && weeks >= YEAR
      ? Array.from({ length: Math.floor(weeks / step) + 1 }, (_, k) => k * step)
      : x.ticks(5).filter((tick) => tick === 0 || x(tick) - x(0) > CLEAR * em);
  grid
    .selectAll('text.week')
    .data(years)
    .join('text')
    .attr('class', 'week')
    .attr('x', x)
    .attr('y', y.range()[0] + 1.15 * em)
    .attr('text-anchor', (week) => (week === 0 ? 'start' : 'middle'))
    .text((week) => (week === 0 ? chartWords.trajectories.start(unit) : formatCount(week)));
}

export function drawEnds(
  ends: G,
  lines: readonly string[],
  { course, week, labelOf }: Pick<TrajectoriesData, 'course' | 'week' | 'labelOf'>,
  xEnd: number,
  y: Scale,
  right: number,
  em: number,
): void {
  const known = lines.filter((name) => !Number.isNaN(course.at(name, week)));
  const at = known.map((name) => y(course.at(name, week)));
  const places = placeEndLabels(at, APART * em, y.range()[1], y.range()[0]);
  ends
    .selectAll<SVGGElement, string>('g')
    .data(known, (name) => name)
    .join((enter) => {
      const g = enter.append('g').attr('class', (name) => classOf(lines, name));
      g.append('circle').attr('r', 3);
      g.append('path');
      const text = g.append('text').attr('dy', '0.32em');
      text.append('tspan').attr('class', 'value');
      text.append('tspan').attr('class', 'name');
      return g;
    })
    .each(function (name, k) {
      const g = select(this);
      const label = right + 12;
      g.select('circle').attr('cx', xEnd).attr('cy', at[k]);
      g.select('path').attr(
        'd',
        `M${xEnd + 4},${at[k]}H${Math.max(xEnd + 4, label - 9)}L${label - 3},${places[k]}`,
      );
      g.select('text').attr('x', label).attr('y', places[k]);
      g.select('.value').text(formatShare(course.at(name, week)));
      g.select('.name').attr('dx', 5).text(labelOf(name));
    });
}

export function drawTurns(
  events: G,
  turns: readonly Turn[],
  x: Scale,
  top: number,
  bottom: number,
  week: number,
  em: number,
): void {
  events
    .selectAll<SVGGElement, Turn>('g.turn')
    .data(turns)
    .join((enter) => {
      const g = enter.append('g');
      g.append('rect');
      g.append('line');
      return g;
    })
    .attr('class', 'turn')
    .each(function (turn) {
      const g = select(this);
      const from = x(turn.week);
      const to = x(turn.until ?? turn.week);
      g.select('rect')
        .attr('x', from)
        .attr('y', top)
        .attr('width', Math.max(0, to - from))
        .attr('height', bottom - top);
      g.select('line').attr('x1', from).attr('x2', from).attr('y1', top).attr('y2', bottom);
    });
  const marks = markTurns(turns.map((turn) => turn.week));
  const places = spreadOut(
    marks.map((mark) => x(mark.week)),
    marks.map((mark) => mark.width * em),
    2,
  );
  events
    .selectAll<SVGGElement, TurnMark>('g.mark')
    .data(marks)
    .join((enter) => {
      const g = enter.append('g');
      g.append('path');
      g.append('rect');
      g.append('text').attr('text-anchor', 'middle').attr('dy', '0.34em');
      return g;
    })
    .attr('class', (mark) => `mark ${mark.week <= week ? 'past' : 'coming'}`)
    .each(function ({ width, says, week: at }, k) {
      const g = select(this);
      const foot = top - 2;
      g.select('path').attr('d', `M${places[k]},${foot}L${x(at)},${top + 4}`);
      g.select('rect')
        .attr('x', places[k] - (width * em) / 2)
        .attr('y', foot - MARK * em)
        .attr('width', width * em)
        .attr('height', MARK * em)
        .attr('rx', (MARK * em) / 2);
      g.select('text')
        .attr('x', places[k])
        .attr('y', foot - (MARK * em) / 2)
        .text(says);
    });
}

/** The trajectories in words and as a table. */
import { capital, formatCount, formatShare } from '../numbers.ts';
import type { Course } from '../state/course.ts';
import { words as chartWords } from '../words/charts.ts';
import type { Table } from './chart.ts';
import type { TrajectoriesData } from './trajectories.ts';

/** The two measures whose distance is shaded: plainly where the first is above, hatched where it is below. */
export type Gap = readonly [above: string, below: string];

/** A distance that is written as more than 0.00. */
const SEEN = 0.005;

function distanceAt(course: Course, week: number, [above, below]: Gap): number {
  return course.at(above, week) - course.at(below, week);
}

/** What the two ways of shading mean, where nothing of the page says so. */
export function explainGap({ labelOf }: TrajectoriesData, [above, below]: Gap): string {
  return chartWords.trajectories.shades(labelOf(above), labelOf(below));
}

/** How the lines stand in the present week, in a sentence. */
export function describeTrajectories(
  { course, week, unit, labelOf }: TrajectoriesData,
  lines: readonly string[],
  gap?: Gap,
): string {
  const said = lines
    .filter((name) => !Number.isNaN(course.at(name, week)))
    .map((name) =>
      chartWords.trajectories.line(
        labelOf(name),
        formatShare(course.at(name, 0)),
        formatShare(course.at(name, week)),
      ),
    );
  if (gap !== undefined) {
    const distance = distanceAt(course, week, gap);
    const [higher, lower] = distance < 0 ? [gap[1], gap[0]] : gap;
    if (Math.abs(distance) >= SEEN)
      said.push(chartWords.trajectories.above(labelOf(higher), labelOf(lower)));
  }
  return chartWords.trajectories.describe(capital(unit), formatCount(week), said);
}

/** A row for every week that has been told, with the measures as they are. */
export function tabulateEveryWeek(
  { course, week, unit, labelOf }: TrajectoriesData,
  lines: readonly string[],
): Table {
  return {
    columns: [capital(unit), ...lines.map(labelOf)],
    rows: Array.from({ length: week + 1 }, (_, w) => [
      w,
      ...lines.map((name) => course.at(name, w)),
    ]),
  };
}

/** A row every quarter of a year, and the present week. Of the courses that are not shown, the first measure. */
export function tabulateTrajectories(
  { course, others, week, unit, labelOf }: TrajectoriesData,
  lines: readonly string[],
  gap?: Gap,
): Table {
  const step = 13 * Math.max(1, Math.ceil(week / 13 / 40));
  const shown = Array.from({ length: Math.floor(week / step) + 1 }, (_, k) => k * step);
  if (shown[shown.length - 1] !== week) shown.push(week);
  return {
    columns: [
      capital(unit),
      ...lines.map(labelOf),
      ...(gap === undefined
        ? []
        : [chartWords.trajectories.less(labelOf(gap[0]), labelOf(gap[1]))]),
      ...others.map(({ name }) => `${name}: ${labelOf(lines[0])}`),
    ],
    rows: shown.map((w) => [
      formatCount(w),
      ...lines.map((name) => formatShare(course.at(name, w))),
      ...(gap === undefined ? [] : [formatShare(distanceAt(course, w, gap))]),
      ...others.map((other) => formatShare(other.course.at(lines[0], w))),
    ]),
  };
}

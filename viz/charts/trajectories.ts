/** How the measures go over the weeks: lines, the application gap shaded, what happens marked. */
import { line, pointer, scaleLinear, select } from 'd3';
import type { Course } from '../state/course.ts';
import type { Former } from '../state/former.ts';
import type { Turn } from '../worker/story.ts';
import type { Chart } from './chart.ts';
import { drawCourses, type OtherCourse } from './course-lines.ts';
import { addHatch } from './hatch.ts';
import { LARGE } from './large-type.ts';
import { addLayers } from './layers.ts';
import { createLineKey } from './line-key.ts';
import { offNextFrame, onNextFrame } from './next-frame.ts';
import { describeTrajectories, explainGap, type Gap } from './trajectories-in-words.ts';
import { classOf, drawEnds, drawGap, drawGrid, drawTurns } from './trajectory-layers.ts';
import { watchWidth } from './watch-size.ts';

export interface TrajectoriesData {
  readonly course: Course;
  readonly former: Former | null;
  /** The other courses that the story may take. */
  readonly others: readonly OtherCourse[];
  readonly week: number;
  readonly weeks: number;
  readonly turns: readonly Turn[];
  /** What one step of time is called. */
  readonly unit: string;
  labelOf(name: string): string;
}

export interface TrajectoriesOptions {
  /** The measures that are drawn, the first of them the strongest. */
  readonly lines: readonly string[];
  /** The two measures whose distance is shaded, if any. */
  readonly gap?: Gap;
  /** A value to be marked across, such as chance, and its name. */
  readonly mark?: { readonly at: number; readonly says: string };
  readonly height: number;
  /** Whether the scale begins near the lowest line in place of 0: where there is little height. */
  readonly isCloseUp?: boolean;
  seek(week: number): void;
}

export function createTrajectories(
  element: HTMLElement,
  options: TrajectoriesOptions,
): Chart<TrajectoriesData> {
  const { lines, gap, mark, height, isCloseUp = false } = options;
  const svg = select(element).append('svg').attr('class', 'trajectories').attr('role', 'img');
  const [grid, marks, gaps, ghosts, courses, paths, ends, events, above] = addLayers(svg, [
    'grid',
    'marks',
    'gap',
    'ghosts',
    'courses',
    'lines',
    'ends',
    'turns',
    'line-key',
  ]);
  const hatch = addHatch(svg);
  const key = createLineKey(above, lines.length > FEW);
  const head = svg.append('line').attr('class', 'playhead');
  let width = 0;
  /** The size of type that the reader has chosen. */
  let em = 13;
  let data: TrajectoriesData | null = null;
  const y = scaleLinear();
  const x = scaleLinear();

  const draw = () => {
    if (data === null || width === 0) return;
    const { course, former, others, week, weeks, turns, labelOf } = data;
    const drawn = former === null ? [course] : [course, former.course];
    // Large type wants a tall picture.
    const tall = height * Math.max(1, em / LARGE);
    const top = 1.5 * em;
    const bottom = tall - 1.5 * em;
    y.range([bottom, top]);
    y.domain([Math.min(isCloseUp ? CLOSEST : 0, ...drawn.map((one) => lowestOf(lines, one))), 1]);
    // Room for the longest label. Where that would leave the lines too little, names stand above, values beside.
    const isNarrow = NAMED * em > MOST_FOR_NAMES * width;
    const right = width - (isNarrow ? VALUED : NAMED) * em;
    const taken = key.draw(isNarrow ? lines : [], labelOf, { width, em });
    x.domain([0, weeks]).range([(width < 560 ? 1.85 : 2.15) * em, right]);
    svg
      .attr('width', width)
      .attr('height', tall + taken)
      .attr('viewBox', `0 ${-taken} ${width} ${tall + taken}`);
    // No more points than there are pixels, always the same weeks, and always the last one.
    const stride = Math.max(1, Math.ceil(weeks / (right * 1.5)));
    const upTo = (last: number, from = 0) => {
      const known: number[] = [];
      for (let w = from; w <= last; w += stride) known.push(w);
      if (last >= from && known[known.length - 1] !== last) known.push(last);
      return known;
    };
    const pathOf = (of: Course, name: string) =>
      line<number>()
        .defined((w) => !Number.isNaN(of.at(name, w)))
        .x((w) => x(w))
        .y((w) => y(of.at(name, w)));

    drawGrid(grid, x, y, weeks, data.unit, em);
    marks
      .selectAll('g')
      .data(mark ? [mark] : [])
      .join((enter) => {
        const g = enter.append('g');
        g.append('line');
        g.append('text').attr('dy', '0.95em');
        return g;
      })
      .each(function ({ at, says }) {
        select(this)
          .select('line')
          .attr('x1', x(0))
          .attr('x2', right)
          .attr('y1', y(at))
          .attr('y2', y(at));
        select(this)
          .select('text')
          .attr('x', x(0) + 4)
          .attr('y', y(at))
          .text(says);
      });
    drawGap(gaps, hatch, gap, course, upTo(week), x, y);
    const ghost: { name: string; kind: string; d: string | null }[] = [];
    for (const name of lines) {
      if (course.known > week)
        ghost.push({ name, kind: 'ahead', d: pathOf(course, name)(upTo(course.known, week)) });
      if (former && former.course.known > former.from)
        ghost.push({
          name,
          kind: 'former',
          d: pathOf(former.course, name)(upTo(Math.min(weeks, former.course.known), former.from)),
        });
    }
    ghosts
      .selectAll<SVGPathElement, (typeof ghost)[number]>('path')
      .data(ghost)
      .join('path')
      .attr('class', ({ name, kind }) => `${classOf(lines, name)} ${kind}`)
      .attr('d', ({ d }) => d);
    drawCourses(courses, others, lines[0], weeks, { x, y }, (of) => pathOf(of, lines[0]), upTo, em);
    const shownWeeks = upTo(week);
    paths
      .selectAll<SVGPathElement, string>('path')
      .data(lines)
      .join('path')
      .attr('class', (name) => classOf(lines, name))
      .attr('d', (name) => pathOf(course, name)(shownWeeks));
    const named = isNarrow ? () => '' : labelOf;
    drawEnds(ends, lines, { course, week, labelOf: named }, x(week), y, right, em);
    drawTurns(events, turns, x, top, bottom, week, em);
    head
      .attr('x1', x(week))
      .attr('x2', x(week))
      .attr('y1', top - 4)
      .attr('y2', bottom);
  };

  const weekAt = (event: PointerEvent) => {
    const at = x.invert(pointer(event, svg.node())[0]);
    return Math.round(Math.max(0, Math.min(data?.weeks ?? 0, at)));
  };
  svg
    .on('pointerdown', (event: PointerEvent) => {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      options.seek(weekAt(event));
    })
    .on('pointermove', (event: PointerEvent) => {
      if (event.buttons === 1) options.seek(weekAt(event));
    });

  const unwatch = watchWidth(element, (next) => {
    width = next;
    em = Number.parseFloat(getComputedStyle(svg.node() as SVGSVGElement).fontSize);
    onNextFrame(draw);
  });
  const describe = (of: TrajectoriesData) => describeTrajectories(of, lines, gap);
  return {
    update(next) {
      data = next;
      svg.attr('aria-label', describe(next));
      onNextFrame(draw);
    },
    // What it says stands alone where the picture is saved: there what is shaded is explained too.
    describe: (of) => (gap === undefined ? describe(of) : `${describe(of)} ${explainGap(of, gap)}`),
    destroy() {
      unwatch();
      offNextFrame(draw);
      svg.remove();
    },
  };
}

/** How much room labels take beside the lines, in sizes of the type: a value and its name, a value alone. */
const NAMED = 11;
const VALUED = 3.4;
/** The part of the width that may go to names. */
const MOST_FOR_NAMES = 0.38;

/** So many lines are told apart without pieces of them beside their names. */
const FEW = 3;

/** Where a scale begins at the highest, so that noise does not look like news. */
const CLOSEST = 0.5;

/** The lowest that any of the lines goes, in steps of a quarter. */
function lowestOf(lines: readonly string[], course: Course): number {
  let lowest = 1;
  for (const name of lines)
    for (let week = 0; week <= course.known; week++) {
      const value = course.at(name, week);
      if (value < lowest) lowest = value;
    }
  return Math.floor(4 * lowest) / 4;
}

/** The other courses that a story may take, beside the one that is shown: a line each, numbered at its end. */
import { type Line, select } from 'd3';
import type { Course } from '../state/course.ts';
import { placeEndLabels } from './end-labels.ts';
import type { G } from './layers.ts';
import { APART, type Scale } from './trajectory-layers.ts';

export interface OtherCourse {
  /** Its number in the list: 0 is the trunk. */
  readonly number: number;
  readonly name: string;
  readonly course: Course;
  /** The week from which on it is not as what is shown. */
  readonly from: number;
}

export function drawCourses(
  layer: G,
  others: readonly OtherCourse[],
  measure: string,
  weeks: number,
  { x, y }: { readonly x: Scale; readonly y: Scale },
  lineOf: (course: Course) => Line<number>,
  weeksOf: (last: number, from: number) => readonly number[],
  em: number,
): void {
  const lastOf = ({ course }: OtherCourse) => Math.min(weeks, course.known);
  const drawn = others.filter(
    (other) => lastOf(other) > other.from && !Number.isNaN(other.course.at(measure, lastOf(other))),
  );
  const heights = drawn.map((other) => y(other.course.at(measure, lastOf(other))));
  const [bottom, top] = y.range();
  const places = placeEndLabels(heights, APART * em, top, bottom);
  layer
    .selectAll<SVGGElement, OtherCourse>('g')
    .data(drawn, ({ number }) => number)
    .join((enter) => {
      const g = enter.append('g');
      g.append('path');
      g.append('circle').attr('r', 0.55 * em);
      g.append('text').attr('text-anchor', 'middle').attr('dy', '0.35em');
      return g;
    })
    .attr('class', ({ number }) => `course-${number}`)
    .each(function (other, k) {
      const last = lastOf(other);
      const g = select(this);
      g.select('path').attr('d', lineOf(other.course)([...weeksOf(last, other.from)]));
      g.select('circle').attr('cx', x(last)).attr('cy', places[k]);
      g.select('text').attr('x', x(last)).attr('y', places[k]).text(other.number);
    });
}

import type { Cause } from '../../sim/books.ts';
import { type PlainWeek, reading, type View } from './plain-world.ts';

/** What newcomer number `holder`, let in by `process`, believes: something with probability `newcomerKnown`, right with `newcomerAccuracy`. */
export function newcomersBeliefs(week: PlainWeek, process: string, holder: number): View[] {
  const { world, luck, p } = week;
  return world.reality.map((_, j) => {
    if (!luck.happens(process, 'newcomer holds', holder, j, p.newcomerKnown)) return 0;
    return reading(
      world,
      j,
      luck.happens(process, 'newcomer knows', holder, j, p.newcomerAccuracy),
    );
  });
}

/** A newcomer takes the place of person `i`, who goes because of `cause`. */
export function takePlace(week: PlainWeek, process: string, i: number, cause: Cause): void {
  const { world, books } = week;
  newcomersBeliefs(week, process, i).forEach((view, j) => {
    books.fade(i, j, cause);
    if (view !== 0) books.believe(i, j, view, 'broughtIn', cause);
  });
  world.people[i].efficacy = 0.5;
}

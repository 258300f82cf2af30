import { eventsNow, isRight, type PlainWeek } from './plain-world.ts';

/** Each wrong rule, locked or not, is struck with a given probability, and its mandate falls with it. */
export function inspection(week: PlainWeek): void {
  const { world, luck, books } = week;
  for (const { exposes } of eventsNow(week, 'inspection')) {
    world.rules.forEach((rule, j) => {
      if (rule === 0 || isRight(world, world.rules, j)) return;
      if (!luck.happens('inspection', 'exposes', 0, j, exposes)) return;
      books.setRule(j, 0);
      world.lock[j] = 0;
    });
  }
}

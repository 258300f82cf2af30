import { eventsNow, type PlainWeek } from './plain-world.ts';

/** A share of reality, drawn by lot, flips at once. */
export function shock(week: PlainWeek): void {
  const { world, luck, books } = week;
  for (const { share } of eventsNow(week, 'shock')) {
    const order = luck.order('shock', 'turns', world.reality.length);
    for (const j of order.slice(0, Math.round(share * order.length))) books.turnReality(j);
  }
}

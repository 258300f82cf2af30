import { takePlace } from './newcomers.ts';
import { eventsNow, type PlainWeek } from './plain-world.ts';

/** A share of the practitioners, drawn by lot, leaves at once. */
export function exodus(week: PlainWeek): void {
  const { world, luck } = week;
  for (const { share } of eventsNow(week, 'exodus')) {
    const order = luck.order('exodus', 'leaves', world.people.length);
    for (const i of order.slice(0, Math.round(share * order.length)))
      takePlace(week, 'exodus', i, 'left');
  }
}

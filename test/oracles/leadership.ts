import { newcomersBeliefs } from './newcomers.ts';
import { eventsNow, type PlainWeek } from './plain-world.ts';

/** The house absorbs its leaders a little; then the managers of chosen levels are replaced by newcomers. */
export function leadership(week: PlainWeek): void {
  const { world, p } = week;
  for (const manager of world.managers) manager.ownOpenness *= 1 - p.absorption;
  for (const { from, to, openness } of eventsNow(week, 'leadership')) {
    world.managers.forEach((manager, n) => {
      if (manager.level < from || manager.level > to) return;
      manager.beliefs = newcomersBeliefs(week, 'leadership', n);
      manager.ownOpenness = openness - p.openness;
    });
  }
}

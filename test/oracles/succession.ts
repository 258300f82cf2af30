import { takePlace } from './newcomers.ts';
import { threshold } from './plain-luck.ts';
import { knowledgeOf, type PlainWeek, type PlainWorld } from './plain-world.ts';

/** Managers leave one after the other; somebody from the teams below is promoted, and a newcomer takes the seat. */
export function succession(week: PlainWeek): void {
  const { world, luck, p } = week;
  world.managers.forEach((manager, n) => {
    if (luck.lot('succession', 'leaves', n) >= threshold(p.managerTurnover)) return;
    const loyalty = luck.lot('succession', 'favours', n) < threshold(p.patronage);
    const merit = loyalty ? agreementWithRules : knowledge;
    const below = manager.teams.flatMap((g) => world.teams[g].members);
    const most = Math.max(...below.map((i) => merit(world, i)));
    const best = below.filter((i) => merit(world, i) === most);
    const promoted = best[luck.below('succession', 'chooses', n, best.length)];
    manager.beliefs = [...world.people[promoted].beliefs];
    manager.ownOpenness = 0;
    takePlace(week, 'succession', promoted, 'promoted');
  });
}

function knowledge(world: PlainWorld, i: number): number {
  return knowledgeOf(world, world.people[i].beliefs);
}

function agreementWithRules(world: PlainWorld, i: number): number {
  return world.rules.filter((rule, j) => rule !== 0 && rule === world.people[i].beliefs[j]).length;
}

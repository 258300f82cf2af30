import { newcomersBeliefs } from './newcomers.ts';
import { type PlainWeek, plainManagers, reading, teamOf } from './plain-world.ts';

/** Founds the organisation in a blank world: fair reality, a partly right rulebook, newcomers on all seats. */
export function found(week: PlainWeek): void {
  const { world, luck, books, p } = week;
  world.reality = world.reality.map((_, j) =>
    luck.happens('founding', 'reality', 0, j, 0.5) ? 1 : -1,
  );
  world.rules = world.rules.map((_, j) => {
    if (!luck.happens('founding', 'rules held', 0, j, p.rulesKnown)) return 0;
    return reading(world, j, luck.happens('founding', 'rules right', 0, j, p.rulesAccuracy));
  });
  world.levels = p.levels;
  world.managers = plainManagers(world.teams.length, p.levels, world.reality.length);
  for (const manager of world.managers) manager.beliefs = [...world.rules];
  world.invited = invitations(week);
  world.people.forEach((person, i) => {
    newcomersBeliefs(week, 'founding', i).forEach((view, j) => {
      if (view !== 0) books.believe(i, j, view, 'broughtIn', 'left');
    });
    person.efficacy = 0.5;
  });
  for (const team of world.teams) team.climate = (1 - p.threat) * (1 - p.blame);
}

/** In the order of their lots, round by round: each round takes one from every team that has somebody left. */
function invitations({ world, luck }: PlainWeek): number[] {
  let waiting = luck.order('founding', 'invitations', world.people.length);
  const invited: number[] = [];
  while (waiting.length > 0) {
    const asked = new Set();
    const later: number[] = [];
    for (const i of waiting) {
      const team = teamOf(world, i);
      if (asked.has(team)) later.push(i);
      else invited.push(i);
      asked.add(team);
    }
    waiting = later;
  }
  return invited;
}

import type { PlainWeek, Team, View } from './plain-world.ts';

/** Members voice, the team integrates or forgets, and members learn its view. */
export function dialogue(week: PlainWeek): void {
  const { world, luck, books, p } = week;
  world.teams.forEach((team, g) => {
    for (let j = 0; j < world.reality.length; j++) {
      const side = clearSide(week, team, j);
      if (side !== 0) {
        if (luck.happens('dialogue', 'integrates', g, j, p.integration)) team.view[j] = side;
      } else if (team.view[j] !== 0) {
        if (luck.happens('dialogue', 'fades', g, j, p.teamForgetting)) team.view[j] = 0;
      }
      if (team.view[j] === 0) continue;
      for (const i of team.members) {
        if (world.people[i].beliefs[j] === team.view[j]) continue;
        if (luck.happens('dialogue', 'learns', i, j, p.teamLearning))
          books.believe(i, j, team.view[j], 'team', 'outvoted');
      }
    }
  });
}

/** The side whose voices outnumber the other's by at least the quorum; 0 where none does. */
function clearSide({ world, luck, p }: PlainWeek, team: Team, j: number): View {
  let plus = 0;
  let minus = 0;
  for (const i of team.members) {
    const { beliefs, efficacy } = world.people[i];
    if (beliefs[j] === 0) continue;
    if (!luck.happens('dialogue', 'voices', i, j, team.climate * (0.25 + 0.75 * efficacy)))
      continue;
    if (beliefs[j] === 1) plus++;
    else minus++;
  }
  if (plus - minus >= p.quorum) return 1;
  if (minus - plus >= p.quorum) return -1;
  return 0;
}

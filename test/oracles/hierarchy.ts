import { type PlainWeek, plainManagers } from './plain-world.ts';

/** A new number of levels: a new tree, filled from the top with who was there; who is new believes the rulebook. */
export function hierarchy(week: PlainWeek): void {
  const { world, p } = week;
  if (p.levels === world.levels) return;
  const before = world.managers;
  const after = plainManagers(world.teams.length, p.levels, world.reality.length);
  for (let fromTop = 1; fromTop <= after.length; fromTop++) {
    const place = after[after.length - fromTop];
    const incumbent = before[before.length - fromTop];
    place.beliefs = [...(incumbent === undefined ? world.rules : incumbent.beliefs)];
    place.ownOpenness = incumbent === undefined ? 0 : incumbent.ownOpenness;
  }
  world.levels = p.levels;
  world.managers = after;
  dropAllProposals(week);
}

export function dropAllProposals({ world, books }: PlainWeek): void {
  for (const team of world.teams) {
    team.proposals.forEach((proposal, j) => {
      if (proposal !== null) books.endProposal(team, j, 'dropped');
    });
  }
}

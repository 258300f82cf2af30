import { opposite, type PlainWeek, type Proposal, reading, type Team } from './plain-world.ts';

/** Team by team, element by element: withdraw, handle, raise; then members learn how their proposals fared. */
export function proposals(week: PlainWeek): void {
  const { world, p } = week;
  world.teams.forEach((team, g) => {
    const members = team.members.map((i) => world.people[i]);
    const efficacy = members.reduce((sum, person) => sum + person.efficacy, 0) / members.length;
    const outcomes: ('adopted' | 'blocked')[] = [];
    for (let j = 0; j < world.reality.length; j++) {
      withdraw(week, team, j);
      const outcome = handle(week, team, g, j);
      if (outcome !== null) outcomes.push(outcome);
      speakUp(week, team, g, j, efficacy);
    }
    if (outcomes.length === 0) return;
    const share = outcomes.filter((outcome) => outcome === 'adopted').length / outcomes.length;
    for (const person of members) person.efficacy += p.efficacyGain * (share - person.efficacy);
  });
}

/** A proposal whose team no longer holds that view is withdrawn. */
function withdraw({ books }: PlainWeek, team: Team, j: number): void {
  const proposal = team.proposals[j];
  if (proposal !== null && team.view[j] !== proposal.proposed)
    books.endProposal(team, j, 'withdrawn');
}

/** A pending proposal is handled with probability 1/approvalDelay; says how it was decided, if it was. */
function handle(week: PlainWeek, team: Team, g: number, j: number): 'adopted' | 'blocked' | null {
  const { world, luck, books, p } = week;
  const proposal = team.proposals[j];
  if (proposal === null) return null;
  if (!luck.happens('proposals', 'is handled', g, j, 1 / p.approvalDelay)) return null;
  if (proposal.level <= world.levels) {
    if (!passes(week, g, j, proposal)) {
      books.endProposal(team, j, proposal.level);
      return 'blocked';
    }
    managerOf(week, g, proposal.level).beliefs[j] = proposal.content;
    if (luck.happens('proposals', 'distorts', g, j, p.distortion))
      proposal.content = opposite(proposal.content);
    proposal.level += 1;
    if (proposal.level <= world.levels) return null;
  }
  if (world.lock[j] > 0) {
    books.endProposal(team, j, 'blockedByMandate');
    return 'blocked';
  }
  books.setRule(j, proposal.content);
  books.endProposal(team, j, 'adopted');
  return 'adopted';
}

/** Judged on merit or on conformity by the team's own manager at the proposal's level. */
function passes(week: PlainWeek, g: number, j: number, { content, level }: Proposal): boolean {
  const { world, luck, p } = week;
  if (luck.happens('proposals', 'on merit', g, j, p.visionClarity)) {
    const rightly = luck.happens('proposals', 'reads', g, j, p.feedbackAccuracy);
    return reading(world, j, rightly) === content;
  }
  const manager = managerOf(week, g, level);
  if (manager.beliefs[j] === content) return true;
  const openness = Math.max(0, Math.min(1, p.openness + manager.ownOpenness)) * (1 - p.threat);
  const chance = manager.beliefs[j] === 0 ? 0.5 + 0.5 * openness : openness;
  return luck.happens('proposals', 'passes', g, j, chance);
}

function managerOf({ world }: PlainWeek, g: number, level: number) {
  const manager = world.managers.find((each) => each.level === level && each.teams.includes(g));
  if (manager === undefined) throw new Error(`team ${g} has no manager at level ${level}`);
  return manager;
}

/** One draw decides: raised, silenced by fear, silenced by futility, or no occasion. */
function speakUp(
  { world, luck, books, p }: PlainWeek,
  team: Team,
  g: number,
  j: number,
  e: number,
) {
  if (team.view[j] === 0 || team.view[j] === world.rules[j] || team.proposals[j] !== null) return;
  const within = (chance: number) => luck.happens('proposals', 'speaks', g, j, chance);
  if (!within(p.proposalRate)) return;
  books.note('occasions');
  if (within(p.proposalRate * e * team.climate)) books.raise(team, j);
  else if (within(p.proposalRate * e)) books.note('silencedByFear');
  else books.note('silencedByFutility');
}

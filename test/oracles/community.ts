import { type PlainWeek, reading, teamOf, type View } from './plain-world.ts';

/** The most seats that a community can have: what holders of seats are numbered by. */
const MOST_SEATS = 24;

/** Every `communityPeriod` weeks learning communities meet, one after the other. */
export function community(week: PlainWeek): void {
  const { world, p } = week;
  if (week.week % p.communityPeriod !== 0) return;
  const covered = world.people.length * p.communityCoverage;
  const communities = Math.floor(covered / p.communitySize + 1e-9); // 0.57 of 100 are 57
  const users = Math.round(p.communitySize * p.coCreation);
  for (let number = 0; number < communities; number++) {
    const first = number * p.communitySize;
    const seats = world.invited.slice(first, first + p.communitySize);
    const members = seats.slice(0, p.communitySize - users); // users sit on the last seats
    for (const j of agenda(week, number, members)) discuss(week, number, members, j);
    for (const i of members) {
      const person = world.people[i];
      const team = teamOf(world, i);
      team.climate += p.communityCulture * (1 - team.climate);
      person.efficacy += 0.05 * p.communityChannel * (1 - person.efficacy);
    }
  }
}

/** The elements on which most members hold something else than the rulebook; among equals by lot, 30 digits of it. */
function agenda({ world, luck, p }: PlainWeek, number: number, members: number[]): number[] {
  const elements = world.reality.length;
  const entries = world.rules.map((rule, j) => ({
    j,
    differing: members.filter((i) => {
      const belief = world.people[i].beliefs[j];
      return belief !== 0 && belief !== rule;
    }).length,
    lot: Math.floor(luck.lot('community', 'agenda lots', number * elements + j) / 4),
  }));
  entries.sort((x, y) => y.differing - x.differing || x.lot - y.lot || x.j - y.j);
  return entries.slice(0, p.communityAgenda).map(({ j }) => j);
}

function discuss(
  { world, luck, books, p }: PlainWeek,
  number: number,
  members: number[],
  j: number,
) {
  let plus = 0;
  let minus = 0;
  for (let seat = 0; seat < p.communitySize; seat++) {
    const holder = number * MOST_SEATS + seat;
    if (!luck.happens('community', 'discloses', holder, j, p.communityTrust)) continue;
    const accuracy = seat < members.length ? p.feedbackAccuracy : 0.5 + 0.5 * p.feedbackAccuracy;
    const rightly = luck.happens('community', 'reads', holder, j, accuracy);
    if (reading(world, j, rightly) === 1) plus++;
    else minus++;
  }
  if (plus === minus) return;
  const conclusion: View = plus > minus ? 1 : -1;
  books.note('conclusions');
  members.forEach((i, seat) => {
    if (luck.happens('community', 'adopts', number * MOST_SEATS + seat, j, p.communityAdoption))
      books.believe(i, j, conclusion, 'community', 'misledByCommunity');
  });
  if (world.rules[j] === conclusion) return;
  if (!luck.happens('community', 'channels', number, j, p.communityChannel)) return;
  books.note('channelled');
  if (world.lock[j] > 0) {
    books.note('channelledBlockedByMandate');
  } else {
    books.note('channelledAdopted');
    books.setRule(j, conclusion);
  }
}

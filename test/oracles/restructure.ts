import { dropAllProposals } from './hierarchy.ts';
import { blanks, eventsNow, type PlainWeek } from './plain-world.ts';

/** Who sits on the seats that are drawn moves on by one in the order of drawing; their teams' views are cleared, all proposals dropped. */
export function restructure(week: PlainWeek): void {
  const { world, luck } = week;
  for (const { share } of eventsNow(week, 'restructure')) {
    const order = luck.order('restructure', 'moves', world.people.length);
    const seats = order.slice(0, Math.round(share * order.length)).map((number) => ({
      team: world.teams[Math.floor(number / world.teamSize)],
      place: number % world.teamSize,
    }));
    if (seats.length === 0) continue;
    const leaving = seats.map(({ team, place }) => team.members[place]);
    seats.forEach(({ team, place }, k) => {
      team.members[place] = leaving[(k + 1) % leaving.length];
      team.view = blanks(world.reality.length);
    });
    dropAllProposals(week);
  }
}

import { shareByLot } from '../lots.ts';
import { share } from '../parameter.ts';
import type { Process } from '../process.ts';
import { type EventKind, eventsOf } from '../timeline.ts';
import { dropProposals } from './hierarchy.ts';

export const restructureEvent: EventKind = {
  name: 'restructure',
  says: 'A share of the practitioners change seats with one another, pending proposals are dropped, and the views of the teams concerned are lost.',
  fields: {
    share: share({
      label: 'Share of people who move',
      says: 'The share of practitioners whose seats are dealt anew among them.',
      group: 'structure',
      default: 0.5,
      grade: 'assumption',
    }),
  },
};

/**
 * The seats of those drawn by lot are dealt anew among them: each takes the seat of the one drawn before.
 * (By luck that can be in the same team, about once in as many times as there are teams.)
 */
export const restructure: Process = {
  name: 'restructure',
  says: 'In a restructuring a share of the practitioners are dealt to seats anew, pending proposals are dropped, and the views of the teams concerned are lost.',
  grade: 'stylised',
  sources: ['fulop-2002'],
  parameters: {},
  step(week) {
    const { world, luck, happenings } = week;
    for (const { share } of eventsOf(restructureEvent, happenings, week.week)) {
      const dealt = shareByLot(luck.stream('restructure', 'moves'), world.people, share); // seats, in lot order
      if (dealt.length === 0) continue;
      const first = world.seats[dealt[0]];
      for (let k = 0; k < dealt.length; k++) {
        const seat = dealt[k];
        const team = Math.floor(seat / world.teamSize);
        const person = k + 1 < dealt.length ? world.seats[dealt[k + 1]] : first;
        world.seats[seat] = person;
        world.teamOf[person] = team;
        world.viewHeld.fill(0, team * world.words, (team + 1) * world.words);
        world.viewValue.fill(0, team * world.words, (team + 1) * world.words);
      }
      dropProposals(week);
    }
  },
};

import { byLeaving } from '../ledger.ts';
import { shareByLot } from '../lots.ts';
import { Newcomers } from '../newcomers.ts';
import { share } from '../parameter.ts';
import type { Process } from '../process.ts';
import { type EventKind, eventsOf } from '../timeline.ts';

export const exodusEvent: EventKind = {
  name: 'exodus',
  says: 'A share of the practitioners leave at once; newcomers take their places.',
  fields: {
    share: share({
      label: 'Share of people who leave',
      says: 'The share of practitioners who leave at once.',
      group: 'people coming and going',
      default: 0.25,
      grade: 'assumption',
    }),
  },
};

/** Who leaves is drawn by lot. */
export const exodus: Process<'newcomerKnown' | 'newcomerAccuracy'> = {
  name: 'exodus',
  says: 'In an exodus a share of the practitioners leave at once, and newcomers take their places.',
  grade: 'stylised',
  sources: ['liverpool-press'],
  parameters: {},
  step(week) {
    const { world, luck, happenings } = week;
    for (const { share } of eventsOf(exodusEvent, happenings, week.week)) {
      const newcomers = new Newcomers(week, 'exodus');
      for (const person of shareByLot(luck.stream('exodus', 'leaves'), world.people, share)) {
        newcomers.takePlace(person, byLeaving);
      }
    }
  },
};

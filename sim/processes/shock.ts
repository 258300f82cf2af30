import { laneOf, wordOf } from '../bits.ts';
import { shareByLot } from '../lots.ts';
import { share } from '../parameter.ts';
import type { Process } from '../process.ts';
import { type EventKind, eventsOf } from '../timeline.ts';

export const shockEvent: EventKind = {
  name: 'shock',
  says: 'A share of reality turns over at once.',
  fields: {
    share: share({
      label: 'Share of reality',
      says: 'The share of the elements for which the opposite of what worked now works.',
      group: 'world',
      default: 0.25,
      grade: 'stylised',
      sources: ['march-1991'],
    }),
  },
};

/** A share of the elements, drawn by lot, turns over. */
export const shock: Process = {
  name: 'shock',
  says: 'A shock turns a share of reality over at once.',
  grade: 'stylised',
  sources: ['march-1991'],
  parameters: {},
  step({ world, luck, ledger, happenings, week }) {
    for (const { share } of eventsOf(shockEvent, happenings, week)) {
      for (const element of shareByLot(luck.stream('shock', 'turns'), world.elements, share)) {
        ledger.moveWorld(wordOf(element), laneOf(element));
      }
    }
  },
};

import { share, whole } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';
import { type EventKind, eventsOf } from '../timeline.ts';

export const inspectionEvent: EventKind = {
  name: 'inspection',
  says: 'Inspectors come: rules are followed and imposed more strictly, threat rises, and wrong rules are exposed.',
  fields: {
    weeks: whole({
      label: 'How long',
      unit: 'weeks',
      says: 'How many weeks the inspection lasts.',
      group: 'politics and climate',
      min: 1,
      max: 1000,
      default: 8,
      grade: 'assumption',
    }),
    compliance: share({
      label: 'Compliance rises to',
      says: 'What compliance is at least while the inspection lasts.',
      group: 'politics and climate',
      default: 0.9,
      grade: 'assumption',
    }),
    socialisation: share({
      label: 'Socialisation rises to',
      says: 'What socialisation is at least while the inspection lasts.',
      group: 'politics and climate',
      default: 0.05,
      grade: 'assumption',
    }),
    threat: share({
      label: 'Threat rises to',
      says: 'What threat is at least while the inspection lasts.',
      group: 'politics and climate',
      default: 0.6,
      grade: 'stylised',
      sources: ['staw-1981'],
    }),
    exposes: share({
      label: 'Wrong rules exposed',
      each: 'wrong rule',
      unit: 'per week',
      says: 'The probability that a wrong rule is exposed and struck in a week of the inspection, mandated or not.',
      group: 'politics and climate',
      default: 0.1,
      grade: 'assumption',
    }),
  },
  sways(values, fields) {
    for (const name of ['compliance', 'socialisation', 'threat'] as const) {
      values[name] = Math.max(values[name], fields[name]);
    }
  },
};

/** Each wrong rule is exposed and struck with a given probability; a mandate on it falls with it. */
export const inspection: Process = {
  name: 'inspection',
  says: 'While an inspection lasts, compliance, socialisation and threat are at least at given levels, and each wrong rule, mandated or not, is exposed and struck with a given probability.',
  grade: 'stylised',
  sources: ['liverpool-press', 'staw-1981'],
  parameters: {},
  step({ world, luck, ledger, happenings, week }) {
    for (const { exposes } of eventsOf(inspectionEvent, happenings, week)) {
      const exposing = luck.stream('inspection', 'exposes');
      for (let word = 0; word < world.words; word++) {
        const wrong = world.ruleHeld[word] & ~world.ruleRight(word);
        const exposed = coins(exposing, 0, word, chance(exposes), wrong);
        ledger.strike(word, exposed);
        world.liftMandates(word, exposed);
      }
    }
  },
};

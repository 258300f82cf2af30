import { byTraining } from '../ledger.ts';
import { share, weekly, whole } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';
import type { EventKind } from '../timeline.ts';

export const trainingEvent: EventKind = {
  name: 'training',
  says: 'A course: for some weeks training is more intense.',
  fields: {
    weeks: whole({
      label: 'How long',
      unit: 'weeks',
      says: 'How many weeks the course lasts.',
      group: 'individual learning',
      min: 1,
      max: 1000,
      default: 1,
      grade: 'assumption',
    }),
    intensity: weekly({
      label: 'Training rises to',
      each: 'practitioner and element',
      says: 'What training is at least while the course lasts.',
      group: 'individual learning',
      default: 0.5,
      grade: 'assumption',
    }),
    accuracy: share({
      label: 'How often it is right',
      says: 'The probability that what the course teaches is right.',
      group: 'individual learning',
      min: 0.5,
      default: 0.95,
      grade: 'assumption',
    }),
  },
  sways(values, fields) {
    values.training = Math.max(values.training, fields.intensity);
    values.trainingAccuracy = fields.accuracy;
  },
};

/** Off the job: neither fear nor workload touches it. */
export const training: Process<'training' | 'trainingAccuracy'> = {
  name: 'training',
  says: 'Off the job, each practitioner is taught each element with probability training; what is taught is right with probability trainingAccuracy.',
  grade: 'stylised',
  sources: ['saks-belcourt-2006', 'beer-2016'],
  parameters: {
    training: weekly({
      label: 'Training',
      each: 'practitioner and element',
      says: 'The probability that a practitioner is taught an element off the job.',
      group: 'individual learning',
      default: 0,
      grade: 'stylised',
      sources: ['saks-belcourt-2006'],
    }),
    trainingAccuracy: share({
      label: 'How often training is right',
      says: 'The probability that what is taught is right.',
      group: 'individual learning',
      min: 0.5,
      default: 0.95,
      grade: 'assumption',
    }),
  },
  step({ world, luck, ledger, p }) {
    const teaching = luck.stream('training', 'teaches');
    const knowing = luck.stream('training', 'is right');
    const often = chance(p.training);
    const accurate = chance(p.trainingAccuracy);
    if (often === 0) return;
    for (let person = 0; person < world.people; person++) {
      for (let word = 0; word < world.words; word++) {
        const taught = coins(teaching, person, word, often, world.lanes(word));
        const right = coins(knowing, person, word, accurate, taught);
        ledger.believe(person, word, taught, world.reading(word, right), byTraining);
      }
    }
  },
};

import { elementOf, NONE, withoutFirst } from '../bits.ts';
import { share, weekly, whole } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';

/** Rules are made from above for reasons that need not be the service's, and can't then be changed from below. */
export const politics: Process<'mandateRate' | 'mandateAlignment' | 'mandateDuration'> = {
  name: 'politics',
  says: 'Each element that is not locked is mandated with probability mandateRate: its rule is set, right with probability mandateAlignment, and locked for mandateDuration weeks.',
  grade: 'stylised',
  sources: ['page-kerans-2007', 'lawrence-2005'],
  parameters: {
    mandateRate: weekly({
      label: 'Mandates',
      each: 'element',
      says: 'The probability that politics lays down the rule on an element.',
      group: 'politics and climate',
      step: 0.0001,
      default: 0.001,
      grade: 'assumption',
      sources: ['page-kerans-2007'],
    }),
    mandateAlignment: share({
      label: 'How often mandates are right',
      says: 'The probability that a mandated rule is what works.',
      group: 'politics and climate',
      default: 0.5,
      grade: 'assumption',
    }),
    mandateDuration: whole({
      label: 'How long mandates last',
      unit: 'weeks',
      says: 'For how many weeks a mandated rule cannot be changed from below.',
      group: 'politics and climate',
      min: 0,
      max: 1000,
      default: 52,
      grade: 'assumption',
    }),
  },
  step({ world, luck, ledger, p }) {
    const mandating = luck.stream('politics', 'mandates');
    const aligning = luck.stream('politics', 'aligns');
    world.runDownMandates();
    for (let word = 0; word < world.words; word++) {
      const free = world.lanes(word) & ~world.mandated[word];
      const mandated = coins(mandating, 0, word, chance(p.mandateRate), free);
      const right = coins(aligning, 0, word, chance(p.mandateAlignment), mandated);
      ledger.rule(word, mandated, world.reading(word, right));
      for (let rest = mandated; rest !== NONE; rest = withoutFirst(rest)) {
        world.mandate(elementOf(word, rest), p.mandateDuration);
      }
    }
  },
};

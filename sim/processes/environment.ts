import { NONE } from '../bits.ts';
import { weekly } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';

/** The world moves on: what works may stop working. Turbulence in March (1991). */
export const environment: Process<'turbulence'> = {
  name: 'environment',
  says: 'Each element of reality turns over with probability turbulence.',
  grade: 'stylised',
  sources: ['march-1991'],
  parameters: {
    turbulence: weekly({
      label: 'Turbulence',
      each: 'element',
      says: 'The probability that, for an element, the opposite of what worked now works.',
      group: 'world',
      default: 0.002,
      grade: 'stylised',
      sources: ['march-1991'],
    }),
  },
  step({ world, luck, ledger, p }) {
    const turning = luck.stream('environment', 'turns');
    for (let word = 0; word < world.words; word++) {
      const turned = coins(turning, 0, word, chance(p.turbulence), world.lanes(word));
      if (turned !== NONE) ledger.moveWorld(word, turned);
    }
  },
};

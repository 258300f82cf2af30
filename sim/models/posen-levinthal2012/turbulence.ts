import { share } from '../../parameter.ts';
import type { Process } from '../../process.ts';
import { chance, draw } from '../../rng.ts';
import type { Choosing } from './trial.ts';

const HALF = chance(1 / 2);

/** The world changes: half of the arms are drawn anew. Posen & Levinthal (2012). */
export const turbulence: Process<'eta', Choosing> = {
  name: 'turbulence',
  says: 'With probability η the world is shaken: each arm is drawn anew with probability one half. What is believed stays.',
  grade: 'stylised',
  sources: ['posen-levinthal-2012'],
  parameters: {
    eta: share({
      label: 'η: turbulence',
      unit: 'per period',
      step: 0.001,
      says: 'The probability that the world is shaken.',
      group: 'world',
      default: 0,
      grade: 'stylised',
      sources: ['posen-levinthal-2012'],
    }),
  },
  step({ bandit, luck, p }) {
    if (draw(luck.stream('turbulence', 'shaken'), 0) >= chance(p.eta)) return;
    const struck = luck.stream('turbulence', 'struck');
    const anew = luck.stream('turbulence', 'drawn');
    for (let arm = 0; arm < bandit.arms; arm++)
      if (draw(struck, arm) < HALF) bandit.draw(arm, anew);
  },
};

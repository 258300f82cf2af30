import { posenLevinthal2012 } from '../../../sim/models/posen-levinthal2012/model.ts';
import type { Reproduction } from '../reproduction.ts';
import { knowledge, payoff } from './exploration.ts';

/** Posen & Levinthal (2012): its claims, and the numbers of other implementations, of which the public one had 1000 runs. */
export const posenLevinthal2012Reproduction: Reproduction = {
  model: posenLevinthal2012,
  title: 'Posen & Levinthal (2012), Management Science 58(3) 587–601',
  runs: 1000,
  figures: [payoff, knowledge],
};

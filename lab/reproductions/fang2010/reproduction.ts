import { fang2010 } from '../../../sim/models/fang2010/model.ts';
import type { Reproduction } from '../reproduction.ts';
import { betaSweep } from './beta-sweep.ts';
import { exactStart } from './exact.ts';

/** Fang, Lee & Schilling (2010): its claims, and the numbers of another implementation; it is not known how many runs the paper had. */
export const fang2010Reproduction: Reproduction = {
  model: fang2010,
  title: 'Fang, Lee & Schilling (2010), Organization Science 21(3) 625–642',
  runs: 80,
  figures: [betaSweep, exactStart],
};

import { seedOf } from '../../../lab/experiments/replicate.ts';
import type { OpenPair } from '../../../lab/twins/open-pair.ts';
import { Run } from '../../../sim/run.ts';
import type { PairOutcome } from './sight.ts';

/** Lives pair `number` of the worlds in `pair` to its end: both with the same luck, another than other pairs'. */
export function replicatePair({ plans, seed }: OpenPair, number: number): PairOutcome {
  const left = new Run(plans.left, seedOf(seed, number)).liveOn();
  const right = new Run(plans.right, seedOf(seed, number)).liveOn();
  const weeks = Math.min(left.weeks, right.weeks);
  const width = left.measureNames.length;
  const differences = new Float64Array((weeks + 1) * width);
  for (let week = 0; week <= weeks; week++) {
    const [a, b] = [left.measuresAt(week), right.measuresAt(week)];
    for (let k = 0; k < width; k++) differences[week * width + k] = a[k] - b[k];
  }
  return { number, differences };
}

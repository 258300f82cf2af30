// A run against its slow, obvious twin, which does the same one belief at a time. Wanted: at least 5 times as fast.

import { Run } from '../sim/run.ts';
import { SlowRun } from '../test/oracles/slow-run.ts';
import { paired } from './timing/paired.ts';
import { worlds } from './timing/worlds.ts';

const PAIRS = 7;
/** All the weeks of a typical run, settling included. */
const WEEKS = 312;

const { name, plan } = worlds[0]!;
const { one, other, ratio, lower, upper } = paired(
  () => {
    const slow = new SlowRun(plan, 'bench');
    for (let week = 0; week < WEEKS; week++) slow.step();
  },
  () => {
    const run = new Run(plan, 'bench');
    for (let week = 0; week < WEEKS; week++) run.step();
  },
  PAIRS,
);
console.log(
  `  ${name}: ${ratio.toFixed(1)} × as fast (quarters ${lower.toFixed(1)} to ${upper.toFixed(1)}); ${other.toFixed(1)} ms against ${one.toFixed(1)} ms`,
);

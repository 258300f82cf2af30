// What the ledger costs: runs that keep the books against runs that don't. Wanted: at most 25 % of a step.

import { type Plan, Run } from '../sim/run.ts';
import { paired } from './timing/paired.ts';
import { worlds } from './timing/worlds.ts';

const PAIRS = 41;

function live(plan: Plan, ledger: boolean): void {
  const run = new Run(plan, 'bench', { ledger });
  while (run.week < run.weeks) run.step();
}

for (const { name, plan } of worlds) {
  const { one, other, ratio, lower, upper } = paired(
    () => live(plan, true),
    () => live(plan, false),
    PAIRS,
  );
  const cost = (ratio: number) => `${(100 * (1 - 1 / ratio)).toFixed(1)} %`;
  console.log(
    `  ${name}: ${cost(ratio)} of a step (quarters ${cost(lower)} to ${cost(upper)}); a run ${one.toFixed(1)} ms, without books ${other.toFixed(1)} ms`,
  );
}

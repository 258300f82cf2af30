import { estimateBytes } from '../lab/estimate-bytes.ts';
import { LANES } from '../sim/bits.ts';
import { fixedValues, type Plan } from '../sim/run.ts';
import type { Host } from './host.ts';

/** The most threads that can be asked for. */
export const MOST_WORKERS = 256;

/** What one thread lives through in about half a second, in words of 32 beliefs: less is not worth a thread. */
const WORTH_A_THREAD = 150_000;

/** What a week costs of its own, however few are there to live through it, in such words. */
const WORDS_A_WEEK = 15;

/** How many weeks a run of `plan` lives through at most. */
export function weeksOf(plan: Plan): number {
  const { weeks = 0, settle = 0 } = fixedValues(plan);
  return weeks + settle;
}

/** In how many threads to run: 0, right here, where starting them would take longer than they save. */
export function threadsFor(
  plan: Plan,
  replicates: number,
  asked: number | undefined,
  { cores, memory }: Host,
): number {
  const fixed = fixedValues(plan);
  const size = plan.model.sizes.reduce((product, name) => product * (fixed[name] ?? 1), 1);
  const work = replicates * weeksOf(plan) * (size / LANES + WORDS_A_WEEK);
  if (asked === undefined && work < WORTH_A_THREAD) return 0;
  const fit = Math.max(1, Math.floor(memory / estimateBytes(plan)));
  return Math.min(asked ?? cores, replicates, fit);
}

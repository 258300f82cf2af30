/** Lives through worlds, each with the same seeds, and takes down what they came to. */
import { lastMean, lastWeeks } from '../lab/attribution/last-mean.ts';
import { packPlan } from '../lab/experiments/packed-plan.ts';
import { runReplicate } from '../lab/experiments/replicate.ts';
import { fixedValues, type Plan, RunError } from '../sim/run.ts';
import { count } from './figures.ts';
import type { Host } from './host.ts';
import { runReplicates } from './pool.ts';
import { ProgressBar, spell } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { threadsFor } from './threads.ts';

export interface Lives {
  readonly measure: string;
  readonly seed: string;
  readonly seeds: number;
  readonly workers: number | undefined;
}

/** What takes longer than this, in milliseconds, is announced. */
const WORTH_SAYING = 3000;

/**
 * @param take hears what each world came to with each seed: world by world, seed by seed
 * @param terminal where to say how long it will take; null for nowhere
 * @throws Failed when a run fails
 */
export async function playWorlds(
  plans: readonly Plan[],
  { measure, seed, seeds, workers }: Lives,
  take: (world: number, value: number) => void,
  host: Host,
  terminal: Terminal | null,
): Promise<void> {
  const runs = plans.length * seeds;
  const threads = threadsFor(plans[0] as Plan, runs, workers, host);
  if (terminal !== null && threads > 0) {
    const expected = (timeOf(plans.at(-1) as Plan, seed) * runs) / threads;
    if (expected > WORTH_SAYING)
      terminal.line(
        `  ${count(plans.length)} worlds × ${count(seeds)} seeds: ${count(runs)} runs, about ${spell(expected)}`,
      );
  }
  const progress = new ProgressBar(host.stderr, runs);
  const jobs = plans.map((plan) => ({
    plan: packPlan(plan),
    seed,
    measuredIn: lastWeeks(fixedValues(plan).weeks as number),
  }));
  const forget = host.onSignal(() => progress.clear());
  try {
    await runReplicates({ jobs, replicates: seeds }, threads, host.worker, {
      onReplicate: (replicate, world) => {
        take(world, lastMean(replicate, measure));
        progress.advance(1);
      },
    });
  } finally {
    progress.clear();
    forget();
  }
}

/** The first runs are slower than all others: so many, or so many milliseconds, are tried. */
const TRIES = 6;
const TRY_FOR = 1500;

/** How long one run takes, in milliseconds. */
function timeOf(plan: Plan, seed: string): number {
  let [shortest, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let tried = 0; tried < TRIES && spent < TRY_FOR; tried++) {
    const began = performance.now();
    try {
      runReplicate(plan, seed, 0);
    } catch (error) {
      // It will be told when its turn comes.
      if (!(error instanceof RunError)) throw error;
    }
    const took = performance.now() - began;
    spent += took;
    shortest = Math.min(shortest, took);
  }
  return shortest;
}

/** Lives through the worlds of a game, each with the same seeds, and takes down what they came to. */
import { type Game, Worths } from '../lab/attribution/attribution.ts';
import { lastMean } from '../lab/attribution/last-mean.ts';
import { packPlan } from '../lab/experiments/packed-plan.ts';
import type { Plan } from '../sim/run.ts';
import type { Host } from './host.ts';
import { runReplicates } from './pool.ts';
import { ProgressBar } from './progress-bar.ts';
import { threadsFor } from './threads.ts';

/** @throws Failed when a run fails */
export async function playGame(
  game: Game,
  measure: string,
  { seed, seeds, workers }: { seed: string; seeds: number; workers: number | undefined },
  host: Host,
): Promise<Worths> {
  const worths = new Worths(game);
  const runs = game.plans.length * seeds;
  const threads = threadsFor(game.plans[0] as Plan, runs, workers, host);
  const progress = new ProgressBar(host.stderr, runs);
  const jobs = game.plans.map((plan) => ({ plan: packPlan(plan), seed }));
  const forget = host.onSignal(() => progress.clear());
  try {
    await runReplicates({ jobs, replicates: seeds }, threads, host.worker, {
      onReplicate: (replicate, job) => {
        worths.take(job, lastMean(replicate, measure));
        progress.advance(1);
      },
    });
  } finally {
    progress.clear();
    forget();
  }
  return worths;
}

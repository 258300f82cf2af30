/**
 * Replicates, run in threads side by side and handed over in their order, whoever is ready first. Without
 * threads they run right here, one after the other.
 */
import { Worker } from 'node:worker_threads';
import { type PackedPlan, unpackPlan } from '../lab/experiments/packed-plan.ts';
import { type Replicate, runReplicate } from '../lab/experiments/replicate.ts';
import { Failed } from './mistakes.ts';

export interface Job {
  readonly plan: PackedPlan;
  readonly seed: string;
}

/** What threads are to do: the replicates of the first job, then those of the next. Each is a turn, by its number. */
export interface Work {
  readonly jobs: readonly Job[];
  /** How many replicates there are of each job. */
  readonly replicates: number;
}

/** What a thread tells. */
export type Answer =
  | { readonly kind: 'weeks'; readonly weeks: number }
  | { readonly kind: 'done'; readonly turn: number; readonly replicate: Replicate }
  | { readonly kind: 'failed'; readonly turn: number; readonly error: unknown };

export interface Listener {
  /** So many more weeks have been lived through. */
  onWeeks(weeks: number): void;
  /** The next replicate, in order, and the number of its job. What this throws ends the whole. */
  onReplicate(replicate: Replicate, job: number): void;
}

/** How many replicates a thread may be ahead of the first that is not finished, so that few have to wait in memory. */
const AHEAD = 4;

/** Lives through turn number `turn` of `work`. */
export function takeTurn(work: Work, turn: number, onWeek?: () => void): Replicate {
  const { plan, seed } = work.jobs[Math.floor(turn / work.replicates)] as Job;
  return runReplicate(unpackPlan(plan), seed, turn % work.replicates, onWeek);
}

/**
 * Does `work` in `threads` threads; 0 for none.
 *
 * @throws Failed when a replicate fails or a thread dies; then all threads have been stopped
 */
export async function runReplicates(
  work: Work,
  threads: number,
  script: URL,
  listener: Listener,
): Promise<void> {
  if (threads === 0) return runHere(work, listener);
  const workers = Array.from(
    { length: Math.min(threads, turnsOf(work)) },
    () => new Worker(script, { workerData: work }),
  );
  try {
    await share(workers, work, listener);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function turnsOf({ jobs, replicates }: Work): number {
  return jobs.length * replicates;
}

function runHere(work: Work, listener: Listener): void {
  for (let turn = 0; turn < turnsOf(work); turn++) {
    let replicate: Replicate;
    try {
      replicate = takeTurn(work, turn);
    } catch (error) {
      throw failureOf(work, turn, error);
    }
    listener.onReplicate(replicate, Math.floor(turn / work.replicates));
  }
}

function share(workers: readonly Worker[], work: Work, listener: Listener): Promise<void> {
  const turns = turnsOf(work);
  return new Promise((settle, reject) => {
    const ready = new Map<number, Replicate>();
    const idle = [...workers];
    let next = 0;
    let handedOver = 0;

    const handOut = () => {
      while (next < turns && next < handedOver + AHEAD * workers.length) {
        const worker = idle.pop();
        if (worker === undefined) return;
        worker.postMessage(next++);
      }
    };

    const handOver = () => {
      for (;;) {
        const replicate = ready.get(handedOver);
        if (replicate === undefined) break;
        ready.delete(handedOver);
        listener.onReplicate(replicate, Math.floor(handedOver++ / work.replicates));
      }
      if (handedOver === turns) settle();
    };

    for (const worker of workers) {
      worker.on('message', (answer: Answer) => {
        try {
          if (answer.kind === 'weeks') return listener.onWeeks(answer.weeks);
          if (answer.kind === 'failed') return reject(failureOf(work, answer.turn, answer.error));
          idle.push(worker);
          ready.set(answer.turn, answer.replicate);
          handOver();
          handOut();
        } catch (error) {
          reject(error);
        }
      });
      worker.on('error', (error) => reject(new Failed(`a worker failed: ${words(error)}`)));
      worker.on('messageerror', (error) => reject(new Failed(`a worker failed: ${words(error)}`)));
      worker.on('exit', (code) => {
        reject(new Failed(`a worker stopped before it was done (exit code ${code})`));
      });
    }
    handOut();
  });
}

function failureOf({ replicates }: Work, turn: number, error: unknown): Failed {
  return new Failed(`replicate ${turn % replicates}: ${words(error)}`);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

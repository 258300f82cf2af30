/**
 * Turns, taken in threads side by side and handed over in their order, whoever is ready first. Without
 * threads they are taken right here, one after the other.
 */
import { Worker } from 'node:worker_threads';
import type { Replicate } from '../lab/experiments/replicate.ts';
import { type Job, nameOfTurn, TurnTaker, type Work } from '../lab/experiments/work.ts';
import { Failed } from './mistakes.ts';

/** What a thread tells. */
export type Answer =
  | { readonly kind: 'weeks'; readonly weeks: number }
  /** What came of the turns it was sent, in their order. */
  | {
      readonly kind: 'done';
      readonly turns: readonly number[];
      readonly results: readonly unknown[];
    }
  | { readonly kind: 'failed'; readonly turn: number; readonly error: unknown };

export interface Listener<Result> {
  /** So many more weeks have been lived through. */
  onWeeks?(weeks: number): void;
  /** What came of the next turn, in order. What this throws ends the whole. */
  onResult(result: Result, turn: number): void;
}

/** The numbers of the turns to be taken, in their order. */
export interface Order {
  readonly length: number;
  at(index: number): number;
}

/** How often a thread may be sent turns ahead of the first that is not finished, so that few have to wait in memory. */
const AHEAD = 4;

/**
 * Takes `turns` of `work` in `threads` threads; 0 for none.
 *
 * @param atATime how many turns a thread is sent at once: more than one where sending takes longer than a turn
 * @throws Failed when a turn fails or a thread dies; then all threads have been stopped
 */
export async function takeTurns<Result>(
  work: Work,
  turns: Order,
  threads: number,
  script: URL,
  listener: Listener<Result>,
  atATime = 1,
): Promise<void> {
  if (threads === 0) return takeHere(work, turns, listener);
  const workers = Array.from(
    { length: Math.min(threads, turns.length) },
    () => new Worker(script, { workerData: work }),
  );
  try {
    await share(workers, work, turns, listener, atATime);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Which replicates are run. */
export interface Replicates {
  readonly jobs: readonly Job[];
  /** Of each job. */
  readonly replicates: number;
  /** How many a thread runs before it tells of them. */
  readonly atATime?: number;
}

/** Runs all replicates of all jobs, one job's after the other's. */
export function runReplicates(
  { atATime, ...wanted }: Replicates,
  threads: number,
  script: URL,
  {
    onWeeks,
    onReplicate,
  }: {
    onWeeks?(weeks: number): void;
    onReplicate(replicate: Replicate, job: number): void;
  },
): Promise<void> {
  const { jobs, replicates } = wanted;
  const work = { kind: 'replicates', ...wanted } as const;
  const turns = { length: jobs.length * replicates, at: (index: number) => index };
  const listener = {
    ...(onWeeks && { onWeeks }),
    onResult: (replicate: Replicate, turn: number) =>
      onReplicate(replicate, Math.floor(turn / replicates)),
  };
  return takeTurns<Replicate>(work, turns, threads, script, listener, atATime);
}

function takeHere<Result>(work: Work, turns: Order, listener: Listener<Result>): void {
  const taker = new TurnTaker(work);
  for (let index = 0; index < turns.length; index++) {
    const turn = turns.at(index);
    let result: Result;
    try {
      result = taker.take(turn) as Result;
    } catch (error) {
      throw failureOf(work, turn, error);
    }
    listener.onResult(result, turn);
  }
}

function share<Result>(
  workers: readonly Worker[],
  work: Work,
  turns: Order,
  listener: Listener<Result>,
  atATime: number,
): Promise<void> {
  return new Promise((settle, reject) => {
    const ready = new Map<number, Result>();
    // Each is there twice: it has its next turns before it has told of the last, and never waits for them.
    const idle = [...workers, ...workers];
    let next = 0;
    let handedOver = 0;

    const handOut = () => {
      while (next < turns.length && next < handedOver + AHEAD * workers.length * atATime) {
        const worker = idle.pop();
        if (worker === undefined) return;
        const sent: number[] = [];
        while (next < turns.length && sent.length < atATime) sent.push(turns.at(next++));
        worker.postMessage(sent);
      }
    };

    const handOver = () => {
      while (handedOver < turns.length) {
        const turn = turns.at(handedOver);
        if (!ready.has(turn)) return;
        const result = ready.get(turn) as Result;
        ready.delete(turn);
        handedOver++;
        listener.onResult(result, turn);
      }
      settle();
    };

    for (const worker of workers) {
      worker.on('message', (answer: Answer) => {
        try {
          if (answer.kind === 'weeks') return listener.onWeeks?.(answer.weeks);
          if (answer.kind === 'failed') return reject(failureOf(work, answer.turn, answer.error));
          idle.push(worker);
          answer.turns.forEach((turn, k) => {
            ready.set(turn, answer.results[k] as Result);
          });
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

function failureOf(work: Work, turn: number, error: unknown): Failed {
  return new Failed(`${nameOfTurn(work, turn)}: ${words(error)}`);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

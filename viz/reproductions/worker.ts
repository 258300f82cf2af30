import { type PackedPlan, unpackPlan } from '../../lab/experiments/packed-plan.ts';
import { type Replicate, runReplicate } from '../../lab/experiments/replicate.ts';

// One worker of a pool: is told the jobs once, then takes the turns that it is sent, one after the other.

/** A cell to be run, and the seed of its first run. */
export interface Job {
  readonly plan: PackedPlan;
  readonly seed: string;
}

/** A cell, by its number, and some of its runs: from number `from` up to `to`, which is not one of them. */
export interface Turn {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

export type Message =
  | { readonly kind: 'jobs'; readonly jobs: readonly Job[] }
  | { readonly kind: 'turn'; readonly turn: Turn };

/** What a worker tells: runs of a cell as they come, in order, the last of the turn's marked; or why it can't. */
export type Answer =
  | {
      readonly kind: 'runs';
      readonly cell: number;
      readonly replicates: readonly Replicate[];
      readonly isLast: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** How long runs are kept until they are told, in milliseconds. */
const TELL_EVERY = 100;

let jobs: readonly Job[] = [];

function tell(cell: number, replicates: readonly Replicate[], isLast: boolean): void {
  const answer: Answer = { kind: 'runs', cell, replicates, isLast };
  postMessage(answer, {
    transfer: replicates.map(({ measures }) => measures.buffer as ArrayBuffer),
  });
}

function take({ cell, from, to }: Turn): void {
  const { plan: packed, seed } = jobs[cell];
  const plan = unpackPlan(packed);
  let ready: Replicate[] = [];
  let told = performance.now();
  for (let number = from; number < to; number++) {
    // Nothing that is reproduced here reads the books.
    ready.push({ ...runReplicate(plan, seed, number), accounts: null });
    const now = performance.now();
    if (number < to - 1 && now - told < TELL_EVERY) continue;
    tell(cell, ready, number === to - 1);
    ready = [];
    told = now;
  }
}

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  try {
    if (data.kind === 'jobs') jobs = data.jobs;
    else take(data.turn);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    postMessage({ kind: 'failed', reason } satisfies Answer);
  }
});

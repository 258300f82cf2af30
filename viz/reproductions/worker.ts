import { type PackedPlan, unpackPlan } from '../../lab/experiments/packed-plan.ts';
import { type Replicate, runReplicate } from '../../lab/experiments/replicate.ts';
import { timeUnitOf } from '../../sim/model.ts';
import { Run } from '../../sim/run.ts';

// One worker of a pool: is told the jobs once, then takes the turns that it is sent, one after the other; or
// shows one run of a network, week by week, slowly enough to be watched.

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
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'watch'; readonly job: Job; readonly pace: Pace };

/** How many weeks there are from one picture to the next, and how long that takes, in milliseconds. */
export interface Pace {
  readonly weeks: number;
  readonly pause: number;
}

/** What a worker tells: runs of a cell as they come, in order, the last of the turn's marked; or why it can't. */
export type Answer =
  | {
      readonly kind: 'runs';
      readonly cell: number;
      readonly replicates: readonly Replicate[];
      readonly isLast: boolean;
    }
  | Seen
  | { readonly kind: 'failed'; readonly reason: string };

/** A network at the end of a week. */
export interface Seen {
  readonly kind: 'seen';
  readonly week: number;
  /** What one step of time is called. */
  readonly unit: string;
  /** How many people make a group, one after the other; 1 where there are none. */
  readonly groupSize: number;
  /** Two people a tie, one after the other. */
  readonly ties: Int32Array;
  /** How well each person does, 0..1. */
  readonly standings: Float64Array;
  /** Whether it ends here. */
  readonly isLast: boolean;
}

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

/** Shows the first run of `job`, where people learn from one another in a network. */
function watch({ plan, seed }: Job, { weeks, pause }: Pace): void {
  const run = new Run(unpackPlan(plan), seed);
  const { network } = run;
  const unit = timeUnitOf(run.plan.model);
  const groupSize = run.believers === null ? 1 : run.world.teamSize;
  if (network === null) throw new Error('there is no network in it');
  const ties = network.ties();
  const show = () => {
    const { week, isOver } = run;
    const standings = network.standings();
    const seen: Seen = { kind: 'seen', week, unit, groupSize, ties, standings, isLast: isOver };
    postMessage(seen);
    if (isOver) return;
    for (let k = 0; k < weeks && !run.isOver; k++) run.step();
    setTimeout(show, pause);
  };
  show();
}

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  try {
    if (data.kind === 'jobs') jobs = data.jobs;
    else if (data.kind === 'watch') watch(data.job, data.pace);
    else take(data.turn);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    postMessage({ kind: 'failed', reason } satisfies Answer);
  }
});

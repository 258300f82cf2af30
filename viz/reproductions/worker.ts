import { type PackedPlan, unpackPlan } from '../../lab/experiments/packed-plan.ts';
import { timeUnitOf } from '../../sim/model.ts';
import { Run } from '../../sim/run.ts';

// Shows one run of a network, week by week, slowly enough to be watched.

/** What is to be watched, and how fast. */
export interface Watch {
  readonly plan: PackedPlan;
  readonly seed: string;
  readonly pace: Pace;
}

/** How many weeks there are from one picture to the next, and how long that takes, in milliseconds. */
export interface Pace {
  readonly weeks: number;
  readonly pause: number;
}

/** A network at the end of a week. */
export interface Seen {
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

addEventListener('message', ({ data }: MessageEvent<Watch>) => {
  const { weeks, pause } = data.pace;
  const run = new Run(unpackPlan(data.plan), data.seed);
  const { network } = run;
  const unit = timeUnitOf(run.plan.model);
  const groupSize = run.believers === null ? 1 : run.world.teamSize;
  if (network === null) throw new Error('there is no network in it');
  const ties = network.ties();
  const show = () => {
    const { week, isOver } = run;
    const standings = network.standings();
    const seen: Seen = { week, unit, groupSize, ties, standings, isLast: isOver };
    postMessage(seen);
    if (isOver) return;
    for (let k = 0; k < weeks && !run.isOver; k++) run.step();
    setTimeout(show, pause);
  };
  show();
});

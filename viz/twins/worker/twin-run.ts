import type { Side } from '../../../lab/twins/comparison.ts';
import type { OpenPair, Plans } from '../../../lab/twins/open-pair.ts';
import { timeUnitOf } from '../../../sim/model.ts';
import { fixedValues, Run } from '../../../sim/run.ts';
import { takeScene } from '../../worker/take-scene.ts';
import { turnsOf } from '../../worker/turns-of.ts';
import { WatchedRun } from '../../worker/watched-run.ts';
import { beliefsOf } from './beliefs.ts';
import type { SideSight, TwinSight, TwinStory } from './sight.ts';

/** Two worlds that live week by week together, and can be looked at in any week. Looking changes nothing. */
export class TwinRun {
  private readonly sides: Readonly<Record<Side, WatchedSide>>;

  constructor(
    private readonly pair: OpenPair,
    clock: () => number,
  ) {
    const { plans, seed } = pair;
    this.sides = {
      left: new WatchedSide(settled(plans, 'left', seed), clock),
      right: new WatchedSide(settled(plans, 'right', seed), clock),
    };
  }

  describe(): TwinStory {
    const { left, right } = this.sides;
    const { plans, differs, seed } = this.pair;
    const { people, elements, teamSize, teams } = left.run.world;
    const happens = plans.left.timeline.filter(({ event }) => event !== 'set');
    const values = fixedValues(plans.right);
    for (const entry of plans.right.timeline)
      if ('values' in entry && entry.week === 1)
        for (const [name, value] of Object.entries(entry.values))
          if (typeof value === 'number') values[name] = value;
    return {
      unit: timeUnitOf(plans.left.model),
      weeks: Math.min(left.run.weeks, right.run.weeks),
      seed,
      crowd: { people, elements, teamSize, teams, booksAtStart: left.run.booksAt(0).slice() },
      differs,
      parameters: plans.left.model.parameters,
      measureNames: left.run.measureNames,
      turns: turnsOf(happens),
      values,
    };
  }

  /** Lives both towards `week` for about `budget` milliseconds; true when both are there. */
  approach(week: number, budget: number): boolean {
    const arrived = this.sides.left.watched.approach(week, budget / 2);
    return this.sides.right.watched.approach(week, budget / 2) && arrived;
  }

  /** Both as they stand, with the measures from week `from` on. */
  look(from: number): TwinSight {
    const { left, right } = this.sides;
    const lived = Math.min(left.watched.lived, right.watched.lived);
    return {
      week: left.run.week,
      from,
      lived,
      sides: { left: left.look(from, lived), right: right.look(from, lived) },
    };
  }
}

function settled(plans: Plans, side: Side, seed: string): Run {
  const run = new Run(plans[side], seed);
  run.settleDown();
  return run;
}

/** One of the two. */
class WatchedSide {
  readonly watched: WatchedRun;

  constructor(
    readonly run: Run,
    clock: () => number,
  ) {
    this.watched = new WatchedRun(run, run.weeks, 0, clock);
  }

  look(from: number, lived: number): SideSight {
    const { run } = this;
    const { world } = run;
    const width = run.measureNames.length;
    const series = new Float64Array(Math.max(0, lived - from + 1) * width);
    for (let w = from; w <= lived; w++) series.set(run.measuresAt(w), (w - from) * width);
    return {
      scene: takeScene(run, this.watched.endings, this.watched.isNew),
      seats: world.seats.slice(),
      beliefs: beliefsOf(world),
      series,
    };
  }
}

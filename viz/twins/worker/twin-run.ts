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

/** One of the two, with a note of who came in whose place. */
class WatchedSide {
  readonly watched: WatchedRun;
  /** Week and person of each succession since week 0. */
  private readonly successions = new Map<string, { week: number; person: number }>();

  constructor(
    readonly run: Run,
    clock: () => number,
  ) {
    this.watched = new WatchedRun(run, run.weeks, 0, clock);
    // Weeks are lived more than once where one goes back, and each word of a person is told of.
    const replaced = (person: number) => {
      const week = run.week + 1;
      this.successions.set(`${week} ${person}`, { week, person });
    };
    run.ledger.witness = { ...run.ledger.witness, replaced };
  }

  look(from: number, lived: number): SideSight {
    const { run } = this;
    const { world, week } = run;
    const width = run.measureNames.length;
    const series = new Float64Array(Math.max(0, lived - from + 1) * width);
    for (let w = from; w <= lived; w++) series.set(run.measuresAt(w), (w - from) * width);
    const successors = new Uint16Array(world.people);
    for (const succession of this.successions.values())
      if (succession.week <= week) successors[succession.person]++;
    return {
      scene: takeScene(run, this.watched.endings),
      seats: world.seats.slice(),
      beliefs: beliefsOf(world),
      successors,
      series,
    };
  }
}

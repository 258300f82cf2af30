/**
 * What the runs of an experiment say, finished or not: means with intervals at every point, and what its
 * design is made for: effects of levels on common luck, Morris's effects, variance-based indices. Plain data.
 */
import { createDesign } from '../designs/create-design.ts';
import type { Design, Point } from '../designs/design.ts';
import { ENGINE } from '../engine.ts';
import type { Experiment } from '../experiments/experiment.ts';
import type { ExperimentRunner, Row } from '../experiments/experiment-run.ts';
import { placeOfTwin } from '../experiments/reference-twins.ts';
import { type Estimate, Spread, Spreads } from '../experiments/statistics.ts';
import { type Comparison, compare } from './comparison.ts';
import { contrastsOf, Effect } from './level-effects.ts';
import { type MorrisFound, MorrisGathering } from './morris-gathering.ts';
import { type NegationFound, NegationGathering } from './negation-gathering.ts';
import { type Round, roundsOf } from './round.ts';
import { type SobolFound, SobolGathering } from './sobol-gathering.ts';

export interface Analysis {
  readonly experiment: string;
  readonly engine: string;
  readonly design: string;
  readonly replicates: number;
  readonly runs: { readonly planned: number; readonly done: number; readonly failed: number };
  readonly scenarios: readonly ScenarioFound[];
}

export interface ScenarioFound {
  readonly scenario: string;
  /** How many replicates are there whole: only they go into what is said beyond the points' means. */
  readonly whole: number;
  readonly outcomes: readonly OutcomeFound[];
}

export interface OutcomeFound {
  readonly outcome: string;
  /** In how many of the runs that are there it has no number: they failed, or it is not defined in them. */
  readonly undefined: number;
  /** Empty where they are not asked for. */
  readonly points: readonly PointFound[];
  /** This scenario against the first, over all points; null for the first itself, and in the reference system. */
  readonly againstFirst: Comparison | null;
  /** What the levels, rows and pairs of levels do; empty for designs that have none, and in the reference system. */
  readonly effects: readonly Comparison[];
  readonly morris: MorrisFound | null;
  readonly sobol: SobolFound | null;
  /** Where the experiment has a reference and varies individual learning: over all settings of the rest, then at each. */
  readonly negation: readonly NegationFound[];
}

export interface PointFound {
  readonly point: number;
  /** The factors' values in their order; null for the scenario's own. */
  readonly values: Point;
  readonly found: Estimate;
}

export interface Wanted {
  /** The half-width that is asked for, of comparisons; null for none. */
  readonly reach: number | null;
  /** Whether each point's mean is; a large sample has many. */
  readonly points: boolean;
  /** The one outcome that is asked for; null for all. */
  readonly outcome: string | null;
}

/** What the runs that are there come to. */
export function analyse(
  runner: ExperimentRunner,
  rowOf: (id: string) => Row | undefined,
  wanted: Wanted = { reach: null, points: true, outcome: null },
): Analysis {
  const analysing = new Analysing(runner.turns.experiment, wanted);
  for (const round of roundsOf(runner, rowOf)) analysing.take(round);
  return analysing.analysis();
}

/** Takes in rounds in their order, and says what they come to. Holds sums, not runs. */
export class Analysing {
  private readonly design: Design;
  private readonly cells: readonly (readonly Cell[])[];
  private readonly whole: number[];
  private done = 0;
  private failed = 0;
  /** What came out of the scenarios before, in the replicate that is being taken in, where that is whole. */
  private readonly before = new Map<number, Float64Array>();
  private replicate = 0;
  /** By the number of a scenario in the reference system: that of the one that is held against it. */
  private readonly heldAgainst: ReadonlyMap<number, number>;

  constructor(
    private readonly experiment: Experiment,
    wanted: Wanted,
  ) {
    const { scenarios, outcomes, design, factors, seed } = experiment;
    this.design = createDesign(design, factors, `${seed}/design`);
    this.whole = scenarios.map(() => 0);
    this.heldAgainst = new Map(
      scenarios.flatMap((scenario, k) => {
        const twin = placeOfTwin(scenarios, scenario, experiment.reference);
        return twin === null ? [] : [[twin, k] as const];
      }),
    );
    this.cells = scenarios.map((_, scenario) =>
      outcomes.flatMap(({ name }, outcome) =>
        wanted.outcome === null || wanted.outcome === name
          ? [new Cell(experiment, this.design.size, name, { scenario, outcome }, wanted)]
          : [],
      ),
    );
  }

  take(round: Round): void {
    const { scenario, replicate, values, there } = round;
    this.done += there;
    this.failed += round.failed;
    const isWhole = there === this.design.size;
    if (isWhole) this.whole[scenario] = (this.whole[scenario] ?? 0) + 1;
    if (replicate !== this.replicate) this.before.clear();
    this.replicate = replicate;
    const first = scenario > 0 && isWhole ? (this.before.get(0) ?? null) : null;
    this.cells[scenario]?.forEach((cell) => {
      cell.take(round, isWhole, first);
    });
    const held = this.heldAgainst.get(scenario);
    const here = held === undefined || !isWhole ? undefined : this.before.get(held);
    if (held !== undefined && here !== undefined)
      this.cells[held]?.forEach((cell) => {
        cell.takeReference(here, values);
      });
    if (isWhole) this.before.set(scenario, values);
  }

  analysis(): Analysis {
    const { name, scenarios, replicates, design } = this.experiment;
    return {
      experiment: name,
      engine: ENGINE,
      design: design.kind,
      replicates,
      runs: {
        planned: this.design.size * scenarios.length * replicates,
        done: this.done,
        failed: this.failed,
      },
      scenarios: scenarios.map((scenario, k) => ({
        scenario: scenario.name,
        whole: this.whole[k] ?? 0,
        outcomes: (this.cells[k] ?? []).map((cell) => cell.found((point) => this.design.at(point))),
      })),
    };
  }
}

/** One outcome in one scenario. */
class Cell {
  private readonly points: Spreads | null;
  private readonly effects: readonly Effect[];
  private readonly sobol: SobolGathering | null;
  private readonly morris: MorrisGathering | null;
  private readonly negation: NegationGathering | null;
  private readonly differences = new Spread();
  private readonly firstPoints: Spreads | null;
  private leftOut = 0;
  private undefined = 0;

  constructor(
    private readonly experiment: Experiment,
    private readonly size: number,
    private readonly name: string,
    private readonly at: { readonly scenario: number; readonly outcome: number },
    private readonly wanted: Wanted,
  ) {
    const { design, factors, seed } = experiment;
    // In the reference system some factors move nothing, and points are the same run.
    const isTwin = experiment.scenarios[at.scenario]?.system !== undefined;
    const contrasts = isTwin ? [] : contrastsOf(design, factors);
    this.effects = contrasts.map((contrast) => new Effect(contrast));
    const several = experiment.scenarios.length > 1;
    const needed = wanted.points || several || this.effects.length > 0;
    this.points = needed ? new Spreads(size) : null;
    this.firstPoints = at.scenario === 0 ? null : new Spreads(size);
    const { reference } = experiment;
    this.negation =
      reference === null || isTwin ? null : new NegationGathering(design, factors, reference);
    this.sobol = design.kind === 'saltelli' ? new SobolGathering(design, factors) : null;
    this.morris =
      design.kind === 'morris' ? new MorrisGathering(design, factors, `${seed}/design`) : null;
  }

  take({ values, replicate, there }: Round, isWhole: boolean, first: Float64Array | null): void {
    const { outcome } = this.at;
    const width = this.experiment.outcomes.length;
    const valueAt = (point: number) => values[point * width + outcome] ?? Number.NaN;
    this.undefined += there;
    for (let point = 0; point < this.size; point++) {
      if (!Number.isNaN(valueAt(point))) this.undefined--;
      this.points?.add(point, valueAt(point));
    }
    // Of a replicate that is not whole only the very first says anything that is balanced.
    if (isWhole || replicate === 0) {
      this.sobol?.take(valueAt);
      this.morris?.take(valueAt);
    }
    if (!isWhole) return;
    for (const effect of this.effects) effect.take(valueAt);
    if (first !== null)
      this.holdAgainst(valueAt, (point) => first[point * width + outcome] ?? Number.NaN);
  }

  /** Takes in a replicate here and in the reference system. */
  takeReference(here: Float64Array, there: Float64Array): void {
    const width = this.experiment.outcomes.length;
    const at = (values: Float64Array) => (point: number) =>
      values[point * width + this.at.outcome] ?? Number.NaN;
    this.negation?.take(at(here), at(there));
  }

  private holdAgainst(
    valueAt: (point: number) => number,
    firstAt: (point: number) => number,
  ): void {
    let sum = 0;
    let both = 0;
    for (let point = 0; point < this.size; point++) {
      const difference = valueAt(point) - firstAt(point);
      this.firstPoints?.add(point, firstAt(point));
      if (Number.isNaN(difference)) this.leftOut++;
      else {
        sum += difference;
        both++;
      }
    }
    if (both > 0) this.differences.add(sum / both);
  }

  found(pointAt: (point: number) => Point): OutcomeFound {
    const { experiment, points, at, name } = this;
    const [first] = experiment.scenarios;
    const own = experiment.scenarios[at.scenario];
    const seed = `${experiment.seed}/analysis/${own?.name}/${name}`;
    const varianceAt = (point: number) => points?.variance(point) ?? Number.NaN;
    const { reach } = this.wanted;
    return {
      outcome: name,
      undefined: this.undefined,
      points:
        this.wanted.points && points !== null
          ? Array.from({ length: points.length }, (_, point) => ({
              point,
              values: pointAt(point),
              found: points.estimate(point),
            }))
          : [],
      againstFirst:
        at.scenario === 0 || first === undefined || own === undefined || own.system !== undefined
          ? null
          : compare(
              { kind: 'scenario', scenario: own.name, against: first.name },
              this.differences,
              this.varianceOfMean(),
              this.leftOut,
              reach,
            ),
      effects: this.effects.map((effect) => effect.found(varianceAt, reach)),
      morris: this.morris?.found(seed) ?? null,
      sobol: this.sobol?.found(seed) ?? null,
      negation: this.negation?.found() ?? [],
    };
  }

  private varianceOfMean(): number {
    const { points, firstPoints, size } = this;
    let sum = 0;
    for (let point = 0; point < size; point++)
      for (const spreads of [points, firstPoints]) sum += spreads?.variance(point) ?? Number.NaN;
    return sum / (size * size);
  }
}

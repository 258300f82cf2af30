/**
 * An experiment: scenarios, what is varied in them, how often each is run, and what is looked at. A value
 * like a scenario; what a file says of it is validated by lab/reading/read-experiment.ts.
 */
import type { Expression } from '../../sim/expression.ts';
import type { Plan } from '../../sim/run.ts';
import { createDesign } from '../designs/create-design.ts';
import type { Design, DesignKind, Point } from '../designs/design.ts';
import type { Factor } from '../designs/factor.ts';
import { planOf } from '../plan-of.ts';
import type { Scenario, Weeks } from '../scenario.ts';
import type { Kept } from './kept.ts';
import type { CellFilter } from './outcome.ts';
import { type PackedPlan, packPlan, unpackPlan } from './packed-plan.ts';
import { seedOf } from './replicate.ts';

export interface Experiment {
  /** Lower-case words joined by hyphens; the file's name without `.json`. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** All of one model; with a reference, first those that are named, then each of them in that system. */
  readonly scenarios: readonly Scenario[];
  readonly factors: readonly Factor[];
  readonly design: DesignKind;
  /** How many runs there are of each point. The same number means the same luck at every point. */
  readonly replicates: number;
  readonly seed: string;
  readonly outcomes: readonly Outcome[];
  /** The preset whose system every point is held against (reference-twins.ts); null for none. */
  readonly reference: string | null;
  /** Which tables are written beside `runs`. */
  readonly tables: Kept;
}

/** A number that is read off each run. */
export type Outcome = { readonly name: string } & (
  | {
      /** A measure's mean over these weeks; null: at the end of the last. */
      readonly measure: string;
      readonly weeks: Weeks | null;
    }
  | {
      /** How many learnings are so, or which share of all that were opened. */
      readonly ledger: CellFilter;
      readonly as: 'count' | 'share';
    }
  /** Over the outcomes before it. */
  | { readonly expression: Expression }
);

/** An experiment as plain data, to be sent to a worker: models by their names, the rest as it is. */
export interface PackedExperiment extends Omit<Experiment, 'scenarios'> {
  readonly scenarios: readonly (Omit<Scenario, 'plan'> & { readonly plan: PackedPlan })[];
}

export function packExperiment(experiment: Experiment): PackedExperiment {
  const scenarios = experiment.scenarios.map((scenario) => ({
    ...scenario,
    plan: packPlan(scenario.plan),
  }));
  return { ...experiment, scenarios };
}

export function unpackExperiment(packed: PackedExperiment): Experiment {
  const scenarios = packed.scenarios.map((scenario) => ({
    ...scenario,
    plan: unpackPlan(scenario.plan),
  }));
  return { ...packed, scenarios };
}

/** One run of an experiment. */
export interface Turn {
  /** Its place in the order of runs: replicate by replicate, so that any stop leaves a balanced table. */
  readonly number: number;
  readonly replicate: number;
  readonly scenario: Scenario;
  readonly point: Point;
  /** The number of the point in the design. */
  readonly pointNumber: number;
  readonly seed: string;
  readonly plan: Plan;
}

/** All runs of an experiment, each worked out when it is asked for. */
export class Turns {
  readonly design: Design;
  readonly count: number;

  constructor(readonly experiment: Experiment) {
    const { design, factors, seed, scenarios, replicates } = experiment;
    this.design = createDesign(design, factors, `${seed}/design`);
    this.count = this.design.size * scenarios.length * replicates;
  }

  /** Run number 0 .. count − 1. */
  at(number: number): Turn {
    const { experiment, design } = this;
    const { scenarios, seed, factors } = experiment;
    const pointNumber = number % design.size;
    const rest = Math.floor(number / design.size);
    const scenario = scenarios[rest % scenarios.length] as Scenario;
    const replicate = Math.floor(rest / scenarios.length);
    const point = design.at(pointNumber);
    const varied = factors.flatMap(({ name }, k) => {
      const value = point[k] ?? null;
      return value === null ? [] : [[name, value] as const];
    });
    const plan = planOf(scenario, { parameters: Object.fromEntries(varied) });
    return {
      number,
      replicate,
      scenario,
      point,
      pointNumber,
      seed: seedOf(seed, replicate),
      plan,
    };
  }
}

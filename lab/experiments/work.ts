/** What threads and workers are given to do, as plain data, and how one turn of it is taken. */
import { numbersOf } from './check.ts';
import { type PackedExperiment, unpackExperiment } from './experiment.ts';
import { ExperimentRunner } from './experiment-run.ts';
import { type PackedPlan, unpackPlan } from './packed-plan.ts';
import { type PackedScenario, unpackScenario } from './packed-scenario.ts';
import { EVERYTHING, runReplicate, seedOf, type Wanted } from './replicate.ts';

export interface Job {
  readonly plan: PackedPlan;
  readonly seed: string;
  /** Where only measures are wanted: of which weeks, beside the last. Where it is left out, everything is. */
  readonly measuredIn?: readonly number[];
}

export type Work =
  /** The replicates of the first job, then those of the next. Each is a turn, by its number. */
  | {
      readonly kind: 'replicates';
      readonly jobs: readonly Job[];
      readonly replicates: number;
    }
  /** The checks of the first scenario with each of so many seeds, then those of the next. Each seed is a turn. */
  | {
      readonly kind: 'checks';
      readonly scenarios: readonly PackedScenario[];
      readonly replicates: number;
    }
  /** The runs of an experiment, by their number. */
  | { readonly kind: 'experiment'; readonly experiment: PackedExperiment };

/** Takes turns of one work. */
export class TurnTaker {
  private readonly runner: ExperimentRunner | null;

  constructor(private readonly work: Work) {
    this.runner =
      work.kind === 'experiment' ? new ExperimentRunner(unpackExperiment(work.experiment)) : null;
  }

  /** Lives through turn number `turn`, and gives what came of it. */
  take(turn: number, onWeek?: () => void): unknown {
    if (this.runner !== null) return this.runner.row(turn, onWeek);
    if (this.work.kind === 'checks') {
      const { scenarios, replicates } = this.work;
      const scenario = unpackScenario(scenarios[Math.floor(turn / replicates)] as PackedScenario);
      return numbersOf(scenario, seedOf(scenario.seed, turn % replicates));
    }
    const { jobs, replicates } = this.work as Work & { readonly kind: 'replicates' };
    const { plan, seed, measuredIn } = jobs[Math.floor(turn / replicates)] as Job;
    const wanted = wantedIn(measuredIn);
    return runReplicate(unpackPlan(plan), seed, turn % replicates, onWeek, wanted);
  }
}

function wantedIn(weeks: Job['measuredIn']): Wanted {
  if (weeks === undefined) return EVERYTHING;
  return { accounts: false, measures: (week) => weeks.includes(week) };
}

/** What a turn is called in a message. */
export function nameOfTurn(work: Work, turn: number): string {
  return work.kind === 'experiment' ? `run ${turn}` : `replicate ${turn % work.replicates}`;
}

/**
 * What an experiment has so far, round by round: one scenario, one replicate, all points of the design with
 * the same luck. Runs are in this order (`Turns`), so that rounds can be taken in one after the other,
 * however many there are.
 */
import type { ExperimentRunner, Row } from '../experiments/experiment-run.ts';

export interface Round {
  /** The number of the scenario among the experiment's. */
  readonly scenario: number;
  readonly replicate: number;
  /** A row a point, the outcomes side by side; NaN for a run that is not there or failed, and where one is not defined. */
  readonly values: Float64Array;
  /** How many of the points' runs are there, failed ones included. */
  readonly there: number;
  readonly failed: number;
}

/** The rounds of which anything is there. @param rowOf the run of this id; undefined where it has not been done */
export function* roundsOf(
  runner: ExperimentRunner,
  rowOf: (id: string) => Row | undefined,
): Generator<Round, void, undefined> {
  const { design, experiment, count } = runner.turns;
  const { scenarios, outcomes } = experiment;
  const width = outcomes.length;
  for (let from = 0; from < count; from += design.size) {
    const values = new Float64Array(design.size * width).fill(Number.NaN);
    let there = 0;
    let failed = 0;
    for (let point = 0; point < design.size; point++) {
      const row = rowOf(runner.idOf(from + point));
      if (row === undefined) continue;
      there++;
      if (row.failure !== null) failed++;
      values.set(row.outcomes, point * width);
    }
    if (there === 0) continue;
    const round = from / design.size;
    yield {
      scenario: round % scenarios.length,
      replicate: Math.floor(round / scenarios.length),
      ...{ values, there, failed },
    };
  }
}

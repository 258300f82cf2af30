/** The table of an experiment: one header line, one row a run, in the order of the runs. CSV as in RFC 4180. */

import { KEY_COLUMNS } from '../reading/read-experiment.ts';
import { csvRow } from '../tables/csv.ts';
import type { Experiment, Turn } from './experiment.ts';
import type { Row } from './experiment-run.ts';

export function headerOfRuns({ factors, outcomes }: Experiment): string {
  return csvRow([
    ...KEY_COLUMNS,
    ...factors.map((factor) => factor.name),
    ...outcomes.map((outcome) => outcome.name),
  ]);
}

/** A choice stands there by its name; what stays as the scenario has it, and what is not defined, is empty. */
export function rowOfRun({ factors, outcomes }: Experiment, turn: Turn, row: Row): string {
  const { scenario, pointNumber, replicate, point } = turn;
  const { id, seed, fingerprint, weeks, failure } = row;
  return csvRow([
    ...[id, scenario.name, pointNumber, replicate, seed, fingerprint, weeks],
    ...[failure?.week ?? null, failure?.reason ?? null],
    ...factors.map(({ parameter }, k) => {
      const value = point[k] ?? null;
      return value === null ? null : (parameter.choices?.[value] ?? value);
    }),
    ...outcomes.map((_, k) => row.outcomes[k] ?? null),
  ]);
}

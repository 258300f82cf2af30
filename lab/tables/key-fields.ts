/** The columns that every table of an experiment begins with: which run a row is of. */
import type { Turn } from '../experiments/experiment.ts';
import type { Row } from '../experiments/experiment-run.ts';
import { type Cell, type Field, textField, wholeField } from './field.ts';

const MOST_POINTS = 100_000_000;
const MOST_REPLICATES = 1_000_000;

export const KEY_FIELDS: readonly Field[] = [
  textField({
    name: 'id',
    says: 'The run: a hash of the engine’s version, the model, all that is set, the seed and what is read off. It joins the tables.',
  }),
  textField({ name: 'scenario', says: 'The scenario that was run.' }),
  wholeField({
    name: 'point',
    says: 'The number of the point in the design, 0 for the first: which values the factors have.',
    max: MOST_POINTS,
  }),
  wholeField({
    name: 'replicate',
    says: 'The number of the replicate, 0 for the first; the same number means the same luck at every point.',
    max: MOST_REPLICATES,
  }),
  textField({ name: 'seed', says: 'The seed that the run’s luck was drawn by.' }),
  textField({
    name: 'fingerprint',
    says: 'A hash of the run’s end: equal for equal runs, on every machine. Empty for a run that failed.',
    required: false,
  }),
];

/** What stands under them in all rows of one run. */
export function keyOf({ scenario, pointNumber, replicate }: Turn, row: Row): readonly Cell[] {
  const { id, seed, fingerprint } = row;
  return [id, scenario.name, pointNumber, replicate, seed, fingerprint || null];
}

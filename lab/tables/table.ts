/** A table of an experiment: its columns, and the rows that each run adds to it. */
import type { Turn } from '../experiments/experiment.ts';
import type { Row } from '../experiments/experiment-run.ts';
import type { Cell, Field } from './field.ts';
import { KEY_FIELDS } from './key-fields.ts';

export const TABLE_NAMES = ['runs', 'weeks', 'ledger', 'proposals', 'events'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export interface Table {
  readonly name: TableName;
  readonly title: string;
  /** What a row is, in plain sentences. */
  readonly says: string;
  /** The columns, those that tell the run first. */
  readonly fields: readonly Field[];
  /** The columns that together tell a row from any other. */
  readonly key: readonly string[];
  /** What a run adds: its rows without the columns that tell the run, which are the same in each. */
  rowsOf(turn: Turn, row: Row): readonly (readonly Cell[])[];
}

/** A table whose columns are those that tell the run, and then `fields`. */
export function createTable(
  told: Omit<Table, 'fields' | 'key'> & {
    readonly fields: readonly Field[];
    /** The columns that tell rows of one run from one another. */
    readonly within: readonly string[];
  },
): Table {
  const { within, ...table } = told;
  return { ...table, fields: [...KEY_FIELDS, ...told.fields], key: ['id', ...within] };
}

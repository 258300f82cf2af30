/** What an experiment will take of disk, told by some of its runs before the rest of them begins. */
import type { Experiment, Turn } from '../experiments/experiment.ts';
import type { Row } from '../experiments/experiment-run.ts';
import { lineOf } from '../experiments/journal-line.ts';
import { csvCells, csvRow } from './csv.ts';
import { tablesOf } from './experiment-tables.ts';
import type { Cell } from './field.ts';
import { keyOf } from './key-fields.ts';
import { widthOf } from './parquet-file.ts';
import type { Table } from './table.ts';

export interface TriedRun {
  readonly turn: Turn;
  readonly row: Row;
}

/** What a text takes in a Parquet file where it is one of a few, and where it is another in each run. */
const IN_DICTIONARY = 1;
const BY_ITSELF = 20;
/** What is said of a column in the footer. */
const IN_FOOTER = 250;

/**
 * About how many bytes it will take.
 *
 * @param tried some of its runs
 * @param inJournal how many runs are still to come into the journal
 * @param inTables how many runs the tables are written of; 0 where they are not
 */
export function bytesFor(
  experiment: Experiment,
  tried: readonly TriedRun[],
  inJournal: number,
  inTables: number,
): number {
  const tables = tablesOf(experiment);
  const mean = (of: (run: TriedRun) => number) =>
    tried.reduce((sum, run) => sum + of(run), 0) / tried.length;
  const journal = inJournal * mean(({ row }) => utf8Length(lineOf(row)) + 1);
  if (inTables === 0) return journal;
  const written = mean((run) => tables.reduce((sum, table) => sum + bytesIn(table, run), 0));
  const footers = tables.reduce((sum, { fields }) => sum + IN_FOOTER * fields.length, 0);
  return journal + inTables * written + footers;
}

/** What a run adds to the two files of `table`. */
function bytesIn(table: Table, { turn, row }: TriedRun): number {
  const key = keyOf(turn, row);
  const rows = table.rowsOf(turn, row);
  if (rows.length === 0) return 0;
  const shared = utf8Length(csvCells(key)) + 1;
  const widths = table.fields.map(widthOf);
  let bytes = 2 * BY_ITSELF;
  for (const own of rows) {
    bytes += shared + utf8Length(csvRow(own));
    bytes += cellBytes(key, widths, 0) + cellBytes(own, widths, key.length);
  }
  return bytes;
}

/** @param from the place of the first of `cells` among the columns */
function cellBytes(cells: readonly Cell[], widths: readonly number[], from: number): number {
  return cells.reduce<number>((sum, cell, k) => {
    if (cell === null || Number.isNaN(cell)) return sum;
    return sum + (typeof cell === 'string' ? IN_DICTIONARY : (widths[from + k] ?? 0));
  }, 0);
}

/** How many bytes `text` takes in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code > 0x7f) bytes++;
    // Two halves of a character beyond the first 65,536 are four bytes together.
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes++;
  }
  return bytes;
}

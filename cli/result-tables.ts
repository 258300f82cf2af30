/**
 * The tidy tables of `--out`: one header line, one fact a row, and in each row the replicate's number, its
 * seed and its fingerprint. CSV as in RFC 4180, with line feeds; what is not defined is left empty.
 */
import { countsOfProposals, PROPOSAL_COUNTS } from '../lab/experiments/proposal-counts.ts';
import { measuresAt, type Replicate } from '../lab/experiments/replicate.ts';
import { csvCells, csvRow } from '../lab/tables/csv.ts';
import type { Cell } from '../lab/tables/field.ts';
import type { Model } from '../sim/model.ts';

export const TABLES = ['runs.csv', 'weeks.csv', 'ledger.csv', 'proposals.csv'] as const;
export type Table = (typeof TABLES)[number];

/** The tables that runs of `model` fill. */
export function tablesOf({ believing }: Model): readonly Table[] {
  return believing ? TABLES : ['runs.csv', 'weeks.csv'];
}

/** How each of the tables begins. */
export const KEY_COLUMNS = 'replicate,seed,fingerprint,';

/** The header lines, for the measures of these names. */
export function headerOf(table: Table, measureNames: readonly string[]): string {
  return KEY_COLUMNS + csvRow(columnsOf(table, measureNames));
}

function columnsOf(table: Table, measureNames: readonly string[]): readonly string[] {
  switch (table) {
    case 'runs.csv':
    case 'weeks.csv':
      return ['week', ...measureNames];
    case 'ledger.csv':
      return ['source', 'reach', 'fate', 'insured', 'count'];
    case 'proposals.csv':
      return PROPOSAL_COUNTS.map(({ name }) => name);
  }
}

/** The rows that `replicate` adds to a table. */
export function rowsOf(table: Table, replicate: Replicate): string {
  const { number, seed, fingerprint, weeks, accounts } = replicate;
  const key = `${csvCells([number, seed, fingerprint])},`;
  const rows = (lines: readonly (readonly Cell[])[]) =>
    lines.map((line) => key + csvRow(line)).join('');
  const week = (at: number) => [at, ...measuresAt(replicate, at)];
  switch (table) {
    case 'runs.csv':
      return rows([week(weeks)]);
    case 'weeks.csv':
      return rows(Array.from({ length: weeks + 1 }, (_, at) => week(at)));
    case 'ledger.csv':
      return rows(
        (accounts?.learning.cells ?? []).map(({ source, reach, fate, insured, count }) => [
          source,
          reach,
          fate,
          insured,
          count,
        ]),
      );
    case 'proposals.csv':
      return accounts === null ? '' : rows([countsOfProposals(accounts.proposals)]);
  }
}

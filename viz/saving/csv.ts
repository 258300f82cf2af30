import type { Table } from '../charts/chart.ts';
import { savingWords } from '../words/saving.ts';

/**
 * A tidy table (RFC 4180): one line of column names, then a row for each thing, and in each row how things were
 * set and where to find them, so that rows of several files can stand under one another.
 */
export function asCsv(
  { columns, rows }: Table,
  { settings, link }: { readonly settings: string; readonly link: string },
): string {
  const names = [...columns, savingWords.columns.settings, savingWords.columns.link];
  const lines = [names, ...rows.map((row) => [...row.map(plain), settings, link])];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** Numbers as the page writes them, as programs read them: no separators; a missing one is empty. */
function plain(cell: string | number): string {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  if (cell === '–') return '';
  const number = cell.replace('−', '-').replaceAll(',', '');
  if (/^\d+%$/.test(number)) return String(Number.parseInt(number, 10) / 100);
  return /^-?\d+(\.\d+)?$/.test(number) ? number : cell;
}

/** What begins like a formula would be run by a spreadsheet: it gets an apostrophe before it. */
function quoted(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV as in RFC 4180, with line feeds; what is not defined is left empty. */
import type { Cell } from './field.ts';

/** One line of a table. */
export function csvRow(cells: readonly Cell[]): string {
  return `${csvCells(cells)}\n`;
}

/** Cells side by side, without the line's end. */
export function csvCells(cells: readonly Cell[]): string {
  let text = '';
  for (let k = 0; k < cells.length; k++) {
    if (k > 0) text += ',';
    text += csvCell(cells[k] ?? null);
  }
  return text;
}

const QUOTED = /[",\r\n]/;

function csvCell(value: Cell): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (value === null) return '';
  return QUOTED.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * A design given as CSV: the header line names the factors, each line below is a point. What stands in the
 * cells is looked at where the design is read; here they become numbers, texts, and null where they are empty.
 */
import { LONGEST_JSON } from './parse-json.ts';
import type { Problem } from './problem.ts';
import { quoteText } from './quote.ts';

export type ParsedPoints =
  | { readonly ok: true; readonly rows: readonly (readonly (number | string | null)[])[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Line numbers count the header as 1: row k of the design is in line k + 2. */
export function lineOfRow(row: number): number {
  return row + 2;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

/**
 * Reads `text` as points. Never throws.
 * @param source what problems call it: the file's name
 * @param factors the names that the header has to have, in the order that rows come out in
 */
export function parsePoints(
  text: string,
  source: string,
  factors: readonly string[],
): ParsedPoints {
  const refuse = (path: string, says: string): ParsedPoints => ({
    ok: false,
    problems: [{ source, path, given: null, says, nearest: null }],
  });
  if (text.length > LONGEST_JSON)
    return refuse('', `more than ${LONGEST_JSON} characters; that many are allowed`);
  const lines = (text.startsWith('\ufeff') ? text.slice(1) : text).split(/\r\n|\n|\r/);
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const cells = lines.map(cellsOf);
  const broken = cells.indexOf(null);
  if (broken >= 0)
    return refuse(
      `line ${broken + 1}`,
      'this is not CSV: a quoted text is not closed, or goes on after its quotes',
    );
  const [header, ...rows] = cells as string[][];
  const wanted = `a header with the factors is wanted: ${factors.join(',')}`;
  if (header === undefined) return refuse('line 1', wanted);
  const names = header.map((name) => name.trim());
  const unknown = names.find((name) => !factors.includes(name));
  if (unknown !== undefined)
    return refuse('line 1', `${quoteText(unknown)} is no factor of this experiment; ${wanted}`);
  if (new Set(names).size < names.length || names.length < factors.length)
    return refuse('line 1', `each factor is wanted once; ${wanted}`);
  const odd = rows.findIndex((row) => row.length !== names.length);
  if (odd >= 0) {
    const count = rows[odd]?.length ?? 0;
    return refuse(`line ${lineOfRow(odd)}`, `${names.length} cells are wanted; there are ${count}`);
  }
  const places = factors.map((name) => names.indexOf(name));
  return { ok: true, rows: rows.map((row) => places.map((place) => cellValue(row[place] ?? ''))) };
}

function cellValue(cell: string): number | string | null {
  const text = cell.trim();
  if (text === '') return null;
  return NUMBER.test(text) ? Number(text) : text;
}

/** The cells of a line; null where it is not CSV. */
function cellsOf(line: string): string[] | null {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const match = CELL.exec(line);
    if (match === null) return null;
    const [, quoted, plain, end] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') return cells;
  }
}

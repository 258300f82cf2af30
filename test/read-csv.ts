/** The rows of a CSV text (RFC 4180), by the names in its header line. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = linesOf(text);
  if (rows.some((row) => row.length !== header.length)) throw new Error('a row has other columns');
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name, row[k] ?? ''])));
}

function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== '\n') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

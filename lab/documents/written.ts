/** What docs/findings.md and docs/reproduction.md say came out, read back: what was written over many runs. */

/** An expectation, as a page says what came of it. */
export interface Written {
  readonly mark: string;
  readonly says: string;
  readonly found: string;
  /** Where it was expected to be; empty where the page does not say. */
  readonly bound: string;
  /** What the number is a difference of; empty where the page does not say. */
  readonly of: string;
}

/** What docs/findings.md says of each stylised fact, by its sentence. */
export function factsWritten(findings: string): ReadonlyMap<string, Written> {
  const rows = rowsOf(findings).filter(({ heading }) => heading === 'Stylised facts');
  return new Map(rows.map(({ cells }) => writtenIn(cells)).map((one) => [one.says, one]));
}

/** The headings of docs/findings.md under which something does not come out, or is open, and what. */
export function notFound(findings: string): ReadonlyMap<string, readonly Written[]> {
  const under = new Map<string, Written[]>();
  for (const { heading, cells } of rowsOf(findings)) {
    const written = writtenIn(cells);
    if (!MISSING.has(written.mark)) continue;
    under.set(heading, [...(under.get(heading) ?? []), written]);
  }
  return under;
}

/** What docs/reproduction.md says of each claim, by its model and its name: `march1991 M1`. */
export function claimsWritten(reproduction: string): ReadonlyMap<string, Written> {
  const claims = new Map<string, Written>();
  let model = '';
  for (const line of reproduction.split('\n')) {
    model = /^### ([^:]+): /.exec(line)?.[1] ?? model;
    const [, mark, name, says, found] = CLAIM.exec(line) ?? [];
    if (mark === undefined || says === undefined || found === undefined) continue;
    claims.set(`${model} ${name}`, { mark, says, found, bound: '', of: '' });
  }
  return claims;
}

/** Over how many seeds docs/findings.md was written. */
export function seedsWritten(findings: string): number {
  return Number(/ over (\d+) seeds/.exec(findings)?.[1]);
}

const CLAIM = /^(✔|✘|open) \*\*([^*]+)\*\* (.*?) \*(.*)\*$/;
const MISSING: ReadonlySet<string> = new Set(['✘', 'does not hold here', 'open']);

/** A mark, what is expected, what was found, its bound, and what the number is. */
const CELLS = 5;

/** The rows of a page's tables that tell of expectations, each with the heading that it stands under. */
function rowsOf(page: string): { readonly heading: string; readonly cells: readonly string[] }[] {
  const rows: { heading: string; cells: string[] }[] = [];
  let heading = '';
  for (const line of page.split('\n')) {
    heading = /^##+ (.*)$/.exec(line)?.[1] ?? heading;
    if (!line.startsWith('| ') || line.startsWith('| ---')) continue;
    const cells = line
      .slice(2, -2)
      .split(/ \| /)
      .map((cell) => cell.replaceAll('\\|', '|').trim());
    const [mark] = cells;
    if (cells.length === CELLS && mark !== '') rows.push({ heading, cells });
  }
  return rows;
}

function writtenIn([
  mark = '',
  says = '',
  found = '',
  bound = '',
  of = '',
]: readonly string[]): Written {
  return { mark, says, found, bound, of };
}

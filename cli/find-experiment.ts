/** The experiment that is asked for, as a file; scenarios that it names, of the catalogue or beside it. */
import { dirname, join } from 'node:path';
import type { Experiment } from '../lab/experiments/experiment.ts';
import { scenariosNamed, withScenarios } from '../lab/reading/named-scenarios.ts';
import { parseExpression } from '../lab/reading/parse-expression.ts';
import { lineOfRow, parsePoints } from '../lab/reading/parse-points.ts';
import type { Problem } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import { readExperiment } from '../lab/reading/read-experiment.ts';
import { catalogue } from '../scenarios/catalogue.ts';
import { readJson, readTextFile } from './read-json.ts';

export type FoundExperiment =
  | {
      readonly ok: true;
      readonly experiment: Experiment;
      /** The file with its scenarios written into it: it says all by itself, whatever becomes of theirs. */
      readonly document: unknown;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param memory how many bytes a run may take */
export function findExperiment(path: string, memory: number): FoundExperiment {
  const source = hasUnseen(path) || path.trim() === '' ? quoteText(path) : path;
  const read = readJson(path, source);
  if (!read.ok) return read;
  const points = pointsOf(read.value, dirname(path));
  if (points !== null && !points.ok) return points;
  const document = withPoints(
    withScenarios(read.value, (name) => scenarioNamed(name, dirname(path))),
    points,
  );
  const options = { source, memoryLimit: memory, parseExpression };
  const missing = 'there is no such scenario, and no such file; `trellis scenarios` lists them';
  const scenarioIn = scenariosNamed(catalogue, options, missing);
  const found = readExperiment(document, { ...options, scenarioIn });
  if (found.ok) return { ...found, document };
  return {
    ok: false,
    problems: points === null ? found.problems : inTheirLines(found.problems, points.source),
  };
}

/** The points that the design has in a file of its own, as seen from `folder`; null where it has none. */
function pointsOf(raw: unknown, folder: string) {
  const { design, factors } = Object(raw) as Record<string, unknown>;
  const { kind, file } = Object(design) as Record<string, unknown>;
  if (kind !== 'table' || typeof file !== 'string' || !/\.csv$/i.test(file)) return null;
  const source = hasUnseen(file) ? quoteText(file) : file;
  const read = readTextFile(join(folder, file), source);
  if (!read.ok) return read;
  const parsed = parsePoints(read.text, source, Object.keys(Object(factors)));
  return parsed.ok ? { ...parsed, source } : parsed;
}

function withPoints(raw: unknown, points: { readonly rows: unknown } | null): unknown {
  if (points === null) return raw;
  return { ...(raw as object), design: { kind: 'table', rows: points.rows } };
}

/** What is wrong with a row of the design is wrong in a line of the file that it came from. */
function inTheirLines(problems: readonly Problem[], source: string): Problem[] {
  return problems.map((problem) => {
    const [, row] = /^design\.rows\[(\d+)\]/.exec(problem.path) ?? [];
    return row === undefined
      ? problem
      : { ...problem, source, path: `line ${lineOfRow(Number(row))}` };
  });
}

/** What is meant by the name of a scenario: the catalogue's, or a file's as seen from `folder`. */
function scenarioNamed(name: string, folder: string): unknown {
  const known = catalogue.get(name);
  if (known !== undefined || !/\.json$/i.test(name)) return known;
  const read = readJson(join(folder, name), name);
  return read.ok ? read.value : undefined;
}

/** The experiment that is asked for, as a file; scenarios that it names, of the catalogue or beside it. */
import { dirname, join } from 'node:path';
import type { Experiment } from '../lab/experiments/experiment.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { parseExpression } from '../lab/reading/parse-expression.ts';
import type { Problem } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import { readExperiment } from '../lab/reading/read-experiment.ts';
import { type Read as ReadScenario, readScenario } from '../lab/reading/read-scenario.ts';
import { catalogue } from '../scenarios/catalogue.ts';
import { readJson } from './read-json.ts';

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
  const document = withScenarios(read.value, dirname(path));
  const options = { memoryLimit: memory, parseExpression };
  const found = readExperiment(document, {
    source,
    ...options,
    scenarioIn: (given): ReadScenario => {
      if (typeof given !== 'string') return readScenario(given, { source, ...options });
      const raw = catalogue.get(given);
      if (raw !== undefined) return readScenario(raw, { source: given, ...options });
      const nearest = nearestName(given, [...catalogue.keys()]);
      const says = 'there is no such scenario, and no such file; `trellis scenarios` lists them';
      return { ok: false, problems: [{ source: given, path: '', given: null, says, nearest }] };
    },
  });
  return found.ok ? { ...found, document } : found;
}

/** `raw` with the scenarios that it names written into it: the catalogue's, or files as seen from `folder`. */
function withScenarios(raw: unknown, folder: string): unknown {
  if (typeof raw !== 'object' || raw === null || !('scenarios' in raw)) return raw;
  if (!Array.isArray(raw.scenarios)) return raw;
  const scenarios = raw.scenarios.map((named: unknown) => {
    if (typeof named !== 'string') return named;
    const known = catalogue.get(named);
    if (known !== undefined || !/\.json$/i.test(named)) return known ?? named;
    const read = readJson(join(folder, named), named);
    return read.ok ? read.value : named;
  });
  return { ...raw, scenarios };
}

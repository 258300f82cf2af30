/**
 * The one gate that an experiment passes, wherever it comes from. What comes in is anything at all; what
 * comes out is an experiment that can be run as it stands, or every mistake in it.
 */

import type { DesignKind, DesignName, Point } from '../designs/design.ts';
import type { Factor } from '../designs/factor.ts';
import { hasLevels } from '../designs/factor.ts';
import { type Experiment, Turns } from '../experiments/experiment.ts';
import { twinOf } from '../experiments/reference-twins.ts';
import { planOf } from '../plan-of.ts';
import { MOST_DIMENSIONS } from '../sampling/sobol-sequence.ts';
import type { Scenario } from '../scenario.ts';
import { KEY_FIELDS } from '../tables/key-fields.ts';
import { RUN_FIELDS } from '../tables/runs.ts';
import { DESIGN_KEYS, EXPERIMENT_KEYS, MOST_OF } from './experiment-format.ts';
import type { ExpressionParser } from './expression-parser.ts';
import { Given } from './given.ts';
import { type Problem, Problems } from './problem.ts';
import { readFactors } from './read-factors.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { Read as ReadScenario } from './read-scenario.ts';
import { readTables } from './read-tables.ts';
import { LONGEST, SCENARIO_NAME } from './scenario-format.ts';
import { objectToWorld, weeksOf } from './world-limits.ts';

export interface ExperimentOptions {
  /** What problems call the whole: a file's name. */
  readonly source: string;
  /** How many bytes a run may take. */
  readonly memoryLimit: number;
  readonly parseExpression: ExpressionParser;
  /** The scenario that is meant: by its name, or a whole one. */
  readonly scenarioIn: (given: unknown) => ReadScenario;
}

export type ReadExperiment =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The columns of the table `runs` beside the factors and the outcomes. */
const KEY_COLUMNS = [...KEY_FIELDS, ...RUN_FIELDS].map(({ name }) => name);

/** Reads an experiment out of `raw`. Never throws, whatever `raw` is. */
export function readExperiment(raw: unknown, options: ExperimentOptions): ReadExperiment {
  const problems = new Problems(options.source);
  const experiment = experimentIn(new Given(raw, '', problems), options);
  const { list } = problems;
  return experiment === undefined || list.length > 0
    ? { ok: false, problems: list }
    : { ok: true, experiment };
}

function experimentIn(file: Given, options: ExperimentOptions): Experiment | undefined {
  if (file.entries(EXPERIMENT_KEYS, 'key') === undefined) return undefined;
  file.at('$schema').ifThere((given) => given.text({ max: LONGEST.text }));
  const name = file.at('name').text(SCENARIO_NAME);
  const title = file.at('title').text({ max: LONGEST.title });
  const question = file.at('question').text({ max: LONGEST.text });
  const asked = file.at('seed');
  const seed = asked.isThere ? asked.text({ max: LONGEST.seed }) : name;
  const replicates = file.at('replicates').whole(1, MOST_OF.replicates);
  const scenarios = readScenarios(file.at('scenarios'), options);
  const [first] = scenarios;
  if (first === undefined) return undefined;

  const { model, ownMeasures } = first.plan;
  const names = ['t', ...Object.keys(model.measures), ...Object.keys(ownMeasures)];
  const reading = { model, names, parseExpression: options.parseExpression };
  const wanted = readDesignName(file.at('design'));
  const factors = readFactors(file.at('factors'), wanted, reading);
  const design = wanted && readDesign(file.at('design'), wanted, factors);
  const weeks = Math.min(...scenarios.map(({ plan }) => weeksOf(plan)));
  const columns = [...KEY_COLUMNS, ...factors.map((factor) => factor.name)];
  const outcomes = readOutcomes(file.at('outcomes'), { columns, weeks }, reading);
  const reference = file
    .at('reference')
    .ifThere((given) => given.oneOf(Object.keys(model.presets), 'preset'));
  const tables = readTables(file.at('tables'), model);
  if (!name || !title || !question || !seed || !replicates || !design) return undefined;
  const experiment: Experiment = {
    ...{ name, title, question, factors, design, replicates, seed, outcomes, tables },
    scenarios:
      reference === undefined
        ? scenarios
        : [...scenarios, ...scenarios.map((scenario) => twinOf(scenario, reference))],
    reference: reference ?? null,
  };
  if (file.problems.list.length > 0) return undefined;
  objectToSize(experiment, file, options.memoryLimit);
  return experiment;
}

function readScenarios(given: Given, { scenarioIn }: ExperimentOptions): Scenario[] {
  const list = given.isThere ? (given.list(MOST_OF.scenarios) ?? []) : [];
  if (!given.isThere || (Array.isArray(given.value) && list.length === 0))
    given.reject('the names of scenarios are wanted, in a list');
  const scenarios: Scenario[] = [];
  for (const entry of list) {
    const { value } = entry;
    const isName = typeof value === 'string';
    if (isName && entry.text({ max: LONGEST.text }) === undefined) continue;
    const read = scenarioIn(value);
    if (!read.ok)
      for (const { path, says, nearest } of read.problems) {
        const where = [entry.path, path].filter(Boolean).join('.');
        entry.problems.add(where, says, isName ? { value } : undefined, nearest);
      }
    else if (scenarios.some((other) => other.name === read.scenario.name))
      entry.reject('this scenario stands there twice');
    else scenarios.push(read.scenario);
  }
  objectToMixture(given, scenarios);
  return scenarios;
}

/** Outcomes and factors have to mean the same in all scenarios. */
function objectToMixture(given: Given, scenarios: readonly Scenario[]): void {
  const [first, ...others] = scenarios;
  if (first === undefined) return;
  const measures = ({ plan }: Scenario) => JSON.stringify(plan.ownMeasures);
  for (const other of others) {
    if (other.plan.model !== first.plan.model)
      given.objectTo(
        `one model at a time: ${first.name} is put to ${first.plan.model.name}, ${other.name} to ${other.plan.model.name}`,
      );
    else if (measures(other) !== measures(first))
      given.objectTo(`${first.name} and ${other.name} have other measures of their own`);
  }
}

function readDesignName(given: Given): DesignName | undefined {
  const names = Object.keys(DESIGN_KEYS) as DesignName[];
  if (!given.isThere || typeof given.value === 'string')
    return given.reject(`an object is wanted: { "kind": … }, one of ${names.join(', ')}`);
  return given.at('kind').oneOf(names, 'design');
}

function readDesign(
  given: Given,
  kind: DesignName,
  factors: readonly Factor[],
): DesignKind | undefined {
  const limits: Readonly<Record<string, readonly [number, number]>> = DESIGN_KEYS[kind];
  const also = kind === 'saltelli' ? ['secondOrder'] : kind === 'table' ? ['rows', 'file'] : [];
  const keys = ['kind', ...Object.keys(limits), ...also];
  if (given.entries(keys, 'key of this design') === undefined) return undefined;
  const dimensions = kind === 'saltelli' ? 2 * factors.length : factors.length;
  if ((kind === 'saltelli' || kind === 'sobol-sequence') && dimensions > MOST_DIMENSIONS)
    return given.objectTo(
      `there are Sobol numbers for ${MOST_DIMENSIONS} dimensions; ${dimensions} are needed`,
    );
  const numbers: Record<string, number> = {};
  for (const [key, [min, max]] of Object.entries(limits)) {
    const number = given.at(key).whole(min, max);
    if (number === undefined) return undefined;
    numbers[key] = number;
  }
  if (kind === 'morris' && (numbers.levels ?? 0) % 2 !== 0)
    return given.at('levels').reject('an even number is wanted');
  if (kind === 'table') {
    const file = given.at('file');
    if (file.isThere && !given.at('rows').isThere)
      return file.reject('a file that ends in .csv is wanted, beside the experiment’s');
    if (file.isThere) return file.objectTo('either rows or file is wanted');
    const rows = readRows(given.at('rows'), factors);
    return rows && { kind, rows };
  }
  if (kind === 'saltelli') {
    const asked = given.at('secondOrder');
    if (asked.isThere && typeof asked.value !== 'boolean')
      return asked.reject('true or false is wanted');
    return { kind, blocks: numbers.blocks ?? 0, secondOrder: asked.value === true };
  }
  return { kind, ...numbers } as DesignKind;
}

/** Rows of values, one for each factor, in the factors' order; null for the scenario's own. */
function readRows(given: Given, factors: readonly Factor[]): Point[] | undefined {
  const rows: Point[] = [];
  for (const row of given.list(MOST_OF.rows) ?? []) {
    const values = row.list(factors.length);
    if (values === undefined) return undefined;
    if (values.length < factors.length)
      return row.objectTo(`${factors.length} values are wanted, one for each factor`);
    rows.push(
      values.map((value, k) =>
        value.value === null ? null : (value.valueFor((factors[k] as Factor).parameter) ?? null),
      ),
    );
  }
  return rows.length > 0 ? rows : given.objectTo('at least one row is wanted');
}

/** There are not too many runs, and the largest of them would fit. */
function objectToSize(experiment: Experiment, file: Given, memoryLimit: number): void {
  const { count } = new Turns(experiment);
  if (count > MOST_OF.runs) file.objectTo(`that makes ${count} runs; ${MOST_OF.runs} are allowed`);
  const largest = experiment.factors.map(({ name, over }) => [
    name,
    hasLevels(over) ? Math.max(...over.levels) : over.to,
  ]);
  for (const scenario of experiment.scenarios) {
    const { sizes } = scenario.plan.model;
    const parameters = Object.fromEntries(
      largest.filter(([name]) => sizes.includes(String(name)) || name === 'settle'),
    );
    objectToWorld(planOf(scenario, { parameters }), memoryLimit, file.problems, () => 'factors');
  }
}

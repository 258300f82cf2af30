/** What an experiment reads off each run, as its file says it. */
import { CAUSES, INSURERS, REACHES, SOURCES } from '../../sim/books.ts';
import type { Model } from '../../sim/model.ts';
import type { Outcome } from '../experiments/experiment.ts';
import type { CellFilter } from '../experiments/outcome.ts';
import { MOST_OF } from './experiment-format.ts';
import { EXPRESSION_WORDS } from './expression-tokens.ts';
import type { Given } from './given.ts';
import { readExpression } from './read-setting.ts';
import type { Reading } from './reading.ts';
import { MEASURE_NAME } from './scenario-format.ts';

/** What else is a column of the tables. */
export interface Table {
  readonly columns: readonly string[];
  /** The last week that all scenarios are watched in. */
  readonly weeks: number;
}

/** Each outcome by its name: a measure, a part of the ledger, or an expression over those before it. */
export function readOutcomes(given: Given, table: Table, reading: Reading): Outcome[] {
  const entries = given.anyEntries() ?? new Map<string, Given>();
  if (entries.size > MOST_OF.outcomes)
    given.objectTo(`at most ${MOST_OF.outcomes} outcomes are allowed`);
  const outcomes: Outcome[] = [];
  for (const [name, entry] of entries) {
    const objection = objectionToName(name, table.columns);
    if (objection !== null) given.problems.add(entry.path, objection);
    const before = outcomes.map((outcome) => outcome.name);
    const outcome = readOutcome(entry, before, table.weeks, reading);
    if (outcome !== undefined) outcomes.push({ name, ...outcome } as Outcome);
  }
  if (given.isThere && entries.size === 0) given.objectTo('at least one outcome is wanted');
  return outcomes;
}

type Told = Outcome extends infer Each
  ? Each extends Outcome
    ? Omit<Each, 'name'>
    : never
  : never;

function readOutcome(
  entry: Given,
  before: readonly string[],
  weeks: number,
  reading: Reading,
): Told | undefined {
  if (typeof entry.value === 'string') {
    const expression = readExpression(entry, before, reading);
    return expression && { expression };
  }
  const entries = entry.entries(['measure', 'weeks', 'ledger', 'as'], 'key of an outcome');
  if (entries === undefined) return undefined;
  if (entries.has('ledger') === entries.has('measure'))
    return entry.objectTo('either measure or ledger is wanted, or an expression in double quotes');
  return entries.has('ledger') ? readLedger(entry, reading) : readMeasure(entry, weeks, reading);
}

function readMeasure(entry: Given, last: number, { names }: Reading): Told | undefined {
  entry.at('as').ifThere((as) => as.reject('this goes with ledger'));
  const measure = entry.at('measure').oneOf(
    names.filter((name) => name !== 't'),
    'measure',
  );
  const weeks = entry.at('weeks').ifThere((given) => readWeeks(given, last)) ?? null;
  return measure === undefined ? undefined : { measure, weeks };
}

function readWeeks(given: Given, last: number): readonly [number, number] | undefined {
  if (typeof given.value === 'number') {
    const week = given.whole(0, last);
    return week === undefined ? undefined : [week, week];
  }
  const wanted = `a week or two weeks from 0 to ${last} are wanted: [first, last]`;
  if (!Array.isArray(given.value) || given.value.length !== 2) return given.reject(wanted);
  const [from, to] = (given.list(2) ?? []).map((week) => week.whole(0, last));
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? [from, to] : given.reject(`${wanted}, the earlier one first`);
}

function readLedger(entry: Given, { model }: Reading): Told | undefined {
  entry.at('weeks').ifThere((weeks) => weeks.reject('the ledger is that of the whole run'));
  const ledger = readLearnings(entry.at('ledger'), model);
  if (ledger === undefined) return undefined;
  const as = entry.at('as').ifThere((way) => way.oneOf(['count', 'share'] as const, 'way'));
  return { ledger, as: as ?? 'share' };
}

/** Which learnings are meant, in a model that keeps a ledger of them. */
export function readLearnings(given: Given, model: Model): CellFilter | undefined {
  if (!model.believing)
    return given.reject(`nobody holds beliefs in ${model.name}: there is no ledger`);
  if (given.entries(['source', 'reach', 'fate', 'insured'], 'key of the ledger') === undefined)
    return undefined;
  const source = given.at('source').ifThere((name) => name.oneOf(SOURCES, 'source'));
  const reach = given.at('reach').ifThere((name) => name.oneOf(REACHES, 'reach'));
  const fate = given.at('fate').ifThere((name) => name.oneOf([...CAUSES, 'open'] as const, 'fate'));
  const insured = given.at('insured').ifThere((name) => name.oneOf(INSURERS, 'insurer'));
  return {
    ...(source && { source }),
    ...(reach && { reach }),
    ...(fate && { fate }),
    ...(insured && { insured }),
  };
}

function objectionToName(name: string, columns: readonly string[]): string | null {
  if (!MEASURE_NAME.pattern.test(name)) return MEASURE_NAME.wants;
  if (name.length > MEASURE_NAME.max) return `at most ${MEASURE_NAME.max} characters are allowed`;
  if (columns.includes(name)) return 'the table has a column of this name; another one is wanted';
  if (EXPRESSION_WORDS.includes(name) || name in Object.prototype)
    return 'this word has a meaning of its own; another name is wanted';
  return null;
}

/**
 * The gate that a challenge's file passes: what comes out can be played as it stands. Its start goes through the gate
 * of scenarios, its goals are read as checks are.
 */
import { catalogue } from '../../scenarios/catalogue.ts';
import type { Model } from '../../sim/model.ts';
import { Given } from '../reading/given.ts';
import { describeProblem, type Problem, Problems } from '../reading/problem.ts';
import { readBound, readMeasure, readWeeks } from '../reading/read-checks.ts';
import { readLearnings } from '../reading/read-outcomes.ts';
import { type ReadOptions, readScenario } from '../reading/read-scenario.ts';
import type { Reading } from '../reading/reading.ts';
import { BOUNDS, LONGEST, SCENARIO_NAME } from '../reading/scenario-format.ts';
import { weeksOf } from '../reading/world-limits.ts';
import type { Scenario } from '../scenario.ts';
import type { Challenge, Goal, Levers, Move, Solution } from './challenge.ts';
import { type Breach, breachesOf } from './rules.ts';

export type ReadChallenge =
  | { readonly ok: true; readonly challenge: Challenge }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const KEYS = [
  ...(['$schema', 'name', 'title', 'question', 'scenario', 'seed', 'set', 'levers'] as const),
  ...(['goals', 'hints', 'afterwards', 'solution'] as const),
];
/** How many there may be. */
export const MOST = { goals: 5, hints: 10, afterwards: 10, moves: 50 };

/** Reads a challenge out of `raw`. Never throws, whatever `raw` is. */
export function readChallenge(raw: unknown, options: ReadOptions): ReadChallenge {
  const problems = new Problems(options.source);
  const challenge = challengeIn(new Given(raw, '', problems), options);
  const { list } = problems;
  return challenge === undefined || list.length > 0
    ? { ok: false, problems: list }
    : { ok: true, challenge };
}

function challengeIn(file: Given, options: ReadOptions): Challenge | undefined {
  if (file.entries(KEYS, 'key') === undefined) return undefined;
  const name = file.at('name').text(SCENARIO_NAME);
  const title = file.at('title').text({ max: LONGEST.title });
  const question = file.at('question').text({ max: LONGEST.text });
  const hints = readTexts(file.at('hints'), MOST.hints);
  const afterwards = readTexts(file.at('afterwards'), MOST.afterwards);
  const settings = readNumbers(file.at('set'));
  const seed = file.at('seed').ifThere((given) => given.text({ max: LONGEST.seed })) ?? name;
  const start = readStart(file, { ...options, overrides: { set: settings, seed: seed ?? '' } });
  if (start === undefined) return undefined;
  const { model } = start.plan;
  const names = ['t', ...Object.keys(model.measures), ...Object.keys(start.plan.ownMeasures)];
  const reading: Reading = { model, names, parseExpression: options.parseExpression };
  const weeks = weeksOf(start.plan);
  const levers = readLevers(file.at('levers'), model, weeks);
  const goals = readGoals(file.at('goals'), weeks, reading);
  const solution = levers && readSolution(file.at('solution'), levers, start);
  if (!name || !title || !question || !levers || !solution) return undefined;
  return { name, title, question, start, settings, levers, goals, hints, afterwards, solution };
}

/** The scenario that it starts as, with what is set over it. */
function readStart(file: Given, options: ReadOptions): Scenario | undefined {
  const given = file.at('scenario');
  const name = given.oneOf([...catalogue.keys()], 'scenario');
  if (name === undefined) return undefined;
  const read = readScenario(catalogue.get(name), { ...options, source: name });
  if (read.ok) return read.scenario;
  for (const problem of read.problems) given.objectTo(describeProblem(problem));
  return undefined;
}

function readNumbers(given: Given): Record<string, number> {
  const entries = given.ifThere((there) => there.anyEntries()) ?? new Map<string, Given>();
  const numbers: Record<string, number> = {};
  for (const [name, entry] of entries) {
    const number = entry.number();
    if (number !== undefined) numbers[name] = number;
  }
  return numbers;
}

function readTexts(given: Given, most: number): string[] {
  const texts = given.list(most) ?? [];
  return texts.flatMap((text) => text.text({ max: LONGEST.text }) ?? []);
}

function readLevers(given: Given, model: Model, weeks: number): Levers | undefined {
  if (given.entries(['names', 'most', 'from'], 'key of the levers') === undefined) return undefined;
  const names = (given.at('names').list(Object.keys(model.parameters).length) ?? []).flatMap(
    (entry) => readLever(entry, model) ?? [],
  );
  if (names.length === 0) return given.at('names').reject('at least one lever is wanted');
  const most = given.at('most').whole(1, names.length);
  const from = given.at('from').whole(1, weeks);
  return most === undefined || from === undefined ? undefined : { names, most, from };
}

function readLever(entry: Given, { parameters }: Model): string | undefined {
  const name = entry.oneOf(Object.keys(parameters), 'parameter');
  if (name === undefined || parameters[name]?.acts === 'now') return name;
  return entry.reject('a lever acts on a running organisation; this acts from the next run on');
}

function readGoals(given: Given, weeks: number, reading: Reading): Goal[] {
  const goals = (given.list(MOST.goals) ?? []).flatMap(
    (entry) => readGoal(entry, weeks, reading) ?? [],
  );
  if (goals.length === 0) given.reject('at least one goal is wanted');
  return goals;
}

function readGoal(entry: Given, last: number, reading: Reading): Goal | undefined {
  const keys = ['says', 'measure', 'ledger', 'weeks', ...BOUNDS];
  const entries = entry.entries(keys, 'key of a goal');
  if (entries === undefined) return undefined;
  const says = entry.at('says').text({ max: LONGEST.sentence });
  const weeks = readWeeks(entry.at('weeks'), last);
  const bound = readBound(entry);
  if (entries.has('ledger') === entries.has('measure'))
    return entry.objectTo('either measure or ledger is wanted');
  const ledger = entry.at('ledger').ifThere((there) => readLearnings(there, reading.model));
  const measure = entry.at('measure').ifThere((there) => readMeasure(there, reading));
  if (says === undefined || weeks === undefined || bound === undefined) return undefined;
  if (ledger !== undefined) return { says, weeks, ledger, ...bound };
  return measure === undefined ? undefined : { says, weeks, measure, ...bound };
}

/** A solution keeps to the challenge's own rules. */
function readSolution(given: Given, levers: Levers, start: Scenario): Solution | undefined {
  if (given.entries(['says', 'moves'], 'key of a solution') === undefined) return undefined;
  const says = given.at('says').text({ max: LONGEST.text });
  const told = given.at('moves').list(MOST.moves) ?? [];
  const moves = told.flatMap((entry) => readMove(entry, start) ?? []);
  for (const breach of breachesOf(levers, moves)) given.at('moves').objectTo(inWords(breach));
  return says === undefined ? undefined : { says, moves };
}

function readMove(entry: Given, { plan }: Scenario): Move | undefined {
  if (entry.entries(['week', 'name', 'value'], 'key of a move') === undefined) return undefined;
  const { parameters } = plan.model;
  const week = entry.at('week').whole(1, weeksOf(plan));
  const name = entry.at('name').oneOf(Object.keys(parameters), 'parameter');
  const parameter = name === undefined ? undefined : parameters[name];
  if (week === undefined || name === undefined || parameter === undefined) return undefined;
  const value = entry.at('value').valueFor(parameter);
  return value === undefined ? undefined : { week, name, value };
}

function inWords(breach: Breach): string {
  switch (breach.kind) {
    case 'no lever':
      return `${breach.name} is none of the levers`;
    case 'early':
      return `${breach.name} is moved in week ${breach.week}, before it may be`;
    case 'many':
      return `${breach.used} levers are used, and ${breach.most} allowed`;
    case 'start':
      return 'it does not start as the challenge does';
  }
}

/** An experiment as the form says it: what an address can hold. It becomes an experiment's file, and is read like any. */
import type { DesignName } from '../../lab/designs/design.ts';
import { FIRST_SCENARIO } from '../../lab/links/address.ts';
import { openFields } from '../../lab/links/fields.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import { linkWords } from '../../lab/links/words.ts';
import { DESIGN_KEYS } from '../../lab/reading/experiment-format.ts';
import { readNumber } from '../controls/typed-number.ts';
import { modelNamed } from '../laboratory/known-scenario.ts';
import { words } from '../words/experiments.ts';
import { overAll, readOver } from './over.ts';

export interface Draft {
  readonly title: string;
  readonly question: string;
  readonly scenarios: readonly string[];
  /** What is varied, and over what: `0.01, 0.04` or `0..1` or `0..1/5`. */
  readonly factors: readonly (readonly [name: string, over: string])[];
  readonly design: DesignName;
  /** The design's numbers, by their names, as they are typed. */
  readonly numbers: Readonly<Record<string, string>>;
  /** As it is typed. */
  readonly replicates: string;
  /** Null for the experiment's name. */
  readonly seed: string | null;
  /** Measures, each with the weeks that it is read over: `end`, `52`, `157-208`. */
  readonly outcomes: readonly (readonly [measure: string, weeks: string])[];
}

/** How many characters of a question an address holds. */
export const LONGEST_QUESTION = 500;

/** The designs that the form offers; a table of points needs a file. */
export const OFFERED = [
  'one-at-a-time',
  'full-factorial',
  'latin-hypercube',
  'sobol-sequence',
  'morris',
  'saltelli',
] as const satisfies readonly DesignName[];

/** The design's numbers where nothing is said. */
export const USUAL: Readonly<Record<string, number>> = {
  points: 40,
  trajectories: 10,
  levels: 4,
  blocks: 32,
};

/** What an experiment begins as. */
export function usualDraft(scenario = FIRST_SCENARIO): Draft {
  const { parameters, headline, measures, sizes } = modelNamed(scenario);
  const names = ['threat', 'openness'].every((name) => name in parameters)
    ? ['threat', 'openness']
    : Object.keys(parameters)
        .filter(
          (name) =>
            !sizes.includes(name) &&
            !['weeks', 'settle'].includes(name) &&
            parameters[name].choices === undefined,
        )
        .slice(0, 2);
  const measure = 'performance' in measures ? 'performance' : headline[0];
  return {
    title: words.usual.title,
    question: words.usual.question,
    scenarios: [scenario],
    factors: names.map((name) => [name, overAll(parameters[name])]),
    design: 'one-at-a-time',
    numbers: {},
    replicates: '10',
    seed: null,
    outcomes: [[measure, 'end']],
  };
}

/** `draft` as an experiment's file says it. */
export function documentOf(draft: Draft): object {
  const { title, question, scenarios, factors, design, replicates, seed, outcomes } = draft;
  return {
    name: nameOf(title),
    title,
    question,
    scenarios,
    factors: Object.fromEntries(factors.map(([name, over]) => [name, readOver(over)])),
    design: {
      kind: design,
      ...Object.fromEntries(
        Object.entries(numbersOf(draft)).map(([key, text]) => [key, readNumber(text)]),
      ),
    },
    replicates: readNumber(replicates),
    ...(seed === null ? {} : { seed }),
    outcomes: Object.fromEntries(
      outcomes.map(([measure, weeks]) => [measure, { measure, ...readWeeks(weeks) }]),
    ),
  };
}

/** The numbers that the design wants, each as said or as usual. */
export function numbersOf({ design, numbers }: Draft): Readonly<Record<string, string>> {
  const keys = Object.keys(DESIGN_KEYS[design]);
  return Object.fromEntries(keys.map((key) => [key, numbers[key] ?? String(USUAL[key])]));
}

/** What an experiment of this title is called. */
function nameOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  return joined.replace(/^-+|-+$/g, '') || 'experiment';
}

const WEEKS = /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?$/;

/** Whether `text` says `end`, a week, or weeks from an earlier one to a later. */
export function isWeeks(text: string): boolean {
  const [, from, to] = WEEKS.exec(text) ?? [];
  if (from === undefined) return text.trim() === 'end';
  return to === undefined || Number(from) <= Number(to);
}

function readWeeks(text: string): object {
  const [, from, to] = WEEKS.exec(text) ?? [];
  if (from === undefined) return text.trim() === 'end' ? {} : { weeks: text };
  return { weeks: to === undefined ? Number(from) : [Number(from), Number(to)] };
}

const FIELDS = [
  ...(['v', 'view', 'experiment', 'title', 'question', 'scenarios', 'factors', 'design'] as const),
  ...(['replicates', 'seed', 'outcomes'] as const),
];

/** What an address asks for: an experiment that this browser keeps, by its name, or one that the address says itself. */
export interface Asked {
  readonly kept: string | null;
  readonly draft: Draft;
  readonly problems: readonly string[];
}

/** Reads the part of an address after `#`, which anybody may have written; the gate reads what it says. */
export function readAsked(fragment: string): Asked {
  const problems: string[] = [];
  const read = openFields(fragment, FIELDS, problems);
  read('view', (value) => value === 'experiments', linkWords.view(VIEWS));
  const text = (key: string, most: number) =>
    read(key, (value) => value.length <= most && !/\p{C}/u.test(value), words.address.text(most));
  const scenarios = text('scenarios', 600)?.split(',');
  const usual = usualDraft(scenarios?.[0]);
  const [kind = '', ...given] = text('design', 60)?.split(':') ?? [];
  const design = OFFERED.find((name) => name === kind);
  if (kind !== '' && design === undefined) problems.push(words.address.design(OFFERED));
  const replicates = read('replicates', (value) => /^\d{1,7}$/.test(value), words.address.count);
  const keys = Object.keys(DESIGN_KEYS[design ?? usual.design]);
  const draft: Draft = {
    title: text('title', 200) ?? usual.title,
    question: text('question', LONGEST_QUESTION) ?? usual.question,
    scenarios: scenarios?.filter((name) => name !== '') ?? usual.scenarios,
    factors: pairsIn(text('factors', 1200), ';') ?? usual.factors,
    design: design ?? usual.design,
    numbers: Object.fromEntries(
      keys.flatMap((key, k) => (given[k] === undefined ? [] : [[key, given[k]]])),
    ),
    replicates: replicates ?? usual.replicates,
    seed: text('seed', 100),
    outcomes: pairsIn(text('outcomes', 800), ';') ?? usual.outcomes,
  };
  return { kept: text('experiment', 60), draft, problems };
}

function pairsIn(text: string | null, between: string): [string, string][] | null {
  if (text === null) return null;
  if (text === '') return [];
  return text.split(between).map((entry) => {
    const [name = '', ...rest] = entry.split(':');
    return [name, rest.join(':')];
  });
}

/** The part of an address after `#` that says `draft`. */
export function writeDraft(draft: Draft): string {
  const pairs = (list: readonly (readonly [string, string])[]) =>
    list.map(([name, value]) => `${name}:${value.replaceAll(' ', '')}`).join(';');
  const fields: Readonly<Record<string, string>> = {
    title: draft.title,
    question: draft.question,
    scenarios: draft.scenarios.join(','),
    factors: pairs(draft.factors),
    design: [draft.design, ...Object.values(numbersOf(draft)).map(inDigits)].join(':'),
    replicates: inDigits(draft.replicates),
    ...(draft.seed === null ? {} : { seed: draft.seed }),
    outcomes: pairs(draft.outcomes),
  };
  const said = Object.entries(fields).map(([key, value]) => `${key}=${plainly(value)}`);
  return `#v=1&view=experiments&${said.join('&')}`;
}

/** The number that was typed as an address says it; what is none stays as it is. */
function inDigits(text: string): string {
  const number = readNumber(text);
  return Number.isNaN(number) ? text : String(number);
}

/** Encoded, but for what an address can hold as it is. */
function plainly(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|3A|3B|2F)/g, (code) => decodeURIComponent(code));
}

/** The address of an experiment that this browser keeps. */
export function writeKept(name: string): string {
  return `#v=1&view=experiments&experiment=${name}`;
}

/** The format of a scenario's file: its keys, how its names are written, and how much of each there may be. */
import { sources } from '../../sim/sources.ts';
import type { TextRule } from './given.ts';

/** The keys of a scenario, in the order in which they are written. */
export const SCENARIO_KEYS = [
  ...(['$schema', 'name', 'title', 'model', 'question', 'notice', 'try', 'sources'] as const),
  ...(['seed', 'preset', 'parameters', 'timeline', 'measures', 'checks'] as const),
];

export const SOURCE_NAMES = Object.keys(sources) as (keyof typeof sources)[];
export const GRADES = ['evidence', 'stylised', 'assumption'] as const;
/** Where a check's number may be expected to lie, of which each check says one. */
export const BOUNDS = ['above', 'below', 'differsFrom'] as const;
export const EXPECTATIONS = ['holds', 'not reproduced'] as const;

/** How a scenario's name is written: the file's, without `.json`. */
export const SCENARIO_NAME = {
  max: 60,
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  wants: 'lower-case letters and digits are wanted, in words joined by hyphens',
} as const satisfies TextRule;

/** How a measure of one's own is written. */
export const MEASURE_NAME = {
  max: 40,
  pattern: /^[a-z][A-Za-z0-9]*$/,
  wants: 'a name of letters and digits is wanted that starts with a small letter',
} as const satisfies TextRule;

/** The columns that tables of measures have beside them: no measure of one's own can be named so. */
export const COLUMN_NAMES: readonly string[] = [
  ...['id', 'scenario', 'point', 'replicate', 'seed', 'fingerprint', 'week'],
];

/** How many characters a text may have. */
export const LONGEST = { title: 200, text: 2000, sentence: 500, seed: 100, expression: 500 };

/** How many entries a list may have. */
export const MOST = { texts: 50, sources: 50, measures: 50, happenings: 1000, checks: 100 };

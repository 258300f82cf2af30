/** What is seen of two worlds, read from an address and written into it. */
import type { Proof } from '../../lab/links/proof.ts';
import { linkWords } from '../../lab/links/words.ts';
import type { Comparison } from '../../lab/twins/comparison.ts';
import { readComparison, writeComparison } from '../../lab/twins/comparison-fields.ts';
import { openWorlds, readBothProofs } from '../../lab/twins/worlds-link.ts';
import { VIEWS } from '../state/view.ts';
import { type Guess, readGuess, writeGuess } from './guess.ts';
import { isStep, STEPS, type StepName } from './tour.ts';
import { words } from './words.ts';

/** The measures whose difference can be drawn, the first of them unless another is asked for. */
export const MEASURES = Object.keys(words.measures);

export interface Place {
  readonly comparison: Comparison;
  readonly week: number;
  /** How many pairs are to be run. */
  readonly pairs: number;
  readonly measure: string;
  /** Who is followed; null for nobody. */
  readonly person: number | null;
  readonly guess: Guess | null;
  /** Where the reader is on the tour; null for who is not on it. */
  readonly step: StepName | null;
}

/** How many pairs are run unless more or fewer are asked for; and how many may be. */
export const PAIRS = { usual: 40, fewest: 2, most: 1000 };
const COUNT = /^\d{1,4}$/;
const MOST_PEOPLE = 1000;
const WEEK = /^\d{1,5}$/;
const PERSON = /^\d{1,3}$/;
const says = words.address;

/**
 * Reads the part of an address after `#`, which anybody may have written. What is not said, or can't be had,
 * is as at the first opening, and each thing that can't be had is told in one sentence. An address that says
 * nothing at all begins the tour.
 */
export function readPlace(fragment: string): {
  readonly place: Place;
  /** Of the left world and of the right one; none where the address proves nothing. */
  readonly proofs: readonly Proof[];
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const read = openWorlds(fragment, problems);
  read('view', (value) => value === 'twins', linkWords.view(VIEWS));
  const comparison = readComparison(read);
  const week = read('week', (value) => WEEK.test(value), linkWords.week) ?? '0';
  const pairs = read('pairs', isCount, says.pairs(PAIRS.fewest, PAIRS.most));
  const measure = read('measure', (value) => MEASURES.includes(value), says.measure(MEASURES));
  const person = read('person', (value) => PERSON.test(value), says.person(MOST_PEOPLE - 1));
  const guess = read('guess', (value) => readGuess(value) !== null, says.guess);
  const step = read('step', isStep, says.step);
  const isFirst = !fragment.includes('=');
  return {
    place: {
      comparison,
      week: Number(week),
      pairs: pairs === null ? PAIRS.usual : Number(pairs),
      measure: measure ?? (MEASURES[0] as string),
      person: person === null ? null : Number(person),
      guess: guess === null ? null : readGuess(guess),
      step: isFirst ? STEPS[0].name : (step as StepName | null),
    },
    proofs: readBothProofs(read, problems),
    problems,
  };
}

/** The part of an address after `#` that shows this. */
export function writePlace({
  comparison,
  week,
  pairs,
  measure,
  person,
  guess,
  step,
}: Place): string {
  const parts = ['v=1', 'view=twins', ...writeComparison(comparison)];
  if (measure !== MEASURES[0]) parts.push(`measure=${measure}`);
  if (person !== null) parts.push(`person=${person}`);
  if (guess !== null) parts.push(`guess=${writeGuess(guess)}`);
  if (step !== null) parts.push(`step=${step}`);
  if (pairs !== PAIRS.usual) parts.push(`pairs=${pairs}`);
  parts.push(`week=${week}`);
  return `#${parts.join('&')}`;
}

function isCount(text: string): boolean {
  return COUNT.test(text) && Number(text) >= PAIRS.fewest && Number(text) <= PAIRS.most;
}

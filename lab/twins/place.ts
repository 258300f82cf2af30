/**
 * What is seen of two worlds, and what is said to have come of them: read from an address, and written into one. The
 * proofs are of the worlds alone; the rest says how they are looked at.
 */
import { openFields, type ReadField } from '../links/fields.ts';
import { type Proof, readProofs } from '../links/proof.ts';
import { VIEWS } from '../links/view-of.ts';
import { fitWords, linkWords, worldsWords as says } from '../links/words.ts';
import type { Comparison } from './comparison.ts';
import { COMPARED, readComparison, writeComparison } from './comparison-fields.ts';
import { type Guess, readGuess, writeGuess } from './guess.ts';
import { SMALL } from './pairs.ts';

/** The measures whose difference can be drawn, the first of them unless another is asked for. */
export const MEASURES = [
  'performance',
  'potential',
  'peopleKnowledge',
  'rulebookKnowledge',
  'climate',
  'efficacy',
] as const;

/** The steps of the first minutes, in order. */
export const STEP_NAMES = [
  'look',
  'person',
  'weeks',
  'guess',
  'grow',
  'leak',
  'time',
  'community',
  'politics',
  'own',
  'share',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

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

/** What is seen of the worlds, each as a link says it. */
export const SHOWN = ['week', 'pairs', 'measure', 'person', 'guess', 'step'] as const;

const WEEK = /^\d{1,5}$/;
const COUNT = /^\d{1,4}$/;

export interface ReadPlace {
  readonly place: Place;
  /** Of the left world and of the right one; none where the address proves nothing, or not both. */
  readonly proofs: readonly Proof[];
  readonly problems: readonly string[];
  /** Whether one of them is of what the proofs are of, and not only of how that is looked at. */
  readonly spoilt: boolean;
}

/**
 * Reads the part of an address after `#`, which anybody may have written. What is not said, or can't be had,
 * is as at the first opening, and each thing that can't be had is told in one sentence. An address that says
 * nothing at all begins the tour.
 */
export function readPlace(fragment: string): ReadPlace {
  const problems: string[] = [];
  const covered = ['view', ...COMPARED, 'proof'];
  const read = openFields(fragment, ['v', ...covered, ...SHOWN], problems, ['proof']);
  read('view', (value) => value === 'twins', linkWords.view(VIEWS));
  const comparison = readComparison(read);
  const week = readWeek(read);
  const pairs = read(
    'pairs',
    (value) => isCount(value, PAIRS.fewest, PAIRS.most),
    says.whole(PAIRS.fewest, PAIRS.most),
  );
  const measure = read('measure', (value) => isIn(MEASURES, value), says.oneOf(MEASURES));
  const last = SMALL.people - 1;
  const person = read('person', (value) => isCount(value, 0, last), says.whole(0, last));
  const guess = read('guess', (value) => readGuess(value) !== null, says.guess);
  const step = read('step', (value) => isIn(STEP_NAMES, value), says.oneOf(STEP_NAMES));
  const isFirst = !fragment.includes('=');
  return {
    place: {
      comparison,
      week,
      pairs: pairs === null ? PAIRS.usual : Number(pairs),
      measure: measure ?? MEASURES[0],
      person: person === null ? null : Number(person),
      guess: guess === null ? null : readGuess(guess),
      step: isFirst ? STEP_NAMES[0] : (step as StepName | null),
    },
    proofs: readBothProofs(read),
    problems,
    spoilt: read.isSpoilt(covered),
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

/** After the last week there is none: then that is shown. */
function readWeek(read: ReadField): number {
  const { weeks } = SMALL;
  const week = Number(read('week', (value) => WEEK.test(value), says.whole(0, weeks)) ?? 0);
  if (week > weeks)
    read.object('week', linkWords.refused('link', 'week', String(week), fitWords.week(weeks)));
  return Math.min(week, weeks);
}

/** The proofs of both worlds: one alone says nothing of the difference. */
function readBothProofs(read: ReadField): readonly Proof[] {
  const said = read.all('proof').length;
  if (said !== 0 && said !== 2) read.object('proof', says.proofs(said));
  const proofs = readProofs(read, 2);
  return proofs.length === 2 && said === 2 ? proofs : [];
}

function isIn(names: readonly string[], value: string): boolean {
  return names.includes(value);
}

function isCount(text: string, fewest: number, most: number): boolean {
  return COUNT.test(text) && Number(text) >= fewest && Number(text) <= most;
}

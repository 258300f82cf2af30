/**
 * Figure 1 in every reading of the rules that can be put together from the choices that March's words leave
 * open, on either scale: which of them give the figure?
 */
import { march1991 } from '../../../sim/models/march1991/model.ts';
import { SHOWS } from '../../../sim/models/march1991/readings.ts';
import type { Cell, Figure, Fit } from '../reproduction.ts';
import { read } from './cells.ts';
import published from './published.json';

/** What is chosen of each; those that a reading settles are all said here, and `reading` is not. */
type Choices = Readonly<Record<(typeof CHOICES)[number], number>>;

const CHOICES = ['shows', 'knowing', 'socialisation', 'order', 'rivals', 'zeros'] as const;

/** The choices that set apart what `reading` settles begin with leaving it to that. */
const LEFT_TO_READING = 'as-read';

const SCALES = [
  { measure: 'codeScore', says: '(correct − wrong)/m' },
  { measure: 'codeProportion', says: 'share correct' },
] as const;

/** Most runs are at rest after some hundred periods; in some readings a few never are. */
const WEEKS = 2000;

/** Every reading there is, once: who acts has a view on everything, so that nobody is without one. */
export const READINGS_TRIED: readonly Choices[] = CHOICES.reduce<Choices[]>(
  (all, name) => all.flatMap((before) => numbersOf(name).map((k) => ({ ...before, [name]: k }))),
  [{} as Choices],
).filter(({ shows, zeros }) => shows === SHOWS.views || zeros === 0);

export const otherReadings: Figure = {
  name: 'readings',
  title: `Figure 1 in ${READINGS_TRIED.length} readings of the rules, on two scales`,
  axes: null,
  replicates: 100,
  points: [],
  fits: READINGS_TRIED.flatMap((choices) =>
    SCALES.map(
      ({ measure, says }): Fit => ({
        says: `${wordsFor(choices)}; ${says}`,
        points: published.figure1.map(({ p1, p2, value }) => ({
          of: read(cellOf(choices, p1, p2), measure),
          published: value,
        })),
        runs: published.runs,
        readingError: published.readingError,
        accept: null,
        choices: { ...choicesTold(choices), Scale: says },
      }),
    ),
  ),
  claims: [],
};

function cellOf(choices: Choices, p1: number, p2: number): Cell {
  return {
    name: `${wordsFor(choices)} p1=${p1} p2=${p2} weeks=${WEEKS}`,
    settings: { ...choices, p1, p2, weeks: WEEKS },
  };
}

function wordsFor(choices: Choices): string {
  return CHOICES.filter((name) => name !== 'zeros' || choices.shows === SHOWS.views)
    .map((name) => namesOf(name)[choices[name]])
    .join(', ');
}

/** The same by what each choice is called; a dash where it is not open. */
function choicesTold(choices: Choices): Record<string, string> {
  return Object.fromEntries(
    CHOICES.map((name) => [
      march1991.parameters[name]?.label ?? name,
      name === 'zeros' && choices.shows !== SHOWS.views
        ? '–'
        : (namesOf(name)[choices[name]] ?? '–'),
    ]),
  );
}

function numbersOf(name: string): number[] {
  return namesOf(name).flatMap((word, k) => (word === LEFT_TO_READING ? [] : [k]));
}

function namesOf(name: string): readonly string[] {
  return march1991.parameters[name]?.choices ?? [];
}

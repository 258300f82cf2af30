/** Figure 3: what slow and fast learners and the code know in the early periods, by the share of fast ones. */
import { type Contrast, type Figure, less, type Place, type Term } from '../reproduction.ts';
import { cellOf, READINGS, type Reading, read } from './cells.ts';
import published from './published.json';
import reference from './reference.json';

/** What the figure calls period 20 fits after 18 updates, not after 20: docs/march1991.md. */
export const PERIOD_20 = 18;
const LITERALLY = 20;

const cell = (reading: Reading, fast: number) =>
  cellOf(reading, { p1: 0.1, p1Fast: 0.9, p2: 0.5, fast, weeks: LITERALLY });
const original = (fast: number, measure: string, week = PERIOD_20): Term =>
  read(cell('original', fast), measure, week);

const SERIES: Readonly<Record<string, string>> = {
  codeScore: 'the code',
  fastScore: 'fast learners',
  slowScore: 'slow learners',
};

const fitAfter = (week: number) =>
  published.figure3.map(({ fast, measure, value }) => ({
    of: original(fast, measure, week),
    published: value,
  }));

export const figure3: Figure = {
  name: '3',
  title: 'Knowledge after 18 updates (“period 20”), by the share of fast learners',
  axes: { x: 'Share of fast learners', y: 'Right less wrong' },
  points: READINGS.flatMap((reading) => [
    ...reference.figure3
      .filter((point) => point.reading === reading)
      .map(({ fast, measure, mean, se }) => ({
        says: `${reading}  fast = ${fast}: ${measure}`,
        of: read(cell(reading, fast), measure, PERIOD_20),
        place: placeOf(reading, measure, fast),
        reference: { mean, se },
        published: reading === 'original' ? publishedFor(fast, measure) : null,
      })),
  ]),
  fits: [PERIOD_20, LITERALLY].map((week) => ({
    says: `The reading \`original\`, after ${week} updates`,
    points: fitAfter(week),
    runs: published.runs,
    readingError: published.readingError,
    accept: week === PERIOD_20 ? ([0.4, 1.75] as const) : ([4, Number.POSITIVE_INFINITY] as const),
  })),
  claims: [
    {
      name: 'M6',
      says: 'What slow learners bring in is gained by the code and by the fast learners.',
      contrasts: [
        contrast(
          'the code knows more with half of them slow than with none',
          original(0.5, 'codeScore'),
          original(1, 'codeScore'),
        ),
        contrast(
          'fast learners know more with half of them slow than with none',
          original(0.5, 'fastScore'),
          original(1, 'fastScore'),
        ),
        contrast(
          'with half of them slow, fast learners know more than slow ones',
          original(0.5, 'fastScore'),
          original(0.5, 'slowScore'),
        ),
        contrast(
          'slow learners know less than if all were fast',
          original(1, 'memberScore'),
          original(0.5, 'slowScore'),
        ),
      ],
    },
  ],
};

function contrast(says: string, more: Term, than: Term): Contrast {
  return { says, sum: less(more, than), above: 0 };
}

function publishedFor(fast: number, measure: string): number | null {
  const found = published.figure3.find((point) => point.fast === fast && point.measure === measure);
  return found?.value ?? null;
}

function placeOf(panel: Reading, measure: string, fast: number): Place | null {
  const series = SERIES[measure];
  return series === undefined ? null : { panel, series, x: fast };
}

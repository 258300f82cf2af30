/** Figure 1: what is known at equilibrium, by the rates of socialisation and of learning by the code. */
import { type Contrast, type Figure, less, type Sum, type Term } from '../reproduction.ts';
import { cellOf, READINGS, type Reading, read } from './cells.ts';
import published from './published.json';
import reference from './reference.json';

const SCALE = 'codeScore';

const at = (reading: Reading, p1: number, p2: number, measure = SCALE): Term =>
  read(cellOf(reading, { p1, p2 }), measure);
const original = (p1: number, p2: number) => at('original', p1, p2);

const FITTED = { runs: published.runs, readingError: published.readingError };
const fittedBy = (reading: Reading, measure: string) =>
  published.figure1.map(({ p1, p2, value }) => ({
    of: at(reading, p1, p2, measure),
    published: value,
  }));

/** The text is far off; a fit this bad is part of what is to be shown. */
const NO_FIT = [10, Number.POSITIVE_INFINITY] as const;

/** The same cell at p1 = .9 four times over, with other luck: one per cent is to be told apart from nothing. */
const fourfold = (sign: number, p2: number): Sum =>
  [1, 2, 3, 4].map((repeat) => [
    sign / 4,
    read(cellOf('original', { p1: 0.9, p2 }, repeat), SCALE),
  ]);

const falling = (p2: number): Contrast[] =>
  [0.1, 0.3, 0.5, 0.7].map((p1) => ({
    says: `p2 = ${p2}: at p1 = ${p1} less at ${(10 * p1 + 2) / 10}`,
    sum: less(original(p1, p2), original((10 * p1 + 2) / 10, p2)),
    above: 0,
  }));

export const figure1: Figure = {
  name: '1',
  title: 'Knowledge at equilibrium, by p1 and p2',
  axes: { x: 'p1: socialisation', y: 'Code, right less wrong' },
  points: READINGS.flatMap((reading) => [
    ...published.figure1.map(({ p1, p2, value }) => ({
      says: `${reading}  p1 = ${p1}, p2 = ${p2}`,
      of: at(reading, p1, p2),
      place: { panel: reading, series: `p2 = ${p2}`, x: p1 },
      reference: referenceFor(reading, p1, p2, SCALE),
      published: value,
    })),
    ...reference.figure1
      .filter((point) => point.reading === reading && point.measure === 'periods')
      .map(({ p1, p2, mean, se }) => ({
        says: `${reading}  p1 = ${p1}, p2 = ${p2}: periods`,
        of: at(reading, p1, p2, 'periods'),
        place: null,
        reference: { mean, se },
        published: null,
      })),
  ]),
  fits: [
    {
      says: 'The reading `original`, (correct − wrong)/m',
      points: fittedBy('original', SCALE),
      ...FITTED,
      accept: [0.4, 1.75],
    },
    {
      says: 'The reading `text`, share of dimensions correct',
      points: fittedBy('text', 'codeProportion'),
      ...FITTED,
      accept: NO_FIT,
    },
    {
      says: 'The reading `text`, (correct − wrong)/m',
      points: fittedBy('text', SCALE),
      ...FITTED,
      accept: NO_FIT,
    },
    {
      says: 'The reading `original`, share of dimensions correct',
      points: fittedBy('original', 'codeProportion'),
      ...FITTED,
      accept: NO_FIT,
    },
  ],
  claims: [
    {
      name: 'M1',
      says: 'Slow members and a quick code know most: of the 27 cells, p1 = .1 and p2 = .9.',
      contrasts: published.figure1
        .filter(({ p1, p2 }) => p1 !== 0.1 || p2 !== 0.9)
        .map(({ p1, p2 }) => ({
          says: `above p1 = ${p1}, p2 = ${p2}`,
          sum: less(original(0.1, 0.9), original(p1, p2)),
          above: 0,
        })),
    },
    {
      name: 'M2',
      says: 'Where the code learns well, knowledge falls with the members’ socialisation.',
      contrasts: [...falling(0.5), ...falling(0.9)],
    },
    {
      name: 'M3',
      says: 'Where members learn fast (p1 = .9) a slow code knows more; the text reverses it.',
      contrasts: [
        contrast('original: p2 = .1 above .5', original(0.9, 0.1), original(0.9, 0.5)),
        {
          says: 'original: p2 = .5 above .9, over four times the runs',
          sum: [...fourfold(1, 0.5), ...fourfold(-1, 0.9)],
          above: 0,
        },
        contrast('text: p2 = .5 above .1', at('text', 0.9, 0.5), at('text', 0.9, 0.1)),
        contrast('text: p2 = .9 above .1', at('text', 0.9, 0.9), at('text', 0.9, 0.1)),
      ],
    },
    {
      name: 'M4',
      says: 'The curve of the slow code, p2 = .1, crosses the others at middling p1.',
      contrasts: [
        contrast('p1 = .3: p2 = .5 above .1', original(0.3, 0.5), original(0.3, 0.1)),
        contrast('p1 = .3: p2 = .9 above .1', original(0.3, 0.9), original(0.3, 0.1)),
        contrast('p1 = .7: p2 = .1 above .5', original(0.7, 0.1), original(0.7, 0.5)),
        contrast('p1 = .7: p2 = .1 above .9', original(0.7, 0.1), original(0.7, 0.9)),
      ],
    },
  ],
};

function contrast(says: string, more: Term, than: Term): Contrast {
  return { says, sum: less(more, than), above: 0 };
}

function referenceFor(reading: Reading, p1: number, p2: number, measure: string) {
  const found = reference.figure1.find(
    (point) =>
      point.reading === reading && point.p1 === p1 && point.p2 === p2 && point.measure === measure,
  );
  return found === undefined ? null : { mean: found.mean, se: found.se };
}

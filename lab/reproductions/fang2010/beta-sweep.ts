/** What becomes of groups of seven, by how many of their ties are rewired. */
import { type Cell, type Contrast, type Figure, less, type Term } from '../reproduction.ts';
import reference from './reference.json';

const BETAS = [0, 0.05, 0.1, 0.15, 0.3, 0.5, 1];
const PERIODS = [100, 200];
/** Which share of the first diversity is left where it is kept, at least, and where it is killed, at most. */
const KEPT = 1 / 2;
const KILLED = 1 / 20;

/** Unlike cells of their own luck these differ in β alone: the same reality, the same first beliefs. */
const cell = (beta: number): Cell => ({
  name: `beta=${beta}`,
  luck: 'groups',
  settings: { beta },
});
const read = (beta: number, measure = 'performance', week: number | null = null): Term => ({
  cell: cell(beta),
  measure,
  week,
});
const contrast = (says: string, more: Term, than: Term): Contrast => ({
  says,
  sum: less(more, than),
  above: 0,
});

function referenceFor(beta: number, measure: string, week: number | null) {
  const found = reference.points.find(
    (point) => point.beta === beta && point.measure === measure && point.week === week,
  );
  return found === undefined ? null : { mean: found.mean, se: found.se };
}

const others = reference.points.filter(({ measure }) => measure !== 'performance');

export const betaSweep: Figure = {
  name: 'beta',
  title: 'Performance of 280 people in groups of 7, s = 5, by the share of ties rewired',
  axes: { x: 'β: rewiring', y: 'Performance' },
  points: [
    ...BETAS.flatMap((beta) =>
      [null, ...PERIODS].map((week) => ({
        says: `β = ${beta}: performance ${week === null ? 'in the end' : `after ${week} periods`}`,
        of: read(beta, 'performance', week),
        place: {
          panel: 'undirected',
          series: week === null ? 'in the end' : `period ${week}`,
          x: beta,
        },
        reference: referenceFor(beta, 'performance', week),
        published: null,
      })),
    ),
    ...others.map(({ beta, measure, week, mean, se }) => ({
      says: `β = ${beta}: ${measure}`,
      of: read(beta, measure, week),
      place: null,
      reference: { mean, se },
      published: null,
    })),
    ...[
      [0, 0],
      [0, 50],
      [0, null],
      [0.1, 50],
      [1, 0],
      [1, 50],
      [1, null],
    ].map(([beta, week]) => ({
      says: `β = ${beta}: diversity ${week === null ? 'in the end' : `after ${week} periods`}`,
      of: read(beta as number, 'diversity', week),
      place: null,
      reference: null,
      published: null,
    })),
  ],
  fits: [],
  claims: [
    {
      name: 'F1',
      says: 'Some rewiring is best: performance rises with β, and falls again, by more than 5 standard errors each time.',
      contrasts: [
        contrast('β = .05 above 0', read(0.05), read(0)),
        contrast('β = .15 above .05', read(0.15), read(0.05)),
        contrast('β = .15 above .5', read(0.15), read(0.5)),
        contrast('β = .5 above 1', read(0.5), read(1)),
      ].map((each) => ({ ...each, byErrors: 5 })),
    },
    {
      name: 'F2',
      says: 'Isolation keeps diversity: more than half of it, in the end. Where all ties are rewired it is killed: less than a twentieth of it is left.',
      contrasts: [
        {
          says: 'β = 0: what is left of diversity above half of it',
          sum: [
            [1, read(0, 'diversity')],
            [-KEPT, read(0, 'diversity', 0)],
          ],
          above: 0,
        },
        {
          says: 'β = 1: a twentieth of diversity above what is left of it',
          sum: [
            [KILLED, read(1, 'diversity', 0)],
            [-1, read(1, 'diversity')],
          ],
          above: 0,
        },
        contrast(
          'diversity after 50 periods: β = 0 above .1',
          read(0, 'diversity', 50),
          read(0.1, 'diversity', 50),
        ),
        contrast(
          'diversity after 50 periods: β = .1 above 1',
          read(0.1, 'diversity', 50),
          read(1, 'diversity', 50),
        ),
      ],
    },
    {
      name: 'F3',
      says: 'A little rewiring is slower, and better in the end.',
      contrasts: [
        contrast(
          'after 50 periods: β = 1 above .1',
          read(1, 'performance', 50),
          read(0.1, 'performance', 50),
        ),
        contrast(
          'after 300 periods: β = .1 above 1',
          read(0.1, 'performance', 300),
          read(1, 'performance', 300),
        ),
      ],
    },
  ],
};

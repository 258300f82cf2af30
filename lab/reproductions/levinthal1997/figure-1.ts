/** Figure 1: how many different forms are left, by how rugged the landscape is. */
import { SEARCH } from '../../../sim/models/levinthal1997/local-search.ts';
import { type Cell, type Figure, less, type Term } from '../reproduction.ts';
import published from './published.json';
import reference from './reference.json';

type Search = 'superior-neighbour' | 'one-trial';

/** The figure's K, and one more to show what comes of none. */
const RUGGED = [0, 1, 5];
const PERIODS = [0, 1, 2, 3, 5, 10, 20, 50];

const cell = (K: number, search: Search): Cell => ({
  name: `K=${K} search=${search}`,
  settings: {
    K,
    weeks: PERIODS.at(-1) ?? 0,
    search: search === 'one-trial' ? SEARCH.oneTrial : SEARCH.superiorNeighbour,
  },
});
const read = (
  K: number,
  period: number,
  measure = 'distinctForms',
  search: Search = 'superior-neighbour',
): Term => ({ cell: cell(K, search), measure, week: period });

/** Counted out where it is no matter of the rules: 1024 · (1 − (1 − 1/1024)¹⁰⁰) at the start, one form on a smooth landscape. */
const FIRST_FORMS = { mean: 95.31664, se: 0 };
const ONE = { mean: 1, se: 0 };

/** All that is written down somewhere, and the rest of the curves. */
const others = reference.points.filter(
  ({ measure, search, period }) =>
    measure !== 'distinctForms' || search === 'one-trial' || !PERIODS.includes(period),
);

export const figure1: Figure = {
  name: '1',
  title: 'How many different forms a hundred organisations have, N = 10',
  axes: { x: 'Period', y: 'Distinct forms' },
  points: [
    ...RUGGED.flatMap((K) =>
      PERIODS.map((period) => ({
        says: `K = ${K}, period ${period}: distinctForms`,
        of: read(K, period),
        place: { panel: 'superior-neighbour', series: `K = ${K}`, x: period },
        reference: referenceFor(K, period),
        published: publishedFor(K, period),
      })),
    ),
    ...others.map(({ search, K, period, measure, mean, se }) => ({
      says: `${search}  K = ${K}, period ${period}: ${measure}`,
      of: read(K, period, measure, search as Search),
      place: null,
      reference: { mean, se },
      published: null,
    })),
  ],
  fits: [],
  claims: [
    {
      name: 'V1',
      says: 'On a smooth landscape one form is left; the more rugged it is, the more.',
      contrasts: [
        {
          says: 'K = 0: no more than one',
          sum: [[-1, read(0, 50)]],
          above: -1.000001,
        },
        { says: 'K = 1 above K = 0', sum: less(read(1, 50), read(0, 50)), above: 0 },
        { says: 'K = 5 above K = 1', sum: less(read(5, 50), read(1, 50)), above: 0 },
      ],
    },
  ],
};

function referenceFor(K: number, period: number) {
  if (period === 0) return FIRST_FORMS;
  if (K === 0 && period === 50) return ONE;
  const found = reference.points.find(
    (point) =>
      point.K === K &&
      point.period === period &&
      point.measure === 'distinctForms' &&
      point.search === 'superior-neighbour',
  );
  return found === undefined ? null : { mean: found.mean, se: found.se };
}

function publishedFor(K: number, period: number): number | null {
  if (period !== 0) return null;
  return published.firstForms.find((one) => one.K === K)?.value ?? null;
}

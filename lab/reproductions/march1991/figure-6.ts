/** Figure 6: the mean and the spread with which one comes first among rivals. Nothing is run: it is worked out. */
import { type Computed, type Contrast, type Figure, less, type Sum } from '../reproduction.ts';
import { chanceOfPrimacy, meanForParity } from './primacy.ts';
import reference from './reference.json';

/** The reference is given to six digits: what was cut off is uniform on ± half of the last. */
const CUT_OFF = 1e-6 / Math.sqrt(12);

/** What is as good as nothing. */
const NOTHING = 1e-6;

const parity = (rivals: number, v: number): Computed => ({
  name: `mean for parity: N = ${rivals}, v = ${v}`,
  exactly: () => meanForParity(v, rivals),
});

const primacy = (rivals: number, x: number, v: number): Computed => ({
  name: `chance of primacy: N = ${rivals}, x = ${x}, v = ${v}`,
  exactly: () => chanceOfPrimacy(x, v, rivals),
});

/** One with a better mean, and one with twice the spread of the others. */
const better = (rivals: number) => primacy(rivals, 1, 1);
const bolder = (rivals: number) => primacy(rivals, 0, 2);

const contrast = (says: string, sum: Sum, above = 0): Contrast => ({ says, sum, above });

export const figure6: Figure = {
  name: '6',
  title:
    'The mean x that someone of spread v needs to come first of N rivals, who draw from N(0, 1), as often as each of them',
  axes: { x: 'v: spread', y: 'x: mean for parity' },
  points: reference.figure6.map(({ rivals, v, x }) => ({
    says: `N = ${rivals}, v = ${v}`,
    of: parity(rivals, v),
    place: { panel: 'worked out', series: `N = ${rivals}`, x: v },
    reference: { mean: x, se: CUT_OFF },
    published: null,
  })),
  fits: [],
  claims: [
    {
      name: 'M9',
      says: 'In competition for primacy, spread dominates the mean where there are many rivals.',
      contrasts: [
        contrast('N = 1: twice the spread is worth no mean', [[-1, parity(1, 2)]], -NOTHING),
        contrast('N = 1: twice the spread costs no mean', [[1, parity(1, 2)]], -NOTHING),
        contrast('with N = 2 it is worth more than with 1', less(parity(1, 2), parity(2, 2))),
        contrast('with N = 10 more than with 2', less(parity(2, 2), parity(10, 2))),
        contrast('with N = 100 more than with 10', less(parity(10, 2), parity(100, 2))),
        contrast(
          'N = 10: a mean of 1 comes first more often than a spread of 2',
          less(better(10), bolder(10)),
        ),
        contrast(
          'N = 100: a spread of 2 comes first more often than a mean of 1',
          less(bolder(100), better(100)),
        ),
      ],
    },
  ],
};

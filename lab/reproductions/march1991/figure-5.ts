/** Figure 5: what becomes of knowledge when reality changes, with turnover and without. */
import { type Contrast, type Figure, less, type Sum } from '../reproduction.ts';
import { cellOf, READINGS, type Reading, read } from './cells.ts';
import reference from './reference.json';

const LAST = 100;
/** What is as good as chance, in the score. */
const CHANCE = 0.05;

const cell = (reading: Reading, p3: number) =>
  cellOf(reading, { p1: 0.5, p2: 0.5, p3, p4: 0.02, weeks: LAST });
const code = (p3: number, week: number) => read(cell('original', p3), 'codeScore', week);

const contrast = (says: string, sum: Sum, above = 0): Contrast => ({ says, sum, above });

export const figure5: Figure = {
  name: '5',
  title: 'Knowledge over time under turbulence p4 = .02, by turnover p3, p1 = p2 = .5',
  axes: { x: 'Period', y: 'Code, right less wrong' },
  points: READINGS.flatMap((reading) =>
    reference.figure5
      .filter((point) => point.reading === reading)
      .map(({ p3, week, measure, mean, se }) => ({
        says: `${reading}  p3 = ${p3}, period ${week}: ${measure}`,
        of: read(cell(reading, p3), measure, week),
        place: measure === 'codeScore' ? { panel: reading, series: `p3 = ${p3}`, x: week } : null,
        reference: { mean, se },
        published: null,
      })),
  ),
  fits: [],
  claims: [
    {
      name: 'M8',
      says: 'Under turbulence knowledge decays to chance without turnover; turnover of .1 sustains it.',
      contrasts: [
        contrast('without: period 10 above period 50', less(code(0, 10), code(0, 50))),
        contrast(
          `without: period 100 less than ${CHANCE} from chance`,
          [[-1, code(0, LAST)]],
          -CHANCE,
        ),
        contrast('with: period 100 above a half', [[1, code(0.1, LAST)]], 0.5),
        contrast(
          'with: period 100 within .05 of period 50',
          less(code(0.1, LAST), code(0.1, 50)),
          -0.05,
        ),
      ],
    },
  ],
};

/** Figure 4: what turnover does to knowledge in the early periods. */
import { type Contrast, type Figure, less } from '../reproduction.ts';
import { cellOf, READINGS, type Reading, read } from './cells.ts';
import { PERIOD_20 } from './figure-3.ts';
import reference from './reference.json';

const cell = (reading: Reading, p1: number, p3: number) =>
  cellOf(reading, { p1, p2: 0.5, p3, weeks: PERIOD_20 });
const code = (p1: number, p3: number) => read(cell('original', p1, p3), 'codeScore');

const contrast = (says: string, p1: number, more: number, than: number): Contrast => ({
  says,
  sum: less(code(p1, more), code(p1, than)),
  above: 0,
});

export const figure4: Figure = {
  name: '4',
  title: 'Knowledge after 18 updates (“period 20”), by turnover p3, p2 = .5',
  axes: { x: 'p3: turnover', y: 'Code, right less wrong' },
  points: READINGS.flatMap((reading) =>
    reference.figure4
      .filter((point) => point.reading === reading)
      .map(({ p1, p3, measure, mean, se }) => ({
        says: `${reading}  p1 = ${p1}, p3 = ${p3}: ${measure}`,
        of: read(cell(reading, p1, p3), measure),
        place: measure === 'codeScore' ? { panel: reading, series: `p1 = ${p1}`, x: p3 } : null,
        reference: { mean, se },
        published: null,
      })),
  ),
  fits: [],
  claims: [
    {
      name: 'M7',
      says: 'Some turnover helps a code whose members learn fast (p1 = .9), and much harms it; where they learn slowly (.1) any harms.',
      contrasts: [
        contrast('p1 = .9: p3 = .3 above 0', 0.9, 0.3, 0),
        contrast('p1 = .9: p3 = .3 above 1', 0.9, 0.3, 1),
        contrast('p1 = .1: p3 = 0 above .1', 0.1, 0, 0.1),
        contrast('p1 = .1: p3 = .1 above .3', 0.1, 0.1, 0.3),
        contrast('p1 = .1: p3 = .3 above 1', 0.1, 0.3, 1),
      ],
    },
  ],
};

/** Figure 2: members who learn at two speeds against members who all learn at the mean of them. */
import { type Contrast, type Figure, less } from '../reproduction.ts';
import { cellOf, READINGS, type Reading, read } from './cells.ts';
import reference from './reference.json';

const SLOW = 0.1;
const FAST = 0.9;

const mixed = (reading: Reading, fast: number) =>
  cellOf(reading, { p1: SLOW, p1Fast: FAST, p2: 0.5, fast });

/** Everybody at the mean rate, to the two digits that it has. */
const uniform = (reading: Reading, fast: number) =>
  cellOf(reading, { p1: Math.round(100 * (SLOW + (FAST - SLOW) * fast)) / 100, p2: 0.5 });

export const figure2: Figure = {
  name: '2',
  title: 'Knowledge at equilibrium of members who learn at two speeds, p1 = .1 and .9, p2 = .5',
  axes: { x: 'Share of fast learners', y: 'Code, right less wrong' },
  points: READINGS.flatMap((reading) =>
    reference.figure2
      .filter((point) => point.reading === reading)
      .map(({ fast, measure, mean, se }) => ({
        says: `${reading}  fast = ${fast}${measure === 'periods' ? ': periods' : ''}`,
        of: read(mixed(reading, fast), measure),
        place: measure === 'periods' ? null : { panel: reading, series: 'two speeds', x: fast },
        reference: { mean, se },
        published: null,
      })),
  ),
  fits: [],
  claims: [
    {
      name: 'M5',
      says: 'Members who learn at two speeds come to know more than members who all learn at the mean.',
      contrasts: [0.2, 0.5, 0.8].map(
        (fast): Contrast => ({
          says: `fast = ${fast}, mean p1 = ${uniform('original', fast).settings.p1}`,
          sum: less(
            read(mixed('original', fast), 'codeScore'),
            read(uniform('original', fast), 'codeScore'),
          ),
          above: 0,
        }),
      ),
    },
  ],
};

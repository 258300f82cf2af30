/** Organisations so small that all that can happen in them has been counted out. */
import { READING } from '../../../sim/models/march1991/readings.ts';
import { exactFigure, exactPoint } from '../exact.ts';
import type { Cell } from '../reproduction.ts';
import { READINGS, type Reading, read } from './cells.ts';
import exact from './exact.json';

const cell = (reading: Reading, settings: Readonly<Record<string, number>>): Cell => ({
  name: [reading, ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)].join(' '),
  settings: { ...settings, reading: READING[reading] },
});

export const exactTiny = exactFigure('Organisations so small that they can be counted out', [
  ...exact.points.map(({ reading, m, n, p1, p2, measure, week, mean }) =>
    exactPoint(read(cell(reading as Reading, { m, n, p1, p2 }), measure, week), mean),
  ),
  // With p1 = 0 members learn nothing: they know no more than chance gave them.
  ...READINGS.map((reading) =>
    exactPoint(read(cell(reading, { m: 2, n: 2, p1: 0, p2: 0.5, weeks: 5 }), 'memberScore'), 0),
  ),
]);

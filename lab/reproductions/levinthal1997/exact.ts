/** What is known of rugged landscapes without any run. */
import { distinctAmong, exactFigure, exactPoint, power } from '../exact.ts';
import type { Term } from '../reproduction.ts';

/** What is there before anybody moves. */
const atFirst = (settings: Readonly<Record<string, number>>, measure: string): Term => ({
  cell: {
    name: Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    settings: { ...settings, weeks: 1 },
  },
  measure,
  week: 0,
});

export const exactLandscapes = exactFigure('Landscapes and first forms, worked out', [
  // A random landscape has 2ᴺ/(N + 1) peaks on average.
  ...[2, 5, 8].map((N) =>
    exactPoint(atFirst({ N, K: N - 1, organisations: 1 }, 'localOptima'), power(2, N) / (N + 1)),
  ),
  // Each attribute of a smooth one contributes the higher of two uniform numbers at best: 2/3.
  ...[1, 10].map((N) => exactPoint(atFirst({ N, K: 0, organisations: 1 }, 'globalMax'), 2 / 3)),
  exactPoint(
    atFirst({ N: 10, K: 0, organisations: 100 }, 'distinctForms'),
    distinctAmong(power(2, 10), 100),
  ),
]);

import { expect, it } from 'vitest';
import { withMeans } from '../../../viz/experiments/scatter.ts';

const at = (mean: number, low: number | null, high: number | null) => ({ x: 0, mean, low, high });

it('The scale of all runs goes as far as intervals do, and no further beyond the dots than those are apart', () => {
  expect(withMeans([0.4, 0.6], [])).toEqual([0.4, 0.6]);
  expect(withMeans([0.4, 0.6], [at(0.5, 0.45, 0.55), at(0.5, null, null)])).toEqual([0.4, 0.6]);
  expect(withMeans([0.4, 0.6], [at(0.5, 0.3, 0.7)])).toEqual([0.3, 0.7]);
  const [least, most] = withMeans([0.4, 0.6], [at(0.5, -3, 4)]);
  expect(least).toBeCloseTo(0.2, 12);
  expect(most).toBeCloseTo(0.8, 12);
});

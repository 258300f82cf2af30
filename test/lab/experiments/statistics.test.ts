import { describe, expect, it } from 'vitest';
import { estimate, studentT } from '../../../lab/experiments/statistics.ts';

describe('An estimate', () => {
  it('gives the mean and its 95 % interval by Student’s t', () => {
    // scipy.stats.t.interval(0.95, 4, loc=mean, scale=sem) of these five values.
    const { mean, se, low, high, n } = estimate([2, 4, 4, 5, 10]);
    expect(n).toBe(5);
    expect(mean).toBeCloseTo(5, 12);
    expect(se).toBeCloseTo(1.3416407864998738, 12);
    expect(low).toBeCloseTo(1.2750080053887, 9);
    expect(high).toBeCloseTo(8.7249919946113, 9);
  });

  it('leaves out what is not defined, and says over how many it was taken', () => {
    expect(estimate([1, Number.NaN, 3])).toMatchObject({ mean: 2, n: 2 });
    expect(estimate([Number.NaN])).toEqual({ mean: null, se: null, low: null, high: null, n: 0 });
    expect(estimate([7])).toEqual({ mean: 7, se: null, low: null, high: null, n: 1 });
  });

  it('has no width where all values are the same', () => {
    expect(estimate([0.1, 0.1, 0.1])).toMatchObject({ mean: 0.1, se: 0, low: 0.1, high: 0.1 });
  });

  it('keeps its digits where the values are far from 0', () => {
    expect(estimate([1e9 + 1, 1e9 + 2, 1e9 + 3]).se).toBeCloseTo(1 / Math.sqrt(3), 9);
  });
});

describe('Student’s t at 97.5 %', () => {
  // scipy.stats.t.ppf(0.975, degrees)
  it.each([
    [1, 12.706204736432095],
    [4, 2.7764451051977987],
    [30, 2.042272456301238],
    [31, 2.039513446396408],
    [40, 2.021075390306273],
    [79, 1.9904502102301285],
    [200, 1.9718962236339088],
    [1e6, 1.959966356814107],
  ])('for %i degrees of freedom is %d', (degrees, quantile) => {
    expect(studentT(degrees)).toBeCloseTo(quantile, 7);
  });

  it('falls with every degree of freedom', () => {
    for (let degrees = 1; degrees < 200; degrees++)
      expect(studentT(degrees + 1)).toBeLessThan(studentT(degrees));
  });
});

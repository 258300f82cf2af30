import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../sim/exp.ts';

describe('eˣ', () => {
  it('is that of the platform to two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        const wanted = Math.exp(x);
        expect(Math.abs(exp(x) - wanted)).toBeLessThanOrEqual(4.5e-16 * wanted);
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('is exact where it can be, and has its limits', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-1000)).toBe(0);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(1)).toBeCloseTo(Math.E, 14);
  });

  it('is the same number everywhere', () => {
    let sum = 0;
    for (let k = 0; k < 1000; k++) sum += exp(0.1 - 0.713 * k) * 2 ** 20;
    // Written down once; browsers are held to it by the fingerprints of runs that use it.
    expect(sum).toBe(2273030.330582306);
  });
});

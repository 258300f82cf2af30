import { describe, expect, it } from 'vitest';
import { boundOf, describeBound, judgeBound } from '../../../lab/experiments/bound.ts';
import { claimOutcome } from '../../../lab/experiments/claim.ts';
import type { Bound } from '../../../lab/scenario.ts';

const interval = (low: number | null, high: number | null) =>
  ({ n: 40, mean: ((low ?? 0) + (high ?? 0)) / 2, se: 1, low, high }) as never;

describe('An interval and a bound', () => {
  it.each<[string, Bound, number | null, number | null]>([
    ['holds', { above: 0 }, 0.1, 0.2],
    ['open', { above: 0 }, -0.1, 0.2],
    ['fails', { above: 0 }, -0.2, -0.1],
    ['open', { above: 0 }, null, null],
    ['holds', { below: 0 }, -0.2, -0.1],
    ['open', { below: 0 }, -0.1, 0.2],
    ['fails', { below: 0 }, 0.1, 0.2],
    ['holds', { differsFrom: 0 }, 0.1, 0.2],
    ['holds', { differsFrom: 0 }, -0.2, -0.1],
    ['open', { differsFrom: 0 }, -0.1, 0.2],
  ])('%s for %j from %d to %d', (verdict, bound, low, high) => {
    expect(judgeBound(interval(low, high), bound)).toBe(verdict);
  });

  it('is told in words, by itself', () => {
    expect(describeBound({ above: 0.05 })).toBe('above 0.05');
    expect(describeBound({ below: 1 }, (value) => value.toFixed(1))).toBe('below 1.0');
    expect(describeBound({ differsFrom: 0 })).toBe('other than 0');
    expect(boundOf({ says: 'a', below: 1 } as Bound)).toEqual({ below: 1 });
  });

  it('is a claim’s outcome only where a paper claims it', () => {
    const check = { says: 'a', above: 0 } as never;
    const claim = { says: 'a', above: 0, claim: 'march-1991' } as never;
    const found = interval(-0.2, -0.1);
    expect(claimOutcome({ check, found, verdict: 'fails', asExpected: false })).toBeNull();
    expect(claimOutcome({ check: claim, found, verdict: 'fails', asExpected: false })).toBe(
      'does not hold here',
    );
  });
});

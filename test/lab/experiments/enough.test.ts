import { describe, expect, it } from 'vitest';
import { enough } from '../../../lab/experiments/enough.ts';
import { type Estimate, estimate, studentT } from '../../../lab/experiments/statistics.ts';

/** Numbers with this mean and this sample standard deviation. */
function found(mean: number, spread: number, n: number): Estimate {
  const se = spread / Math.sqrt(n);
  const reach = studentT(n - 1) * se;
  return { mean, se, low: mean - reach, high: mean + reach, n };
}

const halfWidth = (spread: number, n: number) => (studentT(n - 1) * spread) / Math.sqrt(n);

describe('Whether there are enough replications', () => {
  it('tells how many more would halve the interval: just so many', () => {
    const { moreToHalve, halfWidth: reached } = enough(found(1, 2, 10));
    expect(reached).toBeCloseTo(halfWidth(2, 10), 12);
    const all = 10 + (moreToHalve ?? 0);
    expect(halfWidth(2, all)).toBeLessThanOrEqual(halfWidth(2, 10) / 2);
    expect(halfWidth(2, all - 1)).toBeGreaterThan(halfWidth(2, 10) / 2);
  });

  it('tells how many more would settle the sign, in a sentence', () => {
    const told = enough(found(0.5, 1, 10));
    expect(told.settled).toBe(false);
    const all = 10 + (told.moreToSettle ?? 0);
    expect(halfWidth(1, all)).toBeLessThanOrEqual(0.5);
    expect(halfWidth(1, all - 1)).toBeGreaterThan(0.5);
    expect(told.says).toBe(`too early to say: ${told.moreToSettle} more pairs`);
  });

  it('is settled where the whole interval lies on one side of 0', () => {
    expect(enough(found(-3, 1, 10))).toMatchObject({ settled: true, moreToSettle: null });
    expect(enough(found(-3, 1, 10)).says).toBe('settled');
    expect(enough(estimate([0.2, 0.3])).settled).toBe(false);
  });

  it('reaches the width that is asked for', () => {
    const { moreToReach, says } = enough(found(1, 1, 10), 0.2);
    expect(halfWidth(1, 10 + (moreToReach ?? 0))).toBeLessThanOrEqual(0.2);
    expect(halfWidth(1, 9 + (moreToReach ?? 0))).toBeGreaterThan(0.2);
    expect(says).toContain(`${moreToReach} more pairs for the width`);
    expect(enough(found(1, 1, 10), 5)).toMatchObject({ moreToReach: 0 });
  });

  it('does not make numbers up where there are none', () => {
    expect(enough(estimate([])).says).toBe('nothing to say yet: no pair is there');
    expect(enough(estimate([1])).says).toBe('too early to say: one pair');
    expect(enough(estimate([0, 0, 0])).says).toBe('no difference in any of 3 pairs');
    expect(enough(estimate([2, 2, 2]))).toMatchObject({ settled: true });
    expect(enough(found(1e-9, 1, 10))).toMatchObject({ settled: false, moreToSettle: null });
    expect(enough(found(1e-9, 1, 10)).says).toMatch(/^too close to 0 to tell/);
  });
});

import { describe, expect, it } from 'vitest';
import { morrisTrajectories, stepOf } from '../../../lab/sampling/morris-trajectories.ts';
import { morrisEffects } from '../../../lab/sensitivity/morris-effects.ts';

function effectsOf(of: (x: ArrayLike<number>) => number, dimensions: number, walks: number) {
  const trajectories = morrisTrajectories(dimensions, walks, 4, 'morris');
  return morrisEffects(
    trajectories,
    trajectories.map(({ points }) => points.map(of)),
  );
}

describe('Morris’s walks', () => {
  const walks = morrisTrajectories(5, 40, 6, 'walks');

  it('move every coordinate once, by Δ, and stay on the grid', () => {
    for (const { points, moved } of walks) {
      expect(moved.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
      points.forEach((point, step) => {
        for (const x of point) {
          expect(x * 5).toBeCloseTo(Math.round(x * 5), 12);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
        }
        if (step === 0) return;
        const before = points[step - 1];
        const steps = [...point].map((x, k) => Math.abs(x - before[k]));
        expect(steps[moved[step - 1]]).toBeCloseTo(stepOf(6), 12);
        expect(steps.filter((length) => length > 0)).toHaveLength(1);
      });
    }
  });

  it('go up about as often as down, in many orders', () => {
    const ways = walks.flatMap(({ points: [start, , , , , end] }) =>
      [...start].map((x, k) => Math.sign(end[k] - x)),
    );
    const sum = ways.reduce((all, way) => all + way, 0);
    expect(Math.abs(sum)).toBeLessThan(4 * Math.sqrt(ways.length));
    expect(new Set(walks.map(({ moved }) => moved.join())).size).toBeGreaterThan(25);
  });
});

describe('Morris’s effects', () => {
  it('of a sum are its weights, everywhere the same', () => {
    const [first, second, third] = effectsOf((x) => 3 * x[0] - 2 * x[1], 3, 10);
    expect(first.mu).toBeCloseTo(3, 12);
    expect(second.mu).toBeCloseTo(-2, 12);
    expect(second.muStar.mean).toBeCloseTo(2, 12);
    for (const { sigma } of [first, second, third]) expect(sigma).toBeCloseTo(0, 12);
    expect(third.muStar.mean).toBe(0);
  });

  it('of a product depend on the other factor', () => {
    const [first] = effectsOf((x) => x[0] * x[1], 2, 200);
    // The mean of x₁ on the grid is ½, its spread √(5/36).
    expect(Math.abs(first.mu - 0.5)).toBeLessThan(4 * Math.sqrt(5 / 36 / 200));
    expect(first.sigma).toBeCloseTo(Math.sqrt(5 / 36), 1);
  });

  it('of something that goes up and comes down again cancel in μ, not in μ*', () => {
    const [first] = effectsOf((x) => (x[0] - 0.5) * (x[1] - 0.5), 2, 200);
    expect(Math.abs(first.mu)).toBeLessThan(0.12);
    expect(first.muStar.mean).toBeGreaterThan(0.3);
  });
});

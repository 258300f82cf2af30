import { describe, expect, it } from 'vitest';
import type { Bounded } from '../../../lab/experiments/bootstrap.ts';
import { estimate } from '../../../lab/experiments/statistics.ts';
import { morrisTrajectories, stepOf } from '../../../lab/sampling/morris-trajectories.ts';
import { elementaryEffects, morrisEffect } from '../../../lab/sensitivity/morris-effects.ts';
import { sobolG } from './test-functions.ts';

type Function = (x: ArrayLike<number>) => number;

function elementaryOf(of: Function, dimensions: number, walks: number, seed = 'morris') {
  const trajectories = morrisTrajectories(dimensions, walks, 4, seed);
  return trajectories.map((walk) => elementaryEffects(walk, walk.points.map(of)));
}

function effectsOf(of: Function, dimensions: number, walks: number, seed = 'morris') {
  const effects = elementaryOf(of, dimensions, walks, seed);
  return Array.from({ length: dimensions }, (_, k) =>
    morrisEffect(
      effects.map((each) => each[k]),
      seed,
    ),
  );
}

const holds = ({ low, high }: Bounded, known: number) =>
  (low ?? Number.NaN) <= known + 1e-12 && known - 1e-12 <= (high ?? Number.NaN);

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
    expect(first.mu.value).toBeCloseTo(3, 12);
    expect(second.mu.value).toBeCloseTo(-2, 12);
    expect(second.muStar.value).toBeCloseTo(2, 12);
    for (const { sigma } of [first, second, third]) expect(sigma.value).toBeCloseTo(0, 12);
    expect(third.muStar).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('of a product depend on the other factor', () => {
    const [first] = effectsOf((x) => x[0] * x[1], 2, 200);
    // The mean of x₁ on the grid is ½, its spread √(5/36).
    expect(Math.abs((first.mu.value ?? 0) - 0.5)).toBeLessThan(4 * Math.sqrt(5 / 36 / 200));
    expect(first.sigma.value).toBeCloseTo(Math.sqrt(5 / 36), 1);
    expect(holds(first.mu, 0.5) && holds(first.sigma, Math.sqrt(5 / 36))).toBe(true);
  });

  it('of something that goes up and comes down again cancel in μ, not in μ*', () => {
    const [first] = effectsOf((x) => (x[0] - 0.5) * (x[1] - 0.5), 2, 200);
    expect(Math.abs(first.mu.value ?? 1)).toBeLessThan(0.12);
    expect(first.muStar.value).toBeGreaterThan(0.3);
  });

  it('have Student’s interval for a mean, but for what the bootstrap’s draws leave', () => {
    const effects = elementaryOf((x) => x[0] * x[1] + x[1] ** 2, 2, 12).map(([, second]) => second);
    const { mu } = morrisEffect(effects, 'seed');
    const { mean, low, high } = estimate(effects);
    expect(mu.value).toBeCloseTo(mean ?? 0, 12);
    const width = (high ?? 0) - (low ?? 0);
    expect(Math.abs((mu.high ?? 0) - (mu.low ?? 0) - width)).toBeLessThan(0.08 * width);
  });

  it('have intervals that hold the truth about as often as they say, with ten walks', () => {
    const known = sobolG([0, 1, 4.5, 9]);
    const many = elementaryOf(known.of, 4, 8000, 'truth');
    const truth = [0, 1, 2, 3].map((k) => {
      const { mean, se } = estimate(many.map((each) => each[k]));
      const muStar = estimate(many.map((each) => Math.abs(each[k]))).mean ?? 0;
      return { mu: mean ?? 0, muStar, sigma: (se ?? 0) * Math.sqrt(8000) };
    });
    let [held, all] = [0, 0];
    for (let time = 0; time < 40; time++)
      effectsOf(known.of, 4, 10, `coverage ${time}`).forEach((effect, k) => {
        for (const figure of ['mu', 'muStar', 'sigma'] as const) {
          if (holds(effect[figure], truth[k][figure])) held++;
          all++;
        }
      });
    expect(held / all).toBeGreaterThan(0.9);
    expect(held / all).toBeLessThan(0.99);
  });

  it('are taken over the walks in which they are defined, whose number they give', () => {
    expect(morrisEffect([1, Number.NaN, 3], 's')).toMatchObject({ mu: { value: 2 }, walks: 2 });
    expect(morrisEffect([Number.NaN], 's').mu).toEqual({ value: null, low: null, high: null });
    expect(morrisEffect([-2], 's')).toMatchObject({
      mu: { value: -2, low: null },
      muStar: { value: 2, high: null },
      sigma: { value: null },
    });
  });
});

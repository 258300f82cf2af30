import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../lab/sampling/latin-hypercube.ts';

describe('A Latin hypercube', () => {
  it('has one point in each part of each dimension', () => {
    for (const size of [1, 2, 7, 100]) {
      const points = latinHypercube(5, size, 'latin');
      for (let dimension = 0; dimension < 5; dimension++) {
        const parts = points.map((point) => Math.floor((point[dimension] ?? -1) * size));
        expect(parts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, k) => k));
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(latinHypercube(3, 20, 'one')).toEqual(latinHypercube(3, 20, 'one'));
    expect(latinHypercube(3, 20, 'two')).not.toEqual(latinHypercube(3, 20, 'one'));
  });

  it('mixes its dimensions: they are hardly correlated', () => {
    const points = latinHypercube(2, 2000, 'mixed');
    const product = points.reduce((sum, [x = 0, y = 0]) => sum + (x - 0.5) * (y - 0.5), 0);
    expect(Math.abs((product / points.length) * 12)).toBeLessThan(4 / Math.sqrt(points.length));
  });

  // R's `lhs` does the same in the same places (docs/decisions/latin-hypercube.md): its own numbers are its generator's.
  it('estimates the mean of a sum over its dimensions far better than as many plain draws', () => {
    const sum = ([x = 0, y = 0, z = 0]: ArrayLike<number> & Iterable<number>) => x + x * x + y + z;
    const means = Array.from({ length: 1000 }, (_, k) => {
      const points = latinHypercube(3, 20, `design ${k}`);
      return points.reduce((all, point) => all + sum(point), 0) / points.length;
    });
    // Of 20 plain draws: (Var(x + x²) + 2/12) / 20.
    const plain = (61 / 180 + 2 / 12) / 20;
    expect(varianceOf(means) / plain).toBeLessThan(0.005);
  });

  it('has its points anywhere within their parts, evenly', () => {
    const places = Array.from({ length: 100 }, (_, k) => latinHypercube(2, 50, `design ${k}`))
      .flat()
      .flatMap((point) => [...point].map((u) => (u * 50) % 1))
      .toSorted((a, b) => a - b);
    const furthest = Math.max(...places.map((u, k) => Math.abs(u - (k + 0.5) / places.length)));
    // Kolmogorov and Smirnov's bound for one in a thousand.
    expect(furthest).toBeLessThan(1.95 / Math.sqrt(places.length));
  });
});

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

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
});

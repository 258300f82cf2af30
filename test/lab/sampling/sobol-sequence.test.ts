import { describe, expect, it } from 'vitest';
import { MOST_DIMENSIONS, SobolSequence } from '../../../lab/sampling/sobol-sequence.ts';
import reference from '../../reference/sobol-scipy.json';

describe('Sobol’s sequence', () => {
  it('is that of scipy in all of its dimensions', () => {
    const sequence = new SobolSequence(MOST_DIMENSIONS);
    for (const [index = 0, dimension = 0, value = 0] of reference.values)
      expect((sequence.at(index)[dimension] ?? 0) * 2 ** 32).toBe(value);
  });

  it('begins as everybody’s does', () => {
    const sequence = new SobolSequence(3);
    const points = [0, 1, 2, 3, 4].map((index) => [...sequence.at(index)]);
    expect(points).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
    ]);
  });

  it('fills each dimension evenly: 2ᵏ points, one in each of 2ᵏ equal parts', () => {
    const sequence = new SobolSequence(MOST_DIMENSIONS);
    const size = 256;
    const points = Array.from({ length: size }, (_, index) => sequence.at(index));
    for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
      const parts = new Set(points.map((point) => Math.floor((point[dimension] ?? 0) * size)));
      expect(parts.size).toBe(size);
    }
  });

  it('says so where there are too many dimensions', () => {
    expect(() => new SobolSequence(MOST_DIMENSIONS + 1)).toThrow(/128 dimensions at most, not 129/);
  });
});

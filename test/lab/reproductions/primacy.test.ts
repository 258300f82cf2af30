import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../lab/experiments/statistics.ts';
import {
  chanceOfPrimacy,
  meanForParity,
  normalBelow,
} from '../../../lab/reproductions/march1991/primacy.ts';

describe('The normal distribution', () => {
  it('is what tables say', () => {
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalBelow(-3)).toBeCloseTo(0.0013498980316300933, 14);
    expect(normalBelow(-40) + normalBelow(40)).toBe(1);
  });
});

describe('Competition for primacy', () => {
  it('is even among equals, whatever their number', () => {
    for (const rivals of [1, 2, 10, 100]) {
      expect(chanceOfPrimacy(0, 1, rivals)).toBeCloseTo(1 / (rivals + 1), 8);
      expect(meanForParity(1, rivals)).toBeCloseTo(0, 8);
    }
  });

  it('against one rival is a matter of the mean of the difference', () => {
    for (const [x, v] of [
      [1, 1],
      [-0.5, 2],
      [2, 0.25],
    ] as const)
      expect(chanceOfPrimacy(x, v, 1)).toBeCloseTo(normalBelow(x / Math.sqrt(1 + v * v)), 8);
  });

  it('without a spread of one’s own is a matter of the best rival', () => {
    for (const rivals of [2, 10, 100])
      expect(normalBelow(meanForParity(0, rivals)) ** rivals).toBeCloseTo(1 / (rivals + 1), 8);
  });

  it.each([
    [1, 1, 2],
    [0, 2, 10],
    [-1.24143, 2, 10],
    [0.5, 0.5, 10],
    [-2.2503, 2, 100],
  ])('comes out as when it is held: x = %d, v = %d, %i rivals', (x, v, rivals) => {
    const draws = normalDraws(`primacy ${x} ${v} ${rivals}`);
    const won = Array.from({ length: 20_000 }, () => {
      const own = x + v * draws();
      let best = Number.NEGATIVE_INFINITY;
      for (let rival = 0; rival < rivals; rival++) best = Math.max(best, draws());
      return own > best ? 1 : 0;
    });
    const { mean, se } = estimate(won);
    const off = Math.abs((mean as number) - chanceOfPrimacy(x, v, rivals)) / (se as number);
    expect(off).toBeLessThan(4);
  });
});

/** Draws from N(0, 1), by the method of Box & Muller. */
function normalDraws(seed: string): () => number {
  const uniform = seedrandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

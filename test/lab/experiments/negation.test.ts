import { describe, expect, it } from 'vitest';
import { negationIndex } from '../../../lab/experiments/negation.ts';

const reference = [0.1, 0.12, 0.08, 0.11, 0.09];

describe('The negation index', () => {
  it('is 0 where a system lets through all that the reference does', () => {
    expect(negationIndex(reference, reference)).toMatchObject({ mean: 0, se: 0 });
  });

  it('is 1 where nothing is gained', () => {
    expect(negationIndex([0, 0, 0, 0, 0], reference)?.mean).toBe(1);
  });

  it('is what is missing, whatever the seeds: half the gain everywhere is an index of one half', () => {
    const half = negationIndex(
      reference.map((gain) => gain / 2),
      reference,
    );
    expect(half?.mean).toBeCloseTo(0.5, 12);
    expect(half?.se).toBeCloseTo(0, 12);
  });

  it('has the interval of a ratio: wider where the seeds disagree', () => {
    const index = negationIndex([0.1, 0, 0.08, 0, 0.09], reference);
    expect(index?.mean).toBeCloseTo(1 - 0.27 / 0.5, 12);
    // By hand: leaving out each seed in turn.
    const without = [0.17 / 0.4, 0.27 / 0.38, 0.19 / 0.42, 0.27 / 0.39, 0.18 / 0.41];
    const centre = without.reduce((a, b) => a + b) / 5;
    const se = Math.sqrt((4 / 5) * without.reduce((a, b) => a + (b - centre) ** 2, 0));
    expect(index?.se).toBeCloseTo(se, 12);
  });

  it('is not defined where the reference gain cannot be told from 0', () => {
    expect(negationIndex([0.1, 0.1, 0.1], [0.1, -0.1, 0.02])).toBeNull();
    expect(negationIndex([0.1], [0.1])).toBeNull();
  });
});

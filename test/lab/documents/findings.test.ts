import { describe, expect, it } from 'vitest';
import { describeExpected } from '../../../lab/documents/findings.ts';
import { estimate } from '../../../lab/experiments/statistics.ts';

describe('What was expected of the negation index', () => {
  it.each([
    [0.5, '✔ about 0.500'],
    [0.75, '✘ about 0.750'],
    [0.1, '✘ about 0.100'],
  ])('is reproduced only where the interval holds it: %s', (expected, says) => {
    const found = estimate([0.45, 0.5, 0.55, 0.5]);
    expect(describeExpected(found, expected)).toBe(says);
  });

  it('is not reproduced where there is no interval', () => {
    expect(describeExpected(estimate([0.5]), 0.5)).toBe('✘ about 0.500');
  });
});

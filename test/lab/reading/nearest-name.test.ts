import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../../lab/reading/nearest-name.ts';

describe('The nearest name', () => {
  it.each<[string, string | null]>([
    ['thraet', 'threat'],
    ['Threat', 'threat'],
    ['team-size', 'teamSize'],
    ['teamsize', 'teamSize'],
    ['compliace', 'compliance'],
    ['weather', null],
    ['x', null],
    ['', null],
  ])('for %j is %j', (typed, nearest) => {
    expect(nearestName(typed, ['threat', 'teamSize', 'compliance', 't'])).toBe(nearest);
  });

  it('is none for a text too long to be a name', () => {
    expect(nearestName('threat'.repeat(1000), ['threat'])).toBe(null);
  });
});

describe('The distance between two words', () => {
  it.each<[string, string, number]>([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['threat', 'thraet', 1],
    ['ca', 'abc', 3],
  ])('%j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same from either side, nothing for equal words, and never more than the longer word', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSeed } from '../../../lab/links/address.ts';
import { nextSeed } from '../../../lab/links/next-seed.ts';

it('The seed word after one counts on, and a year in it stays', () => {
  const after = ['typical', 'typical-2', 'week-9', 'liverpool-2007', 'a-0', '-7', 'x-999'].map(
    nextSeed,
  );
  expect(after).toEqual([
    'typical-2',
    'typical-3',
    'week-10',
    'liverpool-2007-2',
    'a-0-2',
    '-8',
    'x-1000',
  ]);
});

it('The seed word after any is another one that a run can be started from', () => {
  const seeds = fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }).filter(isSeed);
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(isSeed(nextSeed(seed))).toBe(true);
      expect(nextSeed(seed)).not.toBe(seed);
    }),
    { numRuns: 40 },
  );
  expect(nextSeed('9'.repeat(100))).toHaveLength(100);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnsLeft } from '../../../viz/reproductions/rounds.ts';

describe('Rounds', () => {
  it('have some of every cell before more of any', () => {
    expect([...turnsLeft([0, 0], 20)]).toEqual([
      { cell: 0, from: 0, to: 5 },
      { cell: 1, from: 0, to: 5 },
      { cell: 0, from: 5, to: 15 },
      { cell: 1, from: 5, to: 15 },
      { cell: 0, from: 15, to: 20 },
      { cell: 1, from: 15, to: 20 },
    ]);
  });

  it('go on where each cell was left', () => {
    expect([...turnsLeft([7, 3, 12], 12)]).toEqual([
      { cell: 1, from: 3, to: 5 },
      { cell: 0, from: 7, to: 12 },
      { cell: 1, from: 5, to: 12 },
    ]);
    expect([...turnsLeft([], 12)]).toEqual([]);
  });

  it('come to every run that is left once, in order', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 300 }), (taken, runs) => {
        const next = [...taken];
        for (const { cell, from, to } of turnsLeft(taken, runs)) {
          expect(from).toBe(next[cell]);
          expect(to).toBeGreaterThan(from);
          next[cell] = to;
        }
        expect(next).toEqual(taken.map((count) => Math.max(count, runs)));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Replicate } from '../../../lab/experiments/replicate.ts';
import { type Cell, less, type Term } from '../../../lab/reproductions/reproduction.ts';
import { RunningSum } from '../../../lab/reproductions/sums.ts';

const cell = (name: string, luck?: string): Cell => ({
  name,
  settings: {},
  ...(luck === undefined ? {} : { luck }),
});
const term = (of: Cell): Term => ({ cell: of, measure: 'score', week: null });
const run = (number: number, score: number) =>
  ({
    number,
    weeks: 0,
    measureNames: ['score'],
    measures: Float64Array.of(score),
  }) as unknown as Replicate;

describe('A sum over cells', () => {
  const scores = { a: [1, 2, 6], b: [0, 2.5, 4] };
  const taken = (sum: RunningSum) => {
    for (const name of ['a', 'b'] as const)
      scores[name].forEach((score, number) => {
        sum.take(name, run(number, score));
      });
    return sum.found();
  };

  it('of the same luck has the spread of what is left, run by run', () => {
    const found = taken(new RunningSum(less(term(cell('a', 'same')), term(cell('b', 'same')))));
    // 1, −.5 and 2: their mean, and the standard error of it.
    expect(found.mean).toBeCloseTo(2.5 / 3, 12);
    expect(found.se).toBeCloseTo(Math.sqrt(1.58333333333 / 3), 9);
    expect(found.n).toBe(3);
  });

  it('of luck of their own has the spread of both', () => {
    const found = taken(new RunningSum(less(term(cell('a')), term(cell('b')))));
    expect(found.mean).toBeCloseTo(2.5 / 3, 12);
    expect(found.se).toBeCloseTo(Math.sqrt(7 / 3 + 4.0833333333 / 3), 9);
  });

  it('counts how often one ends above the other', () => {
    const contest = { winner: term(cell('a', 'same')), loser: term(cell('b', 'same')) };
    expect(taken(new RunningSum([[1, contest]])).mean).toBeCloseTo(2 / 3, 12);
    const unlike = { winner: term(cell('a')), loser: term(cell('b')) };
    expect(() => new RunningSum([[1, unlike]])).toThrow(/unlike lucks/);
  });

  it('says nothing before there are two runs of each', () => {
    const sum = new RunningSum(less(term(cell('a', 'same')), term(cell('b', 'same'))));
    sum.take('a', run(0, 1));
    sum.take('a', run(1, 1));
    sum.take('b', run(0, 1));
    expect(sum.soFar()).toBeNull();
    expect(() => sum.found()).toThrow(/not run often enough/);
    sum.take('b', run(1, 0));
    expect(sum.soFar()?.mean).toBe(0.5);
  });
});

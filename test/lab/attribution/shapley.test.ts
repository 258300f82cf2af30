import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../../lab/attribution/shapley.ts';

/** Every order in which the players could join. */
function orders(players: readonly number[]): number[][] {
  if (players.length === 0) return [[]];
  return players.flatMap((first) =>
    orders(players.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}

/** The value as it is defined: what a player adds, order by order. */
function byOrders(worth: readonly number[], count: number): number[] {
  const all = orders(Array.from({ length: count }, (_, k) => k));
  const values = new Array<number>(count).fill(0);
  for (const order of all) {
    let coalition = 0;
    for (const player of order) {
      values[player] += (worth[coalition | (1 << player)] - worth[coalition]) / all.length;
      coalition |= 1 << player;
    }
  }
  return values;
}

describe('Shapley’s value', () => {
  it('is what a player adds, averaged over all orders, and adds up to the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((count) =>
          fc.tuple(
            fc.constant(count),
            fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
              minLength: 2 ** count,
              maxLength: 2 ** count,
            }),
          ),
        ),
        ([count, worth]) => {
          const values = shapleyValues(worth, count);
          byOrders(worth, count).forEach((value, k) => {
            expect(values[k]).toBeCloseTo(value, 10);
          });
          const sum = values.reduce((all, value) => all + value, 0);
          expect(sum).toBeCloseTo(worth[2 ** count - 1] - worth[0], 10);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of the glove game is 1/6, 1/6, 2/3', () => {
    // Players 0 and 1 have a left glove each, player 2 a right one; a pair is worth 1.
    const worth = [0, 0, 0, 0, 0, 1, 1, 1];
    const [first, second, third] = shapleyValues(worth, 3);
    expect(first).toBeCloseTo(1 / 6, 12);
    expect(second).toBeCloseTo(1 / 6, 12);
    expect(third).toBeCloseTo(2 / 3, 12);
  });
});

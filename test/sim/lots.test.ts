import { describe, expect, it } from 'vitest';
import { inLotOrder, shareByLot, takenByCoin } from '../../sim/lots.ts';
import { chance, createLuck, draw } from '../../sim/rng.ts';

const stream = createLuck('lots').stream('shock', 'turns');

describe('Drawing lots', () => {
  it('takes everybody once, lowest lot first', () => {
    const order = [...inLotOrder(stream, 1000)];
    expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, k) => k));
    const lots = order.map((holder) => draw(stream, holder));
    expect(lots).toEqual([...lots].sort((a, b) => a - b));
  });

  it('gives nobody another lot because more take part', () => {
    const few = inLotOrder(stream, 100);
    expect(inLotOrder(stream, 200).filter((holder) => holder < 100)).toEqual(few);
  });

  it('takes a share to the nearest whole number, and only ever more for a larger share', () => {
    const taken = (share: number) => [...shareByLot(stream, 10, share)];
    expect([0, 0.04, 0.05, 0.5, 1].map((share) => taken(share).length)).toEqual([0, 0, 1, 5, 10]);
    expect(taken(0.8).slice(0, 5)).toEqual(taken(0.5));
  });

  it('takes each with a probability, and only ever more for a higher one', () => {
    const taken = (p: number) => takenByCoin(stream, 1000, chance(p));
    expect(taken(0)).toEqual([]);
    expect(taken(1)).toEqual(Array.from({ length: 1000 }, (_, k) => k));
    expect(taken(0.3).length).toBeGreaterThan(250);
    expect(taken(0.3).length).toBeLessThan(350);
    expect(taken(0.5)).toEqual(expect.arrayContaining(taken(0.3)));
  });

  it('has room for a million', () => {
    const order = inLotOrder(stream, 1_000_000);
    expect(new Set(order).size).toBe(1_000_000);
    expect(draw(stream, order[0])).toBeLessThan(draw(stream, order[999_999]));
  });
});

/**
 * Drawing lots: who is taken, when a share of all is, or each with a probability. Each holder's draw is its
 * own, by key, so that raising the share or the probability only ever adds to those who are taken.
 */
import { elementOf, lanesInUse, NONE, withoutFirst, wordsFor } from './bits.ts';
import { type Chance, coins, draw, type Stream } from './rng.ts';

/** The numbers 0 .. n−1 in the order of their lots; equal lots in the order of the numbers. */
export function inLotOrder(stream: Stream, n: number): Int32Array {
  const lots = new Float64Array(n);
  // The lot above, the number below: one double holds both exactly, and sorting needs no comparison of ours.
  for (let k = 0; k < n; k++) lots[k] = draw(stream, k) * MOST + k;
  lots.sort();
  return Int32Array.from(lots, (lot) => lot % MOST);
}

/** The first `share` of 0 .. n−1 in the order of their lots, to the nearest whole number. */
export function shareByLot(stream: Stream, n: number, share: number): Int32Array {
  return inLotOrder(stream, n).subarray(0, Math.floor(share * n + 0.5));
}

/** Those of 0 .. n−1 whose coin of probability `often` falls heads, in the order of the numbers. */
export function takenByCoin(stream: Stream, n: number, often: Chance): number[] {
  const taken: number[] = [];
  for (let word = 0; word < wordsFor(n); word++) {
    const heads = coins(stream, word, 0, often, lanesInUse(n, word));
    for (let rest = heads; rest !== NONE; rest = withoutFirst(rest))
      taken.push(elementOf(word, rest));
  }
  return taken;
}

/** More than any number of holders: 2²⁰. With a 32-bit lot above it, 52 bits are in use. */
const MOST = 1048576;

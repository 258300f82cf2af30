/**
 * All bit craft of the model, behind a handful of verbs.
 *
 * A belief is one bit in each of two planes over the elements of practice:
 *
 *     held   1 = there is a view        0 = none
 *     value  1 = the view is +1         0 = it is −1 (and 0 where nothing is held)
 *
 * Thirty-two elements make one word, the `Lanes` below; a rule of the model says the same thing to all
 * of a word's lanes at once. Words are signed 32-bit integers, so that no engine ever needs a double for
 * one.
 */

/** Thirty-two yes/no answers, one for each element of a word. A signed 32-bit integer. */
export type Lanes = number;

/** How many elements one word carries. */
export const LANES = 32;

/** No lane at all, and every lane. */
export const NONE: Lanes = 0;
export const EVERY: Lanes = -1;

/** How many words `elements` elements need. */
export function wordsFor(elements: number): number {
  return Math.ceil(elements / LANES);
}

/** The lanes of word `word` that carry an element when there are `elements` of them. */
export function lanesInUse(elements: number, word: number): Lanes {
  const left = elements - word * LANES;
  return left >= LANES ? EVERY : (1 << left) - 1;
}

/** The word that carries element `element`, and its lane there. */
export function wordOf(element: number): number {
  return element >>> 5;
}
export function laneOf(element: number): Lanes {
  return 1 << (element & 31);
}

/** The number of lanes that are set, 0..32 (Hacker's Delight, figure 5-2). */
export function countOnes(lanes: Lanes): number {
  let x = lanes - ((lanes >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  x = (x + (x >>> 4)) & 0x0f0f0f0f;
  return Math.imul(x, 0x01010101) >>> 24;
}

/** The lowest set lane; `NONE` of none. With `withoutFirst` it walks through the lanes one by one. */
export function firstOf(lanes: Lanes): Lanes {
  return lanes & -lanes;
}

/** The lanes but for the lowest set one. */
export function withoutFirst(lanes: Lanes): Lanes {
  return lanes & (lanes - 1);
}

/** The element that the lowest set lane of word `word` stands for. */
export function elementOf(word: number, lanes: Lanes): number {
  return word * LANES + 31 - Math.clz32(firstOf(lanes));
}

/** `values` in the lanes of `where`, `otherwise` in the rest. */
export function pick(where: Lanes, values: Lanes, otherwise: Lanes): Lanes {
  return (values & where) | (otherwise & ~where);
}

/** Where both values are the same. */
export function same(a: Lanes, b: Lanes): Lanes {
  return ~(a ^ b);
}

/** Where both hold a view and it is the same one. */
export function agrees(heldA: Lanes, valueA: Lanes, heldB: Lanes, valueB: Lanes): Lanes {
  return heldA & heldB & same(valueA, valueB);
}

/** Where both hold a view and the views are opposite. */
export function contradicts(heldA: Lanes, valueA: Lanes, heldB: Lanes, valueB: Lanes): Lanes {
  return heldA & heldB & (valueA ^ valueB);
}

/** Where the first holds a view that the second does not: the second holds the opposite one, or none. */
export function differs(heldA: Lanes, valueA: Lanes, heldB: Lanes, valueB: Lanes): Lanes {
  return heldA & ~(heldB & same(valueA, valueB));
}

/**
 * Counts votes, lane by lane: a binary counter that stands upright, its lowest digits in plane 0.
 *
 *     plane 1   0 1 1 0 …
 *     plane 0   1 0 1 0 …
 *     count     1 2 3 0 …   one number for each lane
 */
export class Tally {
  private readonly planes: Int32Array;
  private depth = 0;

  /** @param most the largest count that any lane can reach */
  constructor(most: number) {
    this.planes = new Int32Array(32 - Math.clz32(most));
  }

  clear(): void {
    this.planes.fill(0, 0, this.depth);
    this.depth = 0;
  }

  /** One vote more in each of `lanes`. */
  add(lanes: Lanes): void {
    let carry = lanes;
    for (let d = 0; carry !== 0; d++) {
      const digit = this.planes[d];
      this.planes[d] = digit ^ carry;
      carry &= digit;
      if (d >= this.depth) this.depth = d + 1;
    }
  }

  /** The count of the lowest set lane of `lane`. */
  count(lane: Lanes): number {
    let count = 0;
    for (let d = this.depth - 1; d >= 0; d--)
      count = count * 2 + ((this.planes[d] & lane) !== 0 ? 1 : 0);
    return count;
  }

  /** Where this count is at least the other's plus `by` (by ≥ 0). */
  outnumbers(other: Tally, by: number): Lanes {
    // Digit by digit from the lowest: add `by` to theirs, take the sum from mine; a lane that owes at the end has less.
    const depth = Math.max(this.depth, other.depth + 1, 33 - Math.clz32(by));
    let carry = NONE;
    let owes = NONE;
    for (let d = 0; d < depth; d++) {
      const mine = d < this.depth ? this.planes[d] : NONE;
      const theirs = d < other.depth ? other.planes[d] : NONE;
      const margin = (by >>> d) & 1 ? EVERY : NONE;
      const wanted = theirs ^ margin ^ carry;
      carry = (theirs & margin) | (carry & (theirs | margin));
      owes = (~mine & wanted) | (same(mine, wanted) & owes);
    }
    return ~owes;
  }
}

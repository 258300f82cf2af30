/** What pays: bundles of consecutive dimensions, each of which pays only if all of it is right. */
import { laneOf, wordOf } from '../../bits.ts';
import type { World } from '../../world.ts';

export class Bundles {
  /** Piece by piece: a word, the lanes in it, and 1 where the bundle ends with them. */
  private readonly pieces: Int32Array;

  /** Of `s` dimensions each; what is left over at the end is in none. */
  constructor(elements: number, s: number) {
    const pieces: number[] = [];
    for (let from = 0; from + s <= elements; from += s) {
      for (let at = from; at < from + s; at++) {
        if (at === from || wordOf(at) !== wordOf(at - 1)) pieces.push(wordOf(at), 0, 0);
        pieces[pieces.length - 2] |= laneOf(at);
      }
      pieces[pieces.length - 1] = 1;
    }
    this.pieces = Int32Array.from(pieces);
  }

  /** How many bundles `person` has all right. */
  right(world: World, person: number): number {
    const { pieces } = this;
    let bundles = 0;
    let word = -1;
    let right = 0;
    let all = true;
    for (let k = 0; k < pieces.length; k += 3) {
      if (pieces[k] !== word) {
        word = pieces[k];
        right = world.right(person, word);
      }
      const lanes = pieces[k + 1];
      all &&= (right & lanes) === lanes;
      if (pieces[k + 2] === 0) continue;
      if (all) bundles++;
      all = true;
    }
    return bundles;
  }

  /** How many each of the people has all right. */
  rightOf(world: World): Int32Array {
    const payoffs = new Int32Array(world.people);
    for (let person = 0; person < world.people; person++)
      payoffs[person] = this.right(world, person);
    return payoffs;
  }
}

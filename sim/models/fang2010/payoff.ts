/** What pays: bundles of consecutive dimensions, each of which pays only if all of it is right. */
import { laneOf, wordOf } from '../../bits.ts';
import type { World } from '../../world.ts';

export class Payoffs {
  /** How many bundles each of the people has all right, as last counted. */
  readonly of: Int32Array;
  /** Piece by piece: a word, the lanes in it, and 1 where the bundle ends with them. */
  private readonly pieces: Int32Array;

  /** Of bundles of `s` dimensions; what is left over at the end is in none. */
  constructor(
    private readonly world: World,
    s: number,
  ) {
    this.of = new Int32Array(world.people);
    const { elements } = world;
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

  /** Counts anew what `person`, whose views have changed, has all right. */
  count(person: number): void {
    const { pieces, world } = this;
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
    this.of[person] = bundles;
  }

  countAll(): void {
    for (let person = 0; person < this.world.people; person++) this.count(person);
  }
}

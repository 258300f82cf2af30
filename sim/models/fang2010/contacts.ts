/** Who learns from whom: groups in which everybody is tied to everybody, some of the ties rewired. Fang, Lee & Schilling (2010). */
import type { Values } from '../../parameter.ts';
import { chance, draw, drawBelow, type Luck } from '../../rng.ts';
import { REWIRING } from './readings.ts';

/** By person: whom they look at, in the order of their numbers. */
export type Contacts = readonly Int32Array[];

/**
 * Draws the contacts. Each tie within a group is rewired with probability `beta`: one of its ends is moved to
 * somebody of another group. Where there is nobody it could be moved to, in a single group or where a person is
 * tied to all others already, it stays. Undirected, a tie is between two who look at each other; directed,
 * everybody's looking at somebody is a tie of its own. Where `z` does not divide `n`, the last group is smaller.
 */
export function drawContacts(luck: Luck, { n, z, beta, rewiring }: Values): Contacts {
  const looks = Array.from({ length: n }, () => new Set<number>());
  const ties = new Rewirer(luck, n, z);
  const often = chance(beta);
  const rewired = luck.stream('contacts', 'rewired');
  const ends = luck.stream('contacts', 'kept end');
  for (let a = 0; a < n; a++) {
    for (let b = firstOf(a, z); b < Math.min(n, firstOf(a, z) + z); b++) {
      if (a === b || (rewiring === REWIRING.undirected && b < a)) continue;
      const tie = a * n + b;
      const moves = draw(rewired, tie) < often;
      const coin = rewiring === REWIRING.undirected && draw(ends, tie) % 2 !== 0;
      const [kept, moved] = coin ? [b, a] : [a, b];
      const other = (moves ? ties.outsider(kept, looks) : null) ?? moved;
      looks[kept].add(other);
      if (rewiring === REWIRING.undirected) looks[other].add(kept);
    }
  }
  return looks.map((seen) => Int32Array.from(seen).sort());
}

class Rewirer {
  private attempt = 0;

  constructor(
    private readonly luck: Luck,
    private readonly n: number,
    private readonly z: number,
  ) {}

  /** Somebody of another group whom `person` is not tied to; null where there is nobody left. */
  outsider(person: number, looks: readonly ReadonlySet<number>[]): number | null {
    const { n, z } = this;
    const stream = this.luck.stream('contacts', 'new end');
    for (let tries = 0; tries < 50 * n; tries++) {
      const other = drawBelow(stream, this.attempt++, n);
      if (firstOf(other, z) !== firstOf(person, z) && !looks[person].has(other)) return other;
    }
    return null;
  }
}

/** The first person of `person`'s group. */
function firstOf(person: number, z: number): number {
  return person - (person % z);
}

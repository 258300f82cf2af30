/** Ties between people, and the networks that are made of them. Lazer & Friedman (2007), pp. 676–678. */
import { elementOf, laneOf, lanesInUse, NONE, withoutFirst, wordOf, wordsFor } from '../../bits.ts';
import { inLotOrder } from '../../lots.ts';
import type { Values } from '../../parameter.ts';
import { chance, coins, drawBelow, type Luck } from '../../rng.ts';
import { NETWORKS } from './network-parameters.ts';

/** How often a random network is drawn until one is connected. */
const TRIES = 2000;

/** Who is tied to whom, a row of bits for each person. */
export class Ties {
  private readonly words: number;

  /** @param rows people × wordsFor(people) words */
  constructor(
    readonly people: number,
    private readonly rows: Int32Array,
  ) {
    this.words = wordsFor(people);
  }

  /** How many words the rows take. */
  static wordsFor(people: number): number {
    return people * wordsFor(people);
  }

  /**
   * Draws a network.
   *
   * @throws RangeError where no connected one is found among many
   */
  draw(luck: Luck, p: Values): void {
    this.rows.fill(0);
    const name = NETWORKS[p.network];
    if (name === 'line') this.line();
    else if (name === 'full') this.full();
    else if (name === 'random-all') this.byChance(luck, p.density, 0);
    else if (name === 'random') this.connectedByChance(luck, p.density);
    else this.ring();
    if (name === 'small-world') this.add(luck, p.links);
    if (name === 'rewired') this.rewire(luck, p.links);
  }

  areTied(a: number, b: number): boolean {
    return (this.rows[a * this.words + wordOf(b)] & laneOf(b)) !== 0;
  }

  /** Those that `person` is tied to, in the order of their numbers. */
  of(person: number): Int32Array {
    const others: number[] = [];
    for (let word = 0; word < this.words; word++) {
      let rest = this.rows[person * this.words + word];
      for (; rest !== NONE; rest = withoutFirst(rest)) others.push(elementOf(word, rest));
    }
    return Int32Array.from(others);
  }

  private isAlone(person: number): boolean {
    for (let word = 0; word < this.words; word++)
      if (this.rows[person * this.words + word] !== NONE) return false;
    return true;
  }

  private tie(a: number, b: number): void {
    this.rows[a * this.words + wordOf(b)] |= laneOf(b);
    this.rows[b * this.words + wordOf(a)] |= laneOf(a);
  }

  private untie(a: number, b: number): void {
    this.rows[a * this.words + wordOf(b)] &= ~laneOf(b);
    this.rows[b * this.words + wordOf(a)] &= ~laneOf(a);
  }

  private line(): void {
    for (let person = 1; person < this.people; person++) this.tie(person - 1, person);
  }

  private full(): void {
    for (let a = 0; a < this.people; a++) for (let b = 0; b < a; b++) this.tie(a, b);
  }

  /** A ring on which everybody is tied to the next two on each side. */
  private ring(): void {
    for (let person = 0; person < this.people; person++) {
      this.tie(person, (person + 1) % this.people);
      this.tie(person, (person + 2) % this.people);
    }
  }

  /** Ties `links` pairs that are not tied yet. */
  private add(luck: Luck, links: number): void {
    const first = luck.stream('network', 'one end');
    const second = luck.stream('network', 'other end');
    for (let added = 0, attempt = 0; added < links; attempt++) {
      const a = drawBelow(first, attempt, this.people);
      const b = drawBelow(second, attempt, this.people);
      if (a === b || this.areTied(a, b)) continue;
      this.tie(a, b);
      added++;
    }
  }

  /** Moves one end of `links` ties of the ring to somebody whom the other end is not tied to. */
  private rewire(luck: Luck, links: number): void {
    const { people } = this;
    const chosen = inLotOrder(luck.stream('network', 'rewired'), 2 * people).subarray(0, links);
    const ends = luck.stream('network', 'new end');
    let attempt = 0;
    for (const link of chosen) {
      const a = link >> 1;
      const b = (a + 1 + (link & 1)) % people;
      if (this.of(a).length === people - 1) continue; // There is nobody left whom a is not tied to.
      let c = a;
      while (c === a || this.areTied(a, c)) c = drawBelow(ends, attempt++, people);
      this.untie(a, b);
      this.tie(a, c);
    }
  }

  private connectedByChance(luck: Luck, density: number): void {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      this.byChance(luck, density, attempt);
      if (this.isConnected()) return;
    }
    throw new RangeError(
      `of ${TRIES} random networks with density ${density} none was connected; a higher density is wanted, or random-all`,
    );
  }

  private byChance(luck: Luck, density: number, attempt: number): void {
    const stream = luck.stream('network', `tied, ${attempt}`);
    const often = chance(density);
    this.rows.fill(0);
    for (let a = 1; a < this.people; a++) {
      for (let word = 0; word < wordsFor(a); word++) {
        let rest = coins(stream, a, word, often, lanesInUse(a, word));
        for (; rest !== NONE; rest = withoutFirst(rest)) this.tie(a, elementOf(word, rest));
      }
    }
  }

  private isConnected(): boolean {
    // Somebody left alone is the most common reason, and the soonest seen.
    for (let person = 0; person < this.people; person++) if (this.isAlone(person)) return false;
    const reached = new Set([0]);
    for (const person of reached) for (const other of this.of(person)) reached.add(other);
    return reached.size === this.people;
  }
}

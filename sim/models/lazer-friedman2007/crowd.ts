/** People who each hold a solution to the same problem, and see those whom they are tied to. */

import { lanesInUse } from '../../bits.ts';
import { Block } from '../../block.ts';
import type { Values } from '../../parameter.ts';
import { chance, coins, type Luck } from '../../rng.ts';
import { Landscape, type Solution } from '../nk/landscape.ts';
import { Ties } from './ties.ts';

const EVEN = chance(1 / 2);

export class Crowd {
  readonly people: number;
  readonly landscape: Landscape;
  readonly ties: Ties;
  /** What each person's solution is worth, and the solution. */
  readonly worths: Float64Array;
  readonly solutions: Int32Array;
  private readonly block: Block;
  /** Whom each person sees. Follows from the ties, and is found anew when they change. */
  private seen: readonly Int32Array[] = [];

  constructor(fixed: Values) {
    const { people } = fixed;
    this.people = people;
    this.block = new Block(Crowd.bytes(fixed));
    this.worths = this.block.float64(people);
    this.landscape = new Landscape(fixed, this.block);
    this.solutions = this.block.int32(people);
    this.ties = new Ties(people, this.block.int32(Ties.wordsFor(people)));
  }

  static bytes(fixed: Values): number {
    const { people } = fixed;
    return 12 * people + 4 * Ties.wordsFor(people) + Landscape.bytes(fixed);
  }

  get buffer(): ArrayBuffer {
    return this.block.buffer;
  }

  restore(snapshot: ArrayBuffer): void {
    this.block.restore(snapshot);
    this.look();
  }

  /** Draws landscape, network and everybody's first solution, each with luck of its own. */
  found(luck: Luck, p: Values): void {
    this.landscape.draw(luck, p.partners);
    this.ties.draw(luck, p);
    const starts = luck.stream('crowd', 'first solution');
    for (let person = 0; person < this.people; person++)
      this.hold(person, coins(starts, person, 0, EVEN, lanesInUse(this.landscape.bits, 0)));
    this.look();
  }

  hold(person: number, solution: Solution): void {
    this.solutions[person] = solution;
    this.worths[person] = this.landscape.worth(solution);
  }

  /** The first of those with the best solution among them whom `person` sees, if it is better than the own; otherwise −1. */
  betterThan(person: number): number {
    const { worths } = this;
    let best = worths[person];
    let who = -1;
    for (const other of this.seen[person]) {
      if (worths[other] <= best) continue;
      best = worths[other];
      who = other;
    }
    return who;
  }

  /** How good `person`'s solution is, against the best there is: 0..1. Lazer & Friedman's scale, (worth/maximum)⁸. */
  score(person: number): number {
    const share = this.worths[person] / this.landscape.maximum;
    const square = share * share;
    const fourth = square * square;
    return fourth * fourth;
  }

  private look(): void {
    this.seen = Array.from({ length: this.people }, (_, person) => this.ties.of(person));
  }
}

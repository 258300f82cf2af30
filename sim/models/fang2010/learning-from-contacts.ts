import { EVERY, type Lanes, NONE, same, Tally } from '../../bits.ts';
import { byColleague } from '../../ledger.ts';
import { inLotOrder } from '../../lots.ts';
import { share } from '../../parameter.ts';
import type { Believers, Process, Week } from '../../process.ts';
import { chance, coins } from '../../rng.ts';
import type { Contacts } from './contacts.ts';
import type { Payoffs } from './payoff.ts';
import { UPDATE, update } from './readings.ts';

/** What the process finds in its period besides the moment. */
export interface Contacted extends Believers {
  readonly contacts: Contacts;
  readonly payoffs: Payoffs;
}

type Uses = 'pLearn' | 'update';

/** People learn from those of their contacts who do better. Fang, Lee & Schilling (2010). */
export const learningFromContacts: Process<Uses, Contacted> = {
  name: 'learningFromContacts',
  says: 'The contacts who do strictly better than a person vote on each dimension, whoever has no view abstaining; where their majority has another view than the person, the person takes it with probability pLearn.',
  grade: 'stylised',
  sources: ['fang-lee-schilling-2010'],
  parameters: {
    pLearn: share({
      label: 'pLearn: learning',
      unit: 'per period',
      says: 'The probability that a person takes the majority’s view on a dimension.',
      group: 'group learning',
      default: 0.3,
      grade: 'stylised',
      sources: ['fang-lee-schilling-2010'],
    }),
    update,
  },
  step(week) {
    const round = new Round(week);
    if (week.p.update === UPDATE.sequential) round.oneByOne();
    else round.allAtOnce();
  },
};

/** One period of learning. */
export class Round {
  private readonly plus: Tally;
  private readonly minus: Tally;
  private readonly better: Int32Array;

  constructor(private readonly week: Week<Uses, Contacted>) {
    const most = week.contacts.reduce((most, { length }) => Math.max(most, length), 1);
    this.plus = new Tally(most);
    this.minus = new Tally(most);
    this.better = new Int32Array(most);
  }

  /** Everybody learns from what was: nothing is changed before all have voted. */
  allAtOnce(): void {
    const { people, words } = this.week.world;
    const taken = new Int32Array(people * words);
    const values = new Int32Array(people * words);
    for (let person = 0; person < people; person++) {
      const better = this.betterThan(person);
      if (better.length === 0) continue;
      for (let word = 0; word < words; word++) {
        const k = person * words + word;
        values[k] = this.vote(better, word);
        taken[k] = this.taken(person, word, values[k]);
      }
    }
    for (let person = 0; person < people; person++)
      this.learn(
        person,
        taken.subarray(person * words, (person + 1) * words),
        values.subarray(person * words, (person + 1) * words),
      );
  }

  /** One after the other, each from what has become of those before. */
  oneByOne(): void {
    const { world, luck } = this.week;
    const taken = new Int32Array(world.words);
    const values = new Int32Array(world.words);
    for (const person of inLotOrder(luck.stream('learningFromContacts', 'order'), world.people)) {
      const better = this.betterThan(person);
      if (better.length === 0) continue;
      for (let word = 0; word < world.words; word++) {
        values[word] = this.vote(better, word);
        taken[word] = this.taken(person, word, values[word]);
      }
      this.learn(person, taken, values);
    }
  }

  /** Whether anybody has something to learn. */
  somebodyCanLearn(): boolean {
    const { world } = this.week;
    for (let person = 0; person < world.people; person++) {
      const better = this.betterThan(person);
      if (better.length === 0) continue;
      for (let word = 0; word < world.words; word++)
        if (this.differing(person, word, this.vote(better, word)) !== NONE) return true;
    }
    return false;
  }

  /** The contacts of `person` who do better. Good until the next is asked for. */
  private betterThan(person: number): Int32Array {
    const { better } = this;
    const { contacts, payoffs } = this.week;
    let count = 0;
    for (const other of contacts[person])
      if (payoffs.of[other] > payoffs.of[person]) better[count++] = other;
    return better.subarray(0, count);
  }

  /** Where the majority of `voters` is for +1; where there is one is left in `clear`. */
  private vote(voters: Int32Array, word: number): Lanes {
    const { world } = this.week;
    this.plus.clear();
    this.minus.clear();
    for (const voter of voters) {
      const k = voter * world.words + word;
      this.plus.add(world.value[k]);
      this.minus.add(world.held[k] & ~world.value[k]);
    }
    const values = this.plus.outnumbers(this.minus, 1) & world.lanes(word);
    this.clear = values | (this.minus.outnumbers(this.plus, 1) & world.lanes(word));
    return values;
  }
  private clear: Lanes = NONE;

  /** Where the vote just taken is clear and `person` has another view, or none. */
  private differing(person: number, word: number, values: Lanes): Lanes {
    const { world } = this.week;
    const k = person * world.words + word;
    return this.clear & ~(world.held[k] & same(world.value[k], values)) & EVERY;
  }

  private taken(person: number, word: number, values: Lanes): Lanes {
    const { luck, p } = this.week;
    const taking = luck.stream('learningFromContacts', 'takes');
    return coins(taking, person, word, chance(p.pLearn), this.differing(person, word, values));
  }

  /** `person` takes `values` where `taken` says so, word by word. */
  private learn(person: number, taken: Int32Array, values: Int32Array): void {
    const { ledger, payoffs } = this.week;
    if (taken.every((lanes) => lanes === NONE)) return;
    for (let word = 0; word < taken.length; word++)
      if (taken[word] !== NONE)
        ledger.believe(person, word, taken[word], values[word], byColleague);
    payoffs.count(person);
  }
}

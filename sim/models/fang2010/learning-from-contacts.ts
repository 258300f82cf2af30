import { type Lanes, NONE, same, Tally } from '../../bits.ts';
import { byColleague } from '../../ledger.ts';
import { inLotOrder } from '../../lots.ts';
import { share } from '../../parameter.ts';
import type { Believers, Process, Week } from '../../process.ts';
import { type Chance, chance, coins, type Stream } from '../../rng.ts';
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
  private readonly taking: Stream;
  private readonly often: Chance;

  constructor(private readonly week: Week<Uses, Contacted>) {
    const most = week.contacts.reduce((most, { length }) => Math.max(most, length), 1);
    this.plus = new Tally(most);
    this.minus = new Tally(most);
    this.better = new Int32Array(most);
    this.taking = week.luck.stream('learningFromContacts', 'takes');
    this.often = chance(week.p.pLearn);
  }

  /** Everybody learns from what was: nothing is changed before all have voted. */
  allAtOnce(): void {
    const { world, payoffs } = this.week;
    const lessons: Lesson[] = [];
    for (let person = 0; person < world.people; person++) lessons.push(...this.lessonsOf(person));
    for (const lesson of lessons) this.learn(lesson);
    for (const { person } of lessons) payoffs.count(person);
  }

  /** One after the other, each from what has become of those before. */
  oneByOne(): void {
    const { world, luck, payoffs } = this.week;
    for (const person of inLotOrder(luck.stream('learningFromContacts', 'order'), world.people)) {
      for (const lesson of this.lessonsOf(person)) this.learn(lesson);
      payoffs.count(person);
    }
  }

  /** Whether anybody has something to learn. */
  somebodyCanLearn(): boolean {
    const { world } = this.week;
    for (let person = 0; person < world.people; person++) {
      const better = this.betterThan(person);
      for (let word = 0; word < world.words; word++)
        if (this.vote(better, person, word).differing !== NONE) return true;
    }
    return false;
  }

  /** What `person` takes from its betters, where it takes anything. */
  private lessonsOf(person: number): Lesson[] {
    const better = this.betterThan(person);
    const lessons: Lesson[] = [];
    if (better.length === 0) return lessons;
    for (let word = 0; word < this.week.world.words; word++) {
      const { values, differing } = this.vote(better, person, word);
      const taken = coins(this.taking, person, word, this.often, differing);
      if (taken !== NONE) lessons.push({ person, word, taken, values });
    }
    return lessons;
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

  /** Where the majority of `voters` is for +1, and where it is for another view than `person` has, or for one where it has none. */
  private vote(voters: Int32Array, person: number, word: number): Vote {
    const { world } = this.week;
    const { words, held, value } = world;
    const k = person * words + word;
    let others = NONE;
    for (const voter of voters) {
      const v = voter * words + word;
      others |= held[v] & ~(held[k] & same(value[k], value[v]));
    }
    // Who has all the views of all its betters has nothing to learn, however they vote: so it mostly is, late in a run.
    if (others === NONE) return NOTHING_NEW;
    this.plus.clear();
    this.minus.clear();
    for (const voter of voters) {
      const v = voter * words + word;
      this.plus.add(value[v]);
      this.minus.add(held[v] & ~value[v]);
    }
    const values = this.plus.outnumbers(this.minus, 1) & world.lanes(word);
    const clear = values | (this.minus.outnumbers(this.plus, 1) & world.lanes(word));
    return { values, differing: clear & ~(held[k] & same(value[k], values)) };
  }

  private learn({ person, word, taken, values }: Lesson): void {
    this.week.ledger.believe(person, word, taken, values, byColleague);
  }
}

/** How betters vote in one word. */
interface Vote {
  readonly values: Lanes;
  readonly differing: Lanes;
}

const NOTHING_NEW: Vote = { values: NONE, differing: NONE };

/** What one person takes in one word: where, and what. */
interface Lesson {
  readonly person: number;
  readonly word: number;
  readonly taken: Lanes;
  readonly values: Lanes;
}

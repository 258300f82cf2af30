/**
 * Groups that are almost isolated from each other: Fang, Lee & Schilling (2010), Balancing exploration and
 * exploitation through structural design, Organization Science 21(3) 625–642. The rules are those of a public
 * re-implementation; the people are the practitioners of the three-level model, and the ledger is the same.
 */
import { Believing, believingBytes, measureAll } from '../../believing.ts';
import { firstOf, NONE, Tally, withoutFirst } from '../../bits.ts';
import { byLeaving } from '../../ledger.ts';
import { type MeasureOf, onUnit, unlimited } from '../../measure.ts';
import type { Model, Network } from '../../model.ts';
import { type Declared, share, type Values, whole } from '../../parameter.ts';
import type { Moment, Process, Week } from '../../process.ts';
import { chance, coins } from '../../rng.ts';
import type { Sizes, World } from '../../world.ts';
import { type Contacts, drawContacts } from './contacts.ts';
import { type Contacted, learningFromContacts, Round } from './learning-from-contacts.ts';
import { Payoffs } from './payoff.ts';
import { rewiring } from './readings.ts';

const week = [learningFromContacts] as const satisfies readonly Process<never, Contacted>[];

const stylised = { grade: 'stylised', sources: ['fang-lee-schilling-2010'] } as const;

const structure = {
  n: whole({
    label: 'n: people',
    unit: 'people',
    says: 'How many people the organisation has.',
    group: 'size',
    min: 2,
    max: 10_000,
    default: 280,
    acts: 'next run',
    ...stylised,
  }),
  m: whole({
    label: 'm: dimensions',
    unit: 'dimensions',
    says: 'How many dimensions reality has.',
    group: 'size',
    min: 1,
    max: 1024,
    default: 100,
    acts: 'next run',
    ...stylised,
  }),
  z: whole({
    label: 'z: group size',
    unit: 'people',
    says: 'How many people make a group, in which everybody is tied to everybody. Whoever is left over makes one more, smaller group.',
    group: 'structure',
    min: 2,
    max: 1000,
    default: 7,
    acts: 'next run',
    ...stylised,
  }),
  s: whole({
    label: 's: complexity',
    unit: 'dimensions',
    says: 'How many consecutive dimensions have to be right together to pay. What is left over at the end is in no bundle, and never pays.',
    group: 'world',
    min: 1,
    max: 1024,
    default: 5,
    acts: 'next run',
    ...stylised,
  }),
  beta: share({
    label: 'β: rewiring',
    says: 'The probability that a tie within a group is moved to somebody of another group: 0 isolates the groups. A tie for which there is nobody left outside the group stays.',
    group: 'structure',
    default: 0.1,
    acts: 'next run',
    ...stylised,
  }),
  rewiring,
  weeks: whole({
    label: 'Periods',
    unit: 'periods',
    says: 'How many periods are watched at most; the run ends before, when nobody can learn anything more.',
    group: 'size',
    min: 1,
    max: 100_000,
    default: 10_000,
    acts: 'next run',
    grade: 'assumption',
  }),
} as const satisfies Declared;

const parameters: Declared = Object.assign(
  {},
  structure,
  ...week.map((process) => process.parameters),
);

/** What is counted at the end of a period. */
interface Seen {
  readonly world: World;
  readonly period: number;
  /** By person: the share of all dimensions that pay. */
  readonly performances: Float64Array;
}

const meanOf = ({ performances }: Seen) =>
  performances.reduce((sum, one) => sum + one, 0) / performances.length;

const measures = {
  performance: onUnit<Seen>({
    label: 'Performance',
    says: 'The mean over people of the share of dimensions that are in a bundle which is all right.',
    sources: ['fang-lee-schilling-2010'],
    of: meanOf,
  }),
  bestPerformance: onUnit<Seen>({
    label: 'Best performance',
    says: 'The performance of the person who does best.',
    sources: ['fang-lee-schilling-2010'],
    of: ({ performances }) => performances.reduce((best, one) => Math.max(best, one), 0),
  }),
  sdPerformance: onUnit<Seen>({
    label: 'Spread of performance',
    says: 'The standard deviation of performance over people.',
    sources: ['fang-lee-schilling-2010'],
    of: (seen) => {
      const mean = meanOf(seen);
      let squares = 0;
      for (const one of seen.performances) squares += (one - mean) * (one - mean);
      return Math.sqrt(squares / seen.performances.length);
    },
  }),
  diversity: onUnit<Seen>({
    label: 'Diversity',
    says: 'The probability that two people drawn at random, who may be the same, differ on a dimension drawn at random.',
    sources: ['fang-lee-schilling-2010'],
    of: ({ world }) => diversityOf(world),
  }),
  periods: unlimited<Seen>({
    label: 'Periods lived',
    unit: 'periods',
    says: 'How many periods have passed; at the end, how long it took until nobody could learn.',
    of: ({ period }) => period,
  }),
} as const satisfies Record<string, MeasureOf<Seen>>;

function diversityOf(world: World): number {
  const { people, elements, words } = world;
  const plus = new Tally(people);
  const held = new Tally(people);
  let alike = 0;
  for (let word = 0; word < words; word++) {
    plus.clear();
    held.clear();
    for (let person = 0; person < people; person++) {
      plus.add(world.value[person * words + word]);
      held.add(world.held[person * words + word]);
    }
    for (let rest = world.lanes(word); rest !== NONE; rest = withoutFirst(rest)) {
      const lane = firstOf(rest);
      const [up, views] = [plus.count(lane), held.count(lane)];
      const [down, none] = [views - up, people - views];
      alike += up * up + down * down + none * none;
    }
  }
  return 1 - alike / (people * people * elements);
}

export const fang2010: Model = {
  name: 'fang2010',
  title: 'Fang, Lee & Schilling (2010): the isolation of subgroups',
  says: 'March’s members without a code: they learn from the better ones among those they are tied to, in groups that are joined by few ties or many.',
  parameters,
  week,
  events: [],
  believing: true,
  measuresLedger: false,
  presets: {
    typical: { label: 'As published', says: 'n = 280 in groups of 7, m = 100, s = 5.', values: {} },
  },
  measures,
  headline: ['performance', 'bestPerformance', 'diversity', 'sdPerformance', 'periods'],
  sizes: ['n', 'm'],
  objection: ({ n, m, z, s }) => {
    if (z > n) return { parameter: 'z', says: `z is ${z}, and must not be more than n, ${n}` };
    return s > m ? { parameter: 's', says: `s is ${s}, and must not be more than m, ${m}` } : null;
  },
  create: (fixed, rows, keepsBooks) => new Groups(fixed, rows, keepsBooks),
  bytes: (fixed) => believingBytes(sizesOf(fixed)),
};

function sizesOf({ n, m, z }: Values): Sizes {
  return { people: n, elements: m, teamSize: z };
}

/** A belief is −1, 0 or +1, each as likely as the others: there is a view twice in three times. */
const VIEW = chance(2 / 3);
const EVEN = chance(1 / 2);

class Groups extends Believing {
  readonly network: Network;
  private readonly s: number;
  private readonly payoffs: Payoffs;
  /** Drawn at the founding; they follow from the seed, and never change. */
  private contacts: Contacts = [];

  constructor(fixed: Values, rows: number, keepsBooks: boolean) {
    super(sizesOf(fixed), rows, keepsBooks);
    this.s = fixed.s;
    this.payoffs = new Payoffs(this.believers.world, fixed.s);
    this.network = {
      ties: () => tiesOf(this.contacts),
      standings: () => this.performances(),
    };
  }

  override get alive(): Contacted {
    return { ...this.believers, contacts: this.contacts, payoffs: this.payoffs };
  }

  found({ luck, p }: Moment): void {
    this.contacts = drawContacts(luck, p);
    const { world, ledger } = this.believers;
    const truth = luck.stream('founding', 'reality');
    const holding = luck.stream('founding', 'holds');
    const siding = luck.stream('founding', 'sides');
    for (let word = 0; word < world.words; word++)
      world.reality[word] = coins(truth, 0, word, EVEN, world.lanes(word));
    for (let person = 0; person < world.people; person++) {
      world.seats[person] = person;
      for (let word = 0; word < world.words; word++) {
        const held = coins(holding, person, word, VIEW, world.lanes(word));
        ledger.believe(person, word, held, coins(siding, person, word, EVEN, held), byLeaving);
      }
    }
    this.payoffs.countAll();
  }

  override restore(snapshot: ArrayBuffer): void {
    super.restore(snapshot);
    this.payoffs.countAll();
  }

  measure({ week: period }: Moment, _row: number, measured: Float64Array): void {
    const { world } = this.believers;
    measureAll(measures, { world, period, performances: this.performances() }, measured);
  }

  isAtRest(moment: Moment): boolean {
    const { pLearn } = moment.p;
    const week = { ...moment, ...this.alive } as Week<'pLearn' | 'update', Contacted>;
    return pLearn === 0 || !new Round(week).somebodyCanLearn();
  }

  private performances(): Float64Array {
    const { elements } = this.believers.world;
    return Float64Array.from(this.payoffs.of).map((bundles) => (bundles * this.s) / elements);
  }
}

/** Two people a tie; a tie that goes one way only is there once. */
function tiesOf(contacts: Contacts): Int32Array {
  const pairs: number[] = [];
  contacts.forEach((seen, person) => {
    for (const other of seen)
      if (person < other || !contacts[other].includes(person)) pairs.push(person, other);
  });
  return Int32Array.from(pairs);
}

/**
 * Mutual learning between an organisation's code and its members: March (1991), Exploration and
 * exploitation in organizational learning, Organization Science 2(1) 71–87. Its members are the
 * practitioners, its code the rulebook of the three-level model; the ledger is the same.
 */
import { Believing, believingBytes, measureAll } from '../../believing.ts';
import { countOnes } from '../../bits.ts';
import { byLeaving } from '../../ledger.ts';
import { type MeasureOf, onUnit, signed, unlimited } from '../../measure.ts';
import type { Model } from '../../model.ts';
import { type Declared, type Values, whole } from '../../parameter.ts';
import type { Moment, Process, Week } from '../../process.ts';
import { chance, coins } from '../../rng.ts';
import type { Sizes, World } from '../../world.ts';
import { drift } from './drift.ts';
import { fastLearners } from './fast-learners.ts';
import { mutualLearning } from './mutual-learning.ts';
import { Newborn, redraw } from './redraw.ts';
import { isAtRest } from './rest.ts';
import { scoreOf } from './standing.ts';

const week = [redraw, drift, mutualLearning] as const satisfies readonly Process<never>[];

const sizes = {
  n: whole({
    label: 'n: members',
    unit: 'members',
    says: 'How many members the organisation has.',
    group: 'size',
    min: 1,
    max: 100_000,
    default: 50,
    acts: 'next run',
    grade: 'stylised',
    sources: ['march-1991'],
  }),
  m: whole({
    label: 'm: dimensions',
    unit: 'dimensions',
    says: 'How many dimensions reality has.',
    group: 'size',
    min: 1,
    max: 1024,
    default: 30,
    acts: 'next run',
    grade: 'stylised',
    sources: ['march-1991'],
  }),
  weeks: whole({
    label: 'Periods',
    unit: 'periods',
    says: 'How many periods are watched at most; without turnover and turbulence the run ends before, when nothing can change any more.',
    group: 'size',
    min: 1,
    max: 100_000,
    default: 10_000,
    acts: 'next run',
    grade: 'assumption',
  }),
} as const satisfies Declared;

const parameters: Declared = Object.assign({}, sizes, ...week.map((process) => process.parameters));

/** What is counted at the end of a period. */
interface Seen {
  readonly world: World;
  readonly period: number;
  /** Summed over members: dimensions right, and right less wrong. */
  readonly right: number;
  readonly score: number;
  readonly codeRight: number;
  readonly codeScore: number;
  /** How many of the members are fast learners, and the part that they have in `score`. */
  readonly fast: number;
  readonly fastScore: number;
}

const cells = ({ world }: Seen) => world.people * world.elements;

const measures = {
  codeScore: signed<Seen>({
    label: 'Code, right less wrong',
    says: 'The share of dimensions on which the code is right, less the share on which it is wrong: the scale of March’s figures.',
    sources: ['march-1991'],
    of: (seen) => seen.codeScore / seen.world.elements,
  }),
  codeProportion: onUnit<Seen>({
    label: 'Code, share right',
    says: 'The share of dimensions on which the code is right: the scale that March’s text names.',
    sources: ['march-1991'],
    of: (seen) => seen.codeRight / seen.world.elements,
  }),
  memberScore: signed<Seen>({
    label: 'Members, right less wrong',
    says: 'The mean over members of the share right less the share wrong.',
    sources: ['march-1991'],
    of: (seen) => seen.score / cells(seen),
  }),
  memberProportion: onUnit<Seen>({
    label: 'Members, share right',
    says: 'The mean over members of the share of dimensions on which they are right.',
    sources: ['march-1991'],
    of: (seen) => seen.right / cells(seen),
  }),
  slowScore: signed<Seen>({
    label: 'Slow learners, right less wrong',
    says: 'The mean over members who learn from the code with probability p1.',
    sources: ['march-1991'],
    of: ({ world, score, fast, fastScore }) =>
      (score - fastScore) / ((world.people - fast) * world.elements),
  }),
  fastScore: signed<Seen>({
    label: 'Fast learners, right less wrong',
    says: 'The mean over members who learn from the code with probability p1Fast; not defined where there are none.',
    sources: ['march-1991'],
    of: ({ world, fast, fastScore }) => fastScore / (fast * world.elements),
  }),
  periods: unlimited<Seen>({
    label: 'Periods lived',
    unit: 'periods',
    says: 'How many periods have passed; at the end, how long it took until nothing could change.',
    of: (seen) => seen.period,
  }),
} as const satisfies Record<string, MeasureOf<Seen>>;

export const march1991: Model = {
  name: 'march1991',
  title: 'March (1991): mutual learning',
  says: 'Members hold beliefs about a reality, and an organisational code holds beliefs too. Members are socialised to the code; the code learns from the members who do better than it. How fast each learns decides how much both know in the end.',
  parameters,
  week,
  events: [],
  believing: true,
  measuresLedger: false,
  presets: {
    typical: {
      label: 'As published',
      says: 'The values of the first figure: m = 30, n = 50.',
      values: {},
    },
  },
  measures,
  headline: ['memberScore', 'codeScore', 'codeProportion', 'memberProportion', 'periods'],
  sizes: ['n', 'm'],
  create: (fixed, rows, keepsBooks) => new CodeAndMembers(sizesOf(fixed), rows, keepsBooks),
  bytes: (fixed) => believingBytes(sizesOf(fixed)),
};

function sizesOf({ n, m }: Values): Sizes {
  return { people: n, elements: m, teamSize: n };
}

class CodeAndMembers extends Believing {
  /** Reality is fair, beliefs are −1, 0 or +1 alike, the code is empty. March (1991). */
  found(moment: Moment): void {
    const { world, ledger } = this.alive;
    const truth = moment.luck.stream('founding', 'reality');
    const newborn = new Newborn({ ...moment, ...this.alive } as Week<never>);
    for (let word = 0; word < world.words; word++) {
      world.reality[word] = coins(truth, 0, word, chance(1 / 2), world.lanes(word));
    }
    for (let member = 0; member < world.people; member++) {
      world.seats[member] = member;
      for (let word = 0; word < world.words; word++) {
        const held = newborn.held(member, word);
        ledger.believe(member, word, held, newborn.values(member, word, held), byLeaving);
      }
    }
  }

  measure({ week, p, luck }: Moment, _row: number, measured: Float64Array): void {
    const { world } = this.alive;
    let right = 0;
    let score = 0;
    let fast = 0;
    let fastScore = 0;
    const learnsFast = fastLearners(p, world.people, luck);
    for (let member = 0; member < world.people; member++) {
      for (let word = 0; word < world.words; word++) right += countOnes(world.right(member, word));
      const own = scoreOf(world, world.held, world.value, member);
      score += own;
      if (learnsFast[member] === 0) continue;
      fast++;
      fastScore += own;
    }
    let codeRight = 0;
    for (let word = 0; word < world.words; word++) codeRight += countOnes(world.ruleRight(word));
    const codeScore = scoreOf(world, world.ruleHeld, world.ruleValue, 0);
    const seen = { world, period: week, right, score, codeRight, codeScore, fast, fastScore };
    measureAll(measures, seen, measured);
  }

  isAtRest(moment: Moment): boolean {
    return isAtRest(moment, this.alive.world);
  }
}

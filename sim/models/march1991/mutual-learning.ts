import { contradicts, firstOf, type Lanes, NONE, same, Tally, withoutFirst } from '../../bits.ts';
import { byRulebook } from '../../ledger.ts';
import { type Parameter, share } from '../../parameter.ts';
import type { Process, Week } from '../../process.ts';
import { type Chance, chance, coins, type Stream } from '../../rng.ts';
import { fastLearners } from './fast-learners.ts';
import {
  fastMembers,
  isStepwise,
  knowing,
  membersAct,
  ORDER,
  order,
  reading,
  rivals,
  shows,
  socialisation,
  ZEROS,
  zeros,
} from './readings.ts';
import { enoughToTeach, standing } from './standing.ts';

export type Uses =
  | 'p1'
  | 'p2'
  | 'fast'
  | 'fastMembers'
  | 'p1Fast'
  | 'reading'
  | 'shows'
  | 'knowing'
  | 'socialisation'
  | 'order'
  | 'zeros'
  | 'rivals';

/**
 * The organisation learns from those who know more than it does, and its members learn from it.
 * March (1991). Where the printed rules and the printed figures part, `reading` decides; the
 * page docs/march1991.md says how that is known.
 */
export const mutualLearning: Process<Uses> = {
  name: 'mutualLearning',
  says: 'The code takes the majority view of the members who know more than it does, with probability 1 − (1 − p2)^|majority|; where the code has a view, each member who differs comes nearer to it with probability p1.',
  grade: 'stylised',
  sources: ['march-1991'],
  parameters: {
    p1: probability(
      'p1: socialisation',
      'The probability that a member learns from the code.',
      0.1,
    ),
    p2: probability(
      'p2: learning by the code',
      'How readily the code learns from each member more who is for a view than against it.',
      0.5,
    ),
    fast: share({
      label: 'Fast learners',
      says: 'The share of members who learn from the code with probability p1Fast instead of p1.',
      group: 'group learning',
      default: 0,
      grade: 'stylised',
      sources: ['march-1991'],
    }),
    p1Fast: probability(
      'p1 of fast learners',
      'The probability that a fast learner learns from the code.',
      0.9,
    ),
    fastMembers,
    reading,
    shows,
    knowing,
    socialisation,
    order,
    zeros,
    rivals,
  },
  step(week) {
    const round = new Round(week);
    const { order } = week.p;
    if (order === ORDER.membersFirst) {
      round.membersLearn();
      round.codeLearns();
    } else if (order === ORDER.codeFirst) {
      round.codeLearns();
      round.membersLearn();
    } else {
      const learnt = round.whatCodeLearns();
      round.membersLearn();
      round.write(learnt);
    }
  },
};

function probability(label: string, says: string, value: number): Parameter {
  return share({
    label,
    says,
    unit: 'per period',
    group: 'group learning',
    default: value,
    grade: 'stylised',
    sources: ['march-1991'],
  });
}

/** What the code takes in one word: where, and what. */
interface Learnt {
  readonly takes: Lanes;
  readonly values: Lanes;
}

/** How the superior members vote in one word. */
interface Vote {
  readonly plus: Tally;
  readonly minus: Tally;
  /** How many superior members there are. */
  readonly superior: number;
  /** Where the majority is for +1. */
  readonly values: Lanes;
  /** Where there is a majority, and the code does not say what it says. */
  readonly differs: Lanes;
}

/** One period of learning. */
export class Round {
  private readonly acting: Stream;
  private readonly taking: Stream;
  private readonly following: Stream;
  /** What each member shows in each word, member by member: a view, or an action where it acts at random. */
  private readonly shown: Int32Array;
  private readonly shows: Int32Array;

  constructor(private readonly week: Week<Uses>) {
    const { luck, world } = week;
    this.acting = luck.stream('mutualLearning', 'acts');
    this.taking = luck.stream('mutualLearning', 'code takes');
    this.following = luck.stream('mutualLearning', 'member follows');
    this.shown = new Int32Array(world.people * world.words);
    this.shows = new Int32Array(world.people * world.words);
  }

  codeLearns(): void {
    this.write(this.whatCodeLearns());
  }

  write(learnt: readonly Learnt[]): void {
    learnt.forEach(({ takes, values }, word) => {
      this.week.ledger.rule(word, takes, values);
    });
  }

  /** What the code will take, word by word. Nothing is changed. */
  whatCodeLearns(): Learnt[] {
    const { world, p } = this.week;
    const votes = this.vote();
    const powers = powersOf(1 - p.p2, 2 * world.people);
    return votes.map((vote, word) => {
      let takes = NONE;
      for (let rest = vote.differs; rest !== NONE; rest = withoutFirst(rest)) {
        const lane = firstOf(rest);
        const k = this.majority(vote, lane, word);
        takes |= coins(this.taking, 0, word, chance(1 - powers[k]), lane);
      }
      return { takes, values: vote.values };
    });
  }

  /** By how many the superior members outvote the others on one dimension. */
  private majority({ plus, minus, superior }: Vote, lane: Lanes, word: number): number {
    const { world, p } = this.week;
    const forPlus = plus.count(lane);
    const forMinus = minus.count(lane);
    const opposed = p.zeros === ZEROS.differ && (world.ruleHeld[word] & lane) !== NONE;
    return Math.abs(forPlus - forMinus) + (opposed ? superior - forPlus - forMinus : 0);
  }

  /** The superior members' votes, word by word. */
  private vote(): Vote[] {
    const { world } = this.week;
    this.show();
    const superior = this.superiorMembers();
    const votes: Vote[] = [];
    for (let word = 0; word < world.words; word++) {
      const plus = new Tally(world.people);
      const minus = new Tally(world.people);
      for (const member of superior) {
        const k = member * world.words + word;
        plus.add(this.shown[k] & this.shows[k]);
        minus.add(~this.shown[k] & this.shows[k]);
      }
      const values = plus.outnumbers(minus, 1) & world.lanes(word);
      const clear = values | (minus.outnumbers(plus, 1) & world.lanes(word));
      const differs = clear & ~(world.ruleHeld[word] & same(world.ruleValue[word], values));
      votes.push({ plus, minus, superior: superior.length, values, differs });
    }
    return votes;
  }

  /** Where members act, who has no view tosses a fair coin, afresh each period. */
  private show(): void {
    const { world, p } = this.week;
    const act = membersAct(p);
    for (let member = 0; member < world.people; member++) {
      for (let word = 0; word < world.words; word++) {
        const k = member * world.words + word;
        const blank = world.lanes(word) & ~world.held[k];
        const atRandom = act ? blank : NONE;
        this.shows[k] = world.held[k] | atRandom;
        this.shown[k] = world.value[k] | coins(this.acting, member, word, chance(1 / 2), atRandom);
      }
    }
  }

  private superiorMembers(): number[] {
    const { world, p } = this.week;
    const enough = enoughToTeach(p, world);
    const superior: number[] = [];
    for (let member = 0; member < world.people; member++) {
      const own = standing(p, world, this.shows, this.shown, member);
      if (own >= enough) superior.push(member);
    }
    return superior;
  }

  /** Where the code has a view, members who differ come nearer to it: in one step, or by way of no view. */
  membersLearn(): void {
    const { world, luck, p } = this.week;
    const learnsFast = fastLearners(p, world.people, luck);
    const stepwise = isStepwise(p);
    for (let member = 0; member < world.people; member++) {
      const often = chance(learnsFast[member] === 1 ? p.p1Fast : p.p1);
      for (let word = 0; word < world.words; word++) this.learn(member, word, often, stepwise);
    }
  }

  private learn(member: number, word: number, often: Chance, stepwise: boolean): void {
    const { world, ledger } = this.week;
    const k = member * world.words + word;
    const code = world.ruleHeld[word];
    const values = world.ruleValue[word];
    const differs = code & ~(world.held[k] & same(world.value[k], values));
    const learns = coins(this.following, member, word, often, differs);
    if (learns === NONE) return;
    const opposite = contradicts(world.held[k], world.value[k], learns, values);
    const halfway = stepwise ? opposite : NONE;
    if (halfway !== NONE) ledger.fade(member, word, halfway, byRulebook.cause);
    ledger.believe(member, word, learns & ~halfway, values, byRulebook);
  }
}

/** base^0 .. base^most, by multiplying. */
function powersOf(base: number, most: number): Float64Array {
  const powers = new Float64Array(most + 1).fill(1);
  for (let k = 1; k <= most; k++) powers[k] = powers[k - 1] * base;
  return powers;
}

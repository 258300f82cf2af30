/** What is counted once at the end of each week, for all measures. */
import { countOnes, firstOf, type Lanes, NONE, Tally, withoutFirst } from './bits.ts';
import {
  INSURERS,
  type Insurer,
  openAt,
  REACHES,
  ROW,
  SOURCES,
  type Source,
  type Voice,
  voiceAt,
} from './books.ts';
import type { Ledger } from './ledger.ts';
import type { Values } from './parameter.ts';
import { candour } from './processes/dialogue.ts';
import type { World } from './world.ts';

/** How many weeks the measures of flows look back on: a year. */
const YEAR = 52;

/** The books before the founding. */
const NOTHING = new Float64Array(ROW.width);

/**
 * The counts that measures are worked out from. Sums are over whole numbers wherever the thing counted is
 * one, so that no order of adding matters.
 */
export class Census {
  /** By rule (right, wrong, silent): how many beliefs on such elements are right, and how many are blank. */
  readonly right = { right: 0, wrong: 0, silent: 0 };
  readonly blank = { right: 0, wrong: 0, silent: 0 };
  /** How many of the rulebook's elements are right, wrong, silent. */
  readonly rules = { right: 0, wrong: 0, silent: 0 };
  /** Pairs of practitioners with the same view, or both with none, over all elements. */
  alike = 0;
  viewsRight = 0;
  viewsWrong = 0;
  managersRight = 0;
  mandated = 0;
  meanClimate = 0;
  meanEfficacy = 0;
  /** Mean probability that a member voices a held belief. */
  meanVoice = 0;
  p: Values = {};
  /** The books at the end of this week, and a year before it. */
  private now: Float64Array = new Float64Array(ROW.width);
  private yearAgo: Float64Array = new Float64Array(ROW.width);
  /** How many learnings closed in the year to this week, by who still held them. */
  private readonly closedBy = new Float64Array(INSURERS.length);
  private readonly rightHere: Tally;
  private readonly heldHere: Tally;

  constructor(
    readonly world: World,
    readonly ledger: Ledger,
  ) {
    this.rightHere = new Tally(world.people);
    this.heldHere = new Tally(world.people);
  }

  /** Counts everything at the end of the week that is booked in row `index`. */
  take(p: Values, index: number): void {
    this.p = p;
    this.now = this.ledger.books.at(index);
    this.yearAgo = index >= YEAR ? this.ledger.books.at(index - YEAR) : NOTHING;
    this.countClosed();
    this.countBeliefs();
    this.countTeams();
    this.countManagers();
  }

  private countBeliefs(): void {
    const { world, rightHere, heldHere, right, blank, rules } = this;
    const { people } = world;
    for (const sums of [right, blank, rules]) sums.right = sums.wrong = sums.silent = 0;
    this.alike = 0;
    this.mandated = 0;
    for (let word = 0; word < world.words; word++) {
      rightHere.clear();
      heldHere.clear();
      for (let person = 0; person < people; person++) {
        rightHere.add(world.right(person, word));
        heldHere.add(world.held[person * world.words + word]);
      }
      const ruleRight = world.ruleRight(word);
      for (let rest: Lanes = world.lanes(word); rest !== NONE; rest = withoutFirst(rest)) {
        const lane = firstOf(rest);
        const rule =
          (ruleRight & lane) !== NONE
            ? 'right'
            : (world.ruleHeld[word] & lane) !== NONE
              ? 'wrong'
              : 'silent';
        const rights = rightHere.count(lane);
        const wrongs = heldHere.count(lane) - rights;
        const blanks = people - rights - wrongs;
        right[rule] += rights;
        blank[rule] += blanks;
        rules[rule]++;
        this.alike += pairs(rights) + pairs(wrongs) + pairs(blanks);
      }
      this.mandated += countOnes(world.mandated[word]);
    }
  }

  private countClosed(): void {
    const { closedBy, now, yearAgo } = this;
    closedBy.fill(0);
    for (let at = ROW.closed; at < ROW.voice; at++) {
      closedBy[(at - ROW.closed) % INSURERS.length] += now[at] - yearAgo[at];
    }
  }

  private countTeams(): void {
    const { world } = this;
    this.viewsRight = 0;
    this.viewsWrong = 0;
    let climate = 0;
    let efficacy = 0;
    let voice = 0;
    for (let team = 0; team < world.teams; team++) {
      for (let word = 0; word < world.words; word++) {
        const right = countOnes(world.viewRight(team, word));
        this.viewsRight += right;
        this.viewsWrong += countOnes(world.viewHeld[team * world.words + word]) - right;
      }
      const safety = world.climate[team];
      climate += safety;
      for (let seat = world.firstSeat(team); seat < world.endSeat(team); seat++) {
        const e = world.efficacy[world.seats[seat]];
        efficacy += e;
        voice += candour(safety, e);
      }
    }
    this.meanClimate = climate / world.teams;
    this.meanEfficacy = efficacy / world.people;
    this.meanVoice = voice / world.people;
  }

  private countManagers(): void {
    const { world } = this;
    this.managersRight = 0;
    for (let manager = 0; manager < world.tree.managers; manager++) {
      for (let word = 0; word < world.words; word++)
        this.managersRight += countOnes(world.managerRight(manager, word));
    }
  }

  /** How many practitioner-elements there are. */
  get cells(): number {
    return this.world.people * this.world.elements;
  }
  /** How many pairs of practitioners there are, over all elements. */
  get pairs(): number {
    return pairs(this.world.people) * this.world.elements;
  }
  get rightBeliefs(): number {
    return this.right.right + this.right.wrong + this.right.silent;
  }
  get blankBeliefs(): number {
    return this.blank.right + this.blank.wrong + this.blank.silent;
  }

  /** The expected share of practice that works, where the rulebook is followed with probability `compliance`. */
  enacted(compliance: number): number {
    const own = (rule: 'right' | 'wrong' | 'silent') => this.right[rule] + 0.5 * this.blank[rule];
    const byRule = compliance * (this.rules.right * this.world.people);
    const byBelief = (1 - compliance) * (own('right') + own('wrong'));
    return (byRule + byBelief + own('silent')) / this.cells;
  }

  /** How many learnings of these sources opened in the year to this week. */
  openedInYear(...from: readonly Source[]): number {
    return from.reduce((sum, source) => sum + this.inYear(ROW.opened + SOURCES.indexOf(source)), 0);
  }

  /** How many learnings closed in the year to this week, with this insurer or any. */
  closedInYear(insurer?: Insurer): number {
    if (insurer !== undefined) return this.closedBy[INSURERS.indexOf(insurer)];
    return this.closedBy.reduce((sum, closed) => sum + closed, 0);
  }

  /** How often `voice` was noted in the year to this week. */
  voiceInYear(voice: Voice): number {
    return this.inYear(voiceAt[voice]);
  }

  /** How many proposals were blocked in the year to this week, at any level or by a mandate. */
  blockedInYear(): number {
    let blocked = this.voiceInYear('blockedByMandate');
    for (let at = ROW.blocked; at < ROW.open; at++) blocked += this.inYear(at);
    return blocked;
  }

  /** The expected number of open learnings of `source` that are enacted, and of those that were ever opened. */
  appliedOf(source: Source): { applied: number; opened: number } {
    const { world, ledger } = this;
    const k = SOURCES.indexOf(source);
    const opened = this.now[ROW.opened + k];
    const open = REACHES.reduce((sum, _, reach) => sum + this.now[openAt(k, reach)], 0);
    if (open === 0) return { applied: 0, opened };
    let overruled = 0;
    for (let word = 0; word < world.words; word++) {
      const ruleWrong = world.ruleHeld[word] & ~world.ruleRight(word);
      for (let person = 0; person < world.people; person++) {
        overruled += countOnes(ledger.openFrom(source, person, word) & ruleWrong);
      }
    }
    return { applied: open - this.p.compliance * overruled, opened };
  }

  private inYear(at: number): number {
    return this.now[at] - this.yearAgo[at];
  }
}

/** How many pairs there are among `n`. */
function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

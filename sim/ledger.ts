/**
 * The learning ledger: every learning that people gain and lose, counted exactly, never estimated.
 *
 * A learning opens when a practitioner turns from not right to right about an element, with its source.
 * It closes when that practitioner turns from right to not right, with its fate: the cause, and whether
 * it was insured, that is, who there still held the right view. While it is open it keeps the deepest
 * reach it had. Every change of a belief or of a rule goes through here, so that nothing can be missed:
 *
 *     opened = closed + open       in each source × reach × fate cell, every week, as integers
 *     Σ open = Σ right beliefs
 *
 * The same is done for proposals:
 *
 *     occasions = raised + silenced by fear + silenced by futility
 *     raised    = adopted + blocked at each level + blocked by mandate + withdrawn + dropped + pending
 */
import { countOnes, EVERY, firstOf, type Lanes, NONE, pick, same, withoutFirst } from './bits.ts';
import {
  CAUSES,
  type Cause,
  closedAt,
  openAt,
  ROW,
  SOURCES,
  type Source,
  type Voice,
  voiceAt,
} from './books.ts';
import { Rows } from './rows.ts';
import type { World } from './world.ts';

/** A way in which beliefs are changed for others: what a gain by it is called, and what a loss. */
export interface Influence {
  readonly source: number;
  readonly cause: number;
}

function influence(source: Source, cause: Cause): Influence {
  return { source: SOURCES.indexOf(source), cause: CAUSES.indexOf(cause) };
}

export const byPractice = influence('practice', 'misleadingPractice');
export const byTraining = influence('training', 'mistaught');
export const byTeam = influence('team', 'outvoted');
export const byColleague = influence('colleague', 'misledByColleague');
export const byCommunity = influence('community', 'misledByCommunity');
export const byRulebook = influence('rulebook', 'overruled');
export const byLeaving = influence('broughtIn', 'left');
export const byPromotion = influence('broughtIn', 'promoted');
export const byWorld = influence('world', 'worldMoved');
export const DISUSED = CAUSES.indexOf('disused');
export const FORGOTTEN = CAUSES.indexOf('forgotten');

const INDIVIDUAL = 0;
const SHARED = 1;
const INSTITUTIONALISED = 2;

/** Why nothing was said where there was an occasion. */
export type Silence = 'silencedByFear' | 'silencedByFutility';

/** What a manager goes by: whether something works, or whether it agrees with what is believed already. */
export type Judged = 'merit' | 'conformity';

/** Hears of what is booked, as it happens. It sees, and changes nothing; what it does not name it is not told. */
export interface Witness {
  /** `team` raises what it believes in `lanes` of word `word`. */
  raised?(team: number, word: number, lanes: Lanes): void;
  /** It has occasion to say something in `lanes`, and does not. */
  silent?(team: number, word: number, lanes: Lanes, why: Silence): void;
  /**
   * Its proposals in `lanes` come to an end; `end` says how, or at which level blocked (1..), and `judged` by
   * what they were judged there. Not booked yet.
   */
  ended?(team: number, word: number, lanes: Lanes, end: Voice | number, judged?: Judged): void;
  /** Learnings of `person` open, from SOURCES[`source`]. */
  opened?(person: number, word: number, lanes: Lanes, source: number): void;
  /** An open one gets as far as REACHES[`reach`]. */
  reached?(person: number, word: number, lane: Lanes, reach: number): void;
  /** One closes: of CAUSES[`cause`], insured by INSURERS[`insurer`]. */
  closed?(person: number, word: number, lane: Lanes, cause: number, insurer: number): void;
  /**
   * `person` takes a view in `lanes` of word `word` by an influence, or, where a cause is given by its number,
   * has no view there any more; right or not. Told before it is so.
   */
  believed?(person: number, word: number, lanes: Lanes, by: Influence | number): void;
  /** Somebody else takes the place of `person`: told before what was known in word `word` is lost. */
  replaced?(person: number, word: number): void;
  /** Reality turns over in `lanes` of word `word`: told before it is so. */
  moved?(word: number, lanes: Lanes): void;
}

export class Ledger {
  witness: Witness | null = null;
  /** The books: a row a week, the founding's first. Whole numbers (in doubles, since they can pass 2³²). */
  readonly books: Rows;
  /** The current row. */
  private row: Float64Array;

  /**
   * @param rows how many rows can be booked, the founding's included
   * @param keeps false changes beliefs only: the books' rows are empty
   */
  constructor(
    private readonly world: World,
    rows: number,
    private readonly keeps = true,
  ) {
    this.books = new Rows(keeps ? ROW.width : 0, rows);
    this.row = this.books.at(0);
  }

  /** Opens row `index` with the counts of the row before it. */
  turnTo(index: number): void {
    this.row = this.books.at(index);
    this.row.set(this.books.at(index - 1));
  }

  /** Notes `voice` once for each of `lanes`. */
  noteLanes(voice: Voice, lanes: Lanes): void {
    this.row[voiceAt[voice]] += countOnes(lanes);
  }

  /** `team` keeps to itself what it believes in `lanes` of word `word`. */
  keepSilent(team: number, word: number, lanes: Lanes, why: Silence): void {
    if (lanes === NONE) return;
    this.noteLanes(why, lanes);
    this.witness?.silent?.(team, word, lanes, why);
  }

  /** `team` raises what it believes in `lanes` of word `word`; the proposals wait at management level `stage`. */
  raise(team: number, word: number, lanes: Lanes, stage: number): void {
    if (lanes === NONE) return;
    this.witness?.raised?.(team, word, lanes);
    const { world } = this;
    const k = team * world.words + word;
    world.pending[k] |= lanes;
    world.proposed[k] = pick(lanes, world.viewValue[k], world.proposed[k]);
    world.content[k] = pick(lanes, world.viewValue[k], world.content[k]);
    for (let rest = lanes; rest !== NONE; rest = withoutFirst(rest))
      world.stage[world.stageAt(team, word, rest)] = stage;
    this.noteLanes('raised', lanes);
    this.row[ROW.pending] += countOnes(lanes);
  }

  /** The proposals of `team` in `lanes` of word `word` come to an end; `end` says how, or at which level blocked (1..). */
  endProposals(
    team: number,
    word: number,
    lanes: Lanes,
    end: Voice | number,
    judged?: Judged,
  ): void {
    if (lanes === NONE) return;
    this.witness?.ended?.(team, word, lanes, end, judged);
    const { world } = this;
    const k = team * world.words + word;
    world.pending[k] &= ~lanes;
    world.proposed[k] &= ~lanes;
    world.content[k] &= ~lanes;
    for (let rest = lanes; rest !== NONE; rest = withoutFirst(rest))
      world.stage[world.stageAt(team, word, rest)] = 0;
    const at = typeof end === 'number' ? ROW.blocked + end - 1 : voiceAt[end];
    this.row[at] += countOnes(lanes);
    this.row[ROW.pending] -= countOnes(lanes);
  }

  /** `person` comes to believe `values` in `lanes` of word `word`. */
  believe(person: number, word: number, lanes: Lanes, values: Lanes, influence: Influence): void {
    this.witness?.believed?.(person, word, lanes, influence);
    const { world } = this;
    const k = person * world.words + word;
    const before = world.right(person, word);
    world.held[k] |= lanes;
    world.value[k] = pick(lanes, values, world.value[k]);
    if (!this.keeps) return;
    const after = world.right(person, word);
    if (after === before) return;
    this.close(person, word, before & ~after, influence.cause);
    this.open(person, word, after & ~before, influence.source);
  }

  /** `person` no longer has a view in `lanes` of word `word`. */
  fade(person: number, word: number, lanes: Lanes, cause: number): void {
    this.witness?.believed?.(person, word, lanes, cause);
    const { world } = this;
    const k = person * world.words + word;
    const lost = world.right(person, word) & lanes;
    world.held[k] &= ~lanes;
    world.value[k] &= ~lanes;
    if (this.keeps) this.close(person, word, lost, cause);
  }

  /** Somebody else takes the place of `person`, and holds these views in word `word`. */
  replace(person: number, word: number, held: Lanes, values: Lanes, influence: Influence): void {
    this.witness?.replaced?.(person, word);
    this.fade(person, word, EVERY, influence.cause);
    this.believe(person, word, held, values, influence);
  }

  /** Reality turns over in `lanes` of word `word`: who was right there is wrong, and the other way round. */
  moveWorld(word: number, lanes: Lanes): void {
    this.witness?.moved?.(word, lanes);
    const { world } = this;
    world.reality[word] ^= lanes;
    if (!this.keeps) return;
    for (let person = 0; person < world.people; person++) {
      const moved = world.held[person * world.words + word] & lanes;
      if (moved === NONE) continue;
      const right = world.right(person, word);
      this.close(person, word, moved & ~right, byWorld.cause);
      this.open(person, word, moved & right, byWorld.source);
    }
  }

  /** The rulebook comes to say `values` in `lanes` of word `word`. */
  rule(word: number, lanes: Lanes, values: Lanes): void {
    this.rewrite(word, lanes, lanes & values, lanes);
  }

  /** The rulebook falls silent in `lanes` of word `word`. */
  strike(word: number, lanes: Lanes): void {
    this.rewrite(word, NONE, NONE, lanes);
  }

  private rewrite(word: number, held: Lanes, values: Lanes, lanes: Lanes): void {
    const { world } = this;
    const heldBefore = world.ruleHeld[word];
    const valueBefore = world.ruleValue[word];
    const wrongBefore = heldBefore & ~world.ruleRight(word);
    world.ruleHeld[word] = pick(lanes, held, heldBefore);
    world.ruleValue[word] = pick(lanes, values, valueBefore);
    const changed = (heldBefore ^ world.ruleHeld[word]) | (valueBefore ^ world.ruleValue[word]);
    if (changed === NONE) return;
    this.noteLanes('ruleChanges', changed);
    this.noteLanes('ruleCorrections', wrongBefore & world.ruleRight(word));
  }

  /** Looks, at a week's end, how far each open learning has got. */
  lookAround(): void {
    if (!this.keeps) return;
    const { world } = this;
    for (let person = 0; person < world.people; person++) {
      for (let word = 0; word < world.words; word++)
        this.deepen(person, word, world.right(person, word));
    }
  }

  /** Notes what agrees with the open learnings in `lanes` of `person`. */
  private deepen(person: number, word: number, lanes: Lanes): void {
    const { world } = this;
    const k = person * world.words + word;
    const shared = lanes & world.viewRight(world.teamOf[person], word) & ~world.shared[k];
    const institutionalised = lanes & world.ruleRight(word) & ~world.institutionalised[k];
    const further = shared | institutionalised;
    if (further === NONE) return;
    for (let rest = further; rest !== NONE; rest = withoutFirst(rest)) {
      const lane = firstOf(rest);
      const source = this.sourceOf(k, lane);
      this.row[openAt(source, this.reachOf(k, lane))]--;
      if ((shared & lane) !== NONE) this.reach(SHARED, world.shared, person, word, lane);
      if ((institutionalised & lane) !== NONE)
        this.reach(INSTITUTIONALISED, world.institutionalised, person, word, lane);
      this.row[openAt(source, this.reachOf(k, lane))]++;
    }
  }

  private reach(reach: number, plane: Int32Array, person: number, word: number, lane: Lanes): void {
    plane[person * this.world.words + word] |= lane;
    this.witness?.reached?.(person, word, lane, reach);
  }

  /** Opens learnings of `source` in `lanes`. */
  private open(person: number, word: number, lanes: Lanes, source: number): void {
    if (lanes === NONE) return;
    const { world } = this;
    const k = person * world.words + word;
    for (let digit = 0; digit < world.source.length; digit++) {
      const plane = world.source[digit];
      plane[k] = (source >>> digit) & 1 ? plane[k] | lanes : plane[k] & ~lanes;
    }
    const opened = countOnes(lanes);
    this.row[ROW.opened + source] += opened;
    this.row[openAt(source, INDIVIDUAL)] += opened;
    this.witness?.opened?.(person, word, lanes, source);
    this.deepen(person, word, lanes);
  }

  /** Closes the learnings in `lanes`, which `person` has just lost. */
  private close(person: number, word: number, lanes: Lanes, cause: number): void {
    if (lanes === NONE) return;
    const { world } = this;
    const k = person * world.words + word;
    for (let rest = lanes; rest !== NONE; rest = withoutFirst(rest)) {
      const lane = firstOf(rest);
      const source = this.sourceOf(k, lane);
      const reach = this.reachOf(k, lane);
      const insurer = this.insurerOf(person, word, lane);
      this.row[openAt(source, reach)]--;
      this.row[closedAt(source, reach, cause, insurer)]++;
      this.witness?.closed?.(person, word, lane, cause, insurer);
    }
    for (const plane of world.source) plane[k] &= ~lanes;
    world.shared[k] &= ~lanes;
    world.institutionalised[k] &= ~lanes;
  }

  /** The open learnings of `person` that came from `source`. */
  openFrom(source: Source, person: number, word: number): Lanes {
    const k = person * this.world.words + word;
    const number = SOURCES.indexOf(source);
    let lanes = this.world.right(person, word);
    for (let digit = 0; digit < this.world.source.length; digit++) {
      lanes &= same(this.world.source[digit][k], (number >>> digit) & 1 ? EVERY : NONE);
    }
    return lanes;
  }

  private sourceOf(k: number, lane: Lanes): number {
    const [low, middle, high] = this.world.source;
    return (
      ((low[k] & lane) !== 0 ? 1 : 0) +
      ((middle[k] & lane) !== 0 ? 2 : 0) +
      ((high[k] & lane) !== 0 ? 4 : 0)
    );
  }

  private reachOf(k: number, lane: Lanes): number {
    if ((this.world.institutionalised[k] & lane) !== NONE) return INSTITUTIONALISED;
    return (this.world.shared[k] & lane) !== NONE ? SHARED : INDIVIDUAL;
  }

  /**
   * Who is right in `lane` where `person` no longer is: the rulebook, else the team's view, else a colleague in the
   * team. Where the world moved, who is right now was wrong until then.
   */
  private insurerOf(person: number, word: number, lane: Lanes): number {
    const { world } = this;
    const team = world.teamOf[person];
    if ((world.ruleRight(word) & lane) !== NONE) return 0;
    if ((world.viewRight(team, word) & lane) !== NONE) return 1;
    for (let seat = world.firstSeat(team); seat < world.endSeat(team); seat++) {
      if ((world.right(world.seats[seat], word) & lane) !== NONE) return 2;
    }
    return 3;
  }
}

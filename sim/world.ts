/**
 * The state of an organisation: one block of memory with named views. A snapshot is a copy of the block,
 * a restart is a copy back, and two worlds are the same when their bytes are.
 *
 * Planes are laid out holder by holder: word `w` of holder `h` is at `h · words + w`. A lane's value bit
 * is 0 where nothing is held.
 */
import {
  agrees,
  elementOf,
  LANES,
  type Lanes,
  laneOf,
  lanesInUse,
  NONE,
  same,
  withoutFirst,
  wordOf,
  wordsFor,
} from './bits.ts';
import { mostManagers, Tree, teamsFor } from './organisation.ts';

export interface Sizes {
  readonly people: number;
  readonly elements: number;
  readonly teamSize: number;
}

type View = Float64Array | Int32Array | Uint8Array;
type Kind<V extends View> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): V;
};

export class World {
  readonly people: number;
  readonly elements: number;
  readonly teamSize: number;
  readonly teams: number;
  readonly words: number;

  /** e[i]: how far a practitioner believes to have influence, 0..1. */
  readonly efficacy: Float64Array;
  /** s[g]: a team's psychological safety, 0..1. */
  readonly climate: Float64Array;
  /** How far a manager's openness lies above (or below) the `openness` that holds for all. */
  readonly ownOpenness: Float64Array;

  /** r[j]: what works. 1 stands for +1. */
  readonly reality: Int32Array;
  /** c[j]: the rulebook. */
  readonly ruleHeld: Int32Array;
  readonly ruleValue: Int32Array;
  /** The elements that are politically mandated, and for how many weeks each still is. */
  readonly mandated: Int32Array;
  readonly lock: Int32Array;

  /** b[i][j]: what practitioners believe. */
  readonly held: Int32Array;
  readonly value: Int32Array;
  /** Each open learning's source, a number in three planes, and how far it has got. */
  readonly source: readonly [Int32Array, Int32Array, Int32Array];
  readonly shared: Int32Array;
  readonly institutionalised: Int32Array;

  /** q[g][j]: the teams' shared views. */
  readonly viewHeld: Int32Array;
  readonly viewValue: Int32Array;
  /** The teams' pending proposals: where there is one, what the team proposed, and what has become of it on the way. */
  readonly pending: Int32Array;
  readonly proposed: Int32Array;
  readonly content: Int32Array;
  /** The management level that a pending proposal waits at, by team and element; past the last it waits for the decision. */
  readonly stage: Uint8Array;

  /** m[n][j]: what managers believe. */
  readonly managerHeld: Int32Array;
  readonly managerValue: Int32Array;

  /** Who sits on a seat; the seats of team g are g·teamSize and the ones after it. */
  readonly seats: Int32Array;
  /** The team that a practitioner sits in. */
  readonly teamOf: Int32Array;
  /** The order in which practitioners are asked into learning communities, across teams. */
  readonly invited: Int32Array;

  /** All of it. */
  readonly buffer: ArrayBuffer;
  private readonly standing: Int32Array;
  private currentTree: Tree;

  constructor(sizes: Sizes) {
    this.people = sizes.people;
    this.elements = sizes.elements;
    this.teamSize = sizes.teamSize;
    this.teams = teamsFor(sizes.people, sizes.teamSize);
    this.words = wordsFor(sizes.elements);
    const { people, teams, words, elements } = this;
    const managers = mostManagers(teams);

    this.buffer = new ArrayBuffer(worldBytes(sizes));
    let offset = 0;
    const lay = <V extends View>(kind: Kind<V>, length: number): V => {
      const view = new kind(this.buffer, offset, length);
      offset += length * kind.BYTES_PER_ELEMENT;
      return view;
    };
    this.efficacy = lay(Float64Array, people);
    this.climate = lay(Float64Array, teams);
    this.ownOpenness = lay(Float64Array, managers);
    this.standing = lay(Int32Array, 1);
    this.reality = lay(Int32Array, words);
    this.ruleHeld = lay(Int32Array, words);
    this.ruleValue = lay(Int32Array, words);
    this.mandated = lay(Int32Array, words);
    this.lock = lay(Int32Array, elements);
    this.held = lay(Int32Array, people * words);
    this.value = lay(Int32Array, people * words);
    this.source = [
      lay(Int32Array, people * words),
      lay(Int32Array, people * words),
      lay(Int32Array, people * words),
    ];
    this.shared = lay(Int32Array, people * words);
    this.institutionalised = lay(Int32Array, people * words);
    this.viewHeld = lay(Int32Array, teams * words);
    this.viewValue = lay(Int32Array, teams * words);
    this.pending = lay(Int32Array, teams * words);
    this.proposed = lay(Int32Array, teams * words);
    this.content = lay(Int32Array, teams * words);
    this.managerHeld = lay(Int32Array, managers * words);
    this.managerValue = lay(Int32Array, managers * words);
    this.seats = lay(Int32Array, people);
    this.teamOf = lay(Int32Array, people);
    this.invited = lay(Int32Array, people);
    this.stage = lay(Uint8Array, teams * words * LANES);
    this.currentTree = new Tree(teams, 0);
  }

  /** The management tree. */
  get tree(): Tree {
    return this.currentTree;
  }

  /** Gives the organisation a tree of `levels` levels; what the managers there believe is for the caller to say. */
  raiseTree(levels: number): void {
    this.standing[0] = levels;
    this.currentTree = new Tree(this.teams, levels);
  }

  /** Takes the state from a copy of another world's `buffer` of the same sizes. */
  restore(snapshot: ArrayBuffer): void {
    new Uint8Array(this.buffer).set(new Uint8Array(snapshot));
    if (this.standing[0] !== this.currentTree.levels)
      this.currentTree = new Tree(this.teams, this.standing[0]);
  }

  /** The lanes of word `word` that carry an element. */
  lanes(word: number): Lanes {
    return lanesInUse(this.elements, word);
  }

  /** The first seat of `team`, and the first one after it. */
  firstSeat(team: number): number {
    return team * this.teamSize;
  }
  endSeat(team: number): number {
    return Math.min(this.firstSeat(team) + this.teamSize, this.people);
  }

  /** Where the stage of `team`'s proposal in the lowest set lane of word `word` is kept. */
  stageAt(team: number, word: number, lanes: Lanes): number {
    return team * this.words * LANES + elementOf(word, lanes);
  }

  /** Puts `element` under mandate for `weeks` weeks. */
  mandate(element: number, weeks: number): void {
    this.lock[element] = weeks;
    if (weeks > 0) this.mandated[wordOf(element)] |= laneOf(element);
  }

  /** Brings every mandate a week nearer to its end. */
  runDownMandates(): void {
    for (let element = 0; element < this.elements; element++) {
      if (this.lock[element] > 0 && --this.lock[element] === 0)
        this.mandated[wordOf(element)] &= ~laneOf(element);
    }
  }

  /** Ends the mandates in `lanes` of word `word`. */
  liftMandates(word: number, lanes: Lanes): void {
    for (let rest = lanes & this.mandated[word]; rest !== NONE; rest = withoutFirst(rest)) {
      this.lock[elementOf(word, rest)] = 0;
    }
    this.mandated[word] &= ~lanes;
  }

  /** What is read of reality by who reads it rightly in the lanes of `rightly`, and as its opposite in all others. */
  reading(word: number, rightly: Lanes): Lanes {
    return same(this.reality[word], rightly);
  }

  /** Where practitioner `person` is right. */
  right(person: number, word: number): Lanes {
    const k = person * this.words + word;
    return this.held[k] & same(this.value[k], this.reality[word]);
  }

  /** Where the view of `team` is right. */
  viewRight(team: number, word: number): Lanes {
    const k = team * this.words + word;
    return this.viewHeld[k] & same(this.viewValue[k], this.reality[word]);
  }

  /** Where manager `manager` is right. */
  managerRight(manager: number, word: number): Lanes {
    const k = manager * this.words + word;
    return this.managerHeld[k] & same(this.managerValue[k], this.reality[word]);
  }

  /** Where the rulebook is right. */
  ruleRight(word: number): Lanes {
    return this.ruleHeld[word] & same(this.ruleValue[word], this.reality[word]);
  }

  /** Where `person` holds what the rulebook says. */
  followsRule(person: number, word: number): Lanes {
    const k = person * this.words + word;
    return agrees(this.held[k], this.value[k], this.ruleHeld[word], this.ruleValue[word]);
  }
}

/** How many bytes a world of these sizes takes. */
export function worldBytes(sizes: Sizes): number {
  const words = wordsFor(sizes.elements);
  const teams = teamsFor(sizes.people, sizes.teamSize);
  const managers = mostManagers(teams);
  const doubles = sizes.people + teams + managers;
  const planes = 7 * sizes.people + 5 * teams + 2 * managers + 4;
  const integers = 1 + planes * words + sizes.elements + 3 * sizes.people;
  return 8 * doubles + 4 * integers + teams * words * LANES;
}

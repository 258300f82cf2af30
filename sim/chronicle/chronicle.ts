/**
 * The learnings of a run one by one, where the ledger counts them: who, when, from what, how far, lost to
 * what. A run keeps only counts; it is lived through once more from its founding, with a witness, and since
 * the same plan and seed give the same life, what is found adds up to the counts exactly.
 */
import { elementOf, firstOf, type Lanes, NONE, withoutFirst } from '../bits.ts';
import { REACHES, SOURCES } from '../books.ts';
import type { Witness } from '../ledger.ts';
import { fixedValues, type Plan, Run } from '../run.ts';
import { causeAt, insurerAt, isWanted, type Learning, sourceAt, type Wanted } from './learning.ts';

/** How many beliefs there may be at most: of more, not every one is followed. */
export const MOST_BELIEFS = 16e6;

const NEVER = -0x80000000;
const SHARED = REACHES.indexOf('shared');

export class Chronicle {
  readonly run: Run;
  /** How many learnings are as wanted. All of them once `isOver`. */
  count = 0;
  /** The first `most` of them, in the order in which they ended, those that are still held last. */
  readonly learnings: Learning[] = [];
  /** Of each belief, person by person: what its open learning came from, when, and how many sat there before. */
  private readonly source: Uint8Array;
  private readonly opened: Int32Array;
  private readonly predecessors: Int32Array;
  /** When the team's view and the rulebook first agreed with it. */
  private readonly shared: Int32Array;
  private readonly institutionalised: Int32Array;
  /** How many have sat in each person's place and are gone. */
  private readonly gone: Int32Array;
  private week: number;

  /** @throws RangeError where there are more than MOST_BELIEFS beliefs, or nobody holds any */
  constructor(
    plan: Plan,
    seed: string,
    private readonly wanted: Wanted,
    private readonly most: number,
  ) {
    refuse(plan);
    this.run = new Run(plan, seed);
    this.week = this.run.week;
    const { people, elements } = this.run.world;
    this.source = new Uint8Array(people * elements);
    this.opened = new Int32Array(people * elements);
    this.predecessors = new Int32Array(people * elements);
    this.shared = new Int32Array(people * elements).fill(NEVER);
    this.institutionalised = new Int32Array(people * elements).fill(NEVER);
    this.gone = new Int32Array(people);
    this.takeInFounding();
    this.run.ledger.witness = this.witness();
    if (this.isOver) this.takeWhatIsOpen();
  }

  get isOver(): boolean {
    return this.run.week >= this.wanted.to || this.run.isOver;
  }

  /** Lives through one more week. */
  step(): void {
    this.week = this.run.week + 1;
    this.run.step();
    if (this.isOver) this.takeWhatIsOpen();
  }

  private witness(): Witness {
    return {
      opened: (person, word, lanes, source) => {
        for (const lane of eachOf(lanes)) this.open(person, elementOf(word, lane), source);
      },
      reached: (person, word, lane, reach) => this.reach(person, elementOf(word, lane), reach),
      closed: (person, word, lane, cause, insurer) => {
        const end = { closed: this.week, fate: causeAt(cause), insured: insurerAt(insurer) };
        this.take({ ...this.openLearning(person, elementOf(word, lane)), ...end });
      },
      replaced: (person, word) => {
        if (word === 0) this.gone[person]++;
      },
    };
  }

  private open(person: number, element: number, source: number): void {
    const at = this.at(person, element);
    this.source[at] = source;
    this.opened[at] = this.week;
    this.predecessors[at] = this.gone[person];
    this.shared[at] = NEVER;
    this.institutionalised[at] = NEVER;
  }

  private reach(person: number, element: number, reach: number): void {
    const weeks = reach === SHARED ? this.shared : this.institutionalised;
    weeks[this.at(person, element)] = this.week;
  }

  /** What was there from the start. */
  private takeInFounding(): void {
    const { world, ledger } = this.run;
    const planes = [world.shared, world.institutionalised];
    for (let person = 0; person < world.people; person++)
      for (let word = 0; word < world.words; word++) {
        SOURCES.forEach((source, k) => {
          for (const lane of eachOf(ledger.openFrom(source, person, word)))
            this.open(person, elementOf(word, lane), k);
        });
        planes.forEach((plane, k) => {
          for (const lane of eachOf(plane[person * world.words + word]))
            this.reach(person, elementOf(word, lane), SHARED + k);
        });
      }
  }

  private takeWhatIsOpen(): void {
    const { world } = this.run;
    for (let person = 0; person < world.people; person++)
      for (let word = 0; word < world.words; word++)
        for (const lane of eachOf(world.right(person, word)))
          this.take(this.openLearning(person, elementOf(word, lane)));
  }

  private openLearning(person: number, element: number): Learning {
    const at = this.at(person, element);
    return {
      person,
      predecessors: this.predecessors[at],
      element,
      source: sourceAt(this.source[at]),
      opened: this.opened[at],
      shared: orNull(this.shared[at]),
      institutionalised: orNull(this.institutionalised[at]),
      closed: null,
      fate: 'open',
      insured: null,
    };
  }

  private take(learning: Learning): void {
    if (!isWanted(learning, this.wanted)) return;
    this.count++;
    if (this.learnings.length < this.most) this.learnings.push(learning);
  }

  private at(person: number, element: number): number {
    return person * this.run.world.elements + element;
  }
}

/** Before anything is founded: that alone may take long. */
function refuse(plan: Plan): void {
  const { model } = plan;
  if (!model.believing) throw new RangeError('nobody holds beliefs in this model');
  const fixed = fixedValues(plan);
  if (model.sizes.reduce((beliefs, name) => beliefs * fixed[name], 1) > MOST_BELIEFS)
    throw new RangeError(`more than ${MOST_BELIEFS} beliefs are not followed one by one`);
}

function orNull(week: number): number | null {
  return week === NEVER ? null : week;
}

function* eachOf(lanes: Lanes): Generator<Lanes> {
  for (let rest = lanes; rest !== NONE; rest = withoutFirst(rest)) yield firstOf(rest);
}

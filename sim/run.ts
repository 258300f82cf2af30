/**
 * One life of one organisation: founded from a seed, settled, then watched week by week. The same plan
 * and seed give the same bytes on every engine, however it is stepped, stopped, restored or watched.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Compiled, compile, type Expression } from './expression.ts';
import type { Ledger } from './ledger.ts';
import type { Model, Network, Organisation } from './model.ts';
import { defaultsOf, type Values } from './parameter.ts';
import type { Believers, Moment } from './process.ts';
import { quickHash } from './quick-hash.ts';
import { createLuck, type Luck } from './rng.ts';
import { Rows } from './rows.ts';
import { type Happening, Schedule, type Setting } from './timeline.ts';
import type { World } from './world.ts';

/** What is to be run; everything in it has been validated. */
export interface Plan {
  readonly model: Model;
  /** What is set apart from the defaults. Those that act only on the next run are numbers. */
  readonly settings: Readonly<Record<string, Setting>>;
  readonly timeline: readonly Happening[];
  /** Measures of one's own, over `t`, the model's measures and those before it. */
  readonly ownMeasures: Readonly<Record<string, Expression>>;
}

/** A run that came upon something it cannot go on with. */
export class RunError extends Error {
  constructor(
    readonly week: number,
    readonly reason: string,
  ) {
    super(`week ${week}: ${reason}`);
    this.name = 'RunError';
  }
}

/** A run's state at the end of a week, to go back to. */
export interface Snapshot {
  readonly week: number;
  readonly world: ArrayBuffer;
}

export interface RunOptions {
  /** False leaves the ledger's books empty, and what is measured by them undefined. */
  readonly ledger?: boolean;
  /**
   * Whether it is measured at the end of `week`; where not, measures are NaN there. At the end of all it always
   * is, and in all weeks where an expression goes by it.
   */
  readonly measured?: (week: number) => boolean;
}

export class Run {
  /** The names of what is measured: the model's measures, then the plan's own. */
  readonly measureNames: readonly string[];
  /** How many weeks are watched at most. */
  readonly weeks: number;
  private readonly settle: number;
  private readonly luck: Luck;
  private readonly organisation: Organisation;
  private readonly schedule: Schedule;
  private readonly parameterNames: readonly string[];
  private readonly own: readonly Compiled[];
  /** The measures, and the parameters before any event swayed them: a row a week, the founding's first. */
  private readonly measured: Rows;
  private readonly set: Rows;
  /** What expressions know, as `knowing` fills it in. */
  private readonly known: Float64Array;
  /** What processes find in their week: the same object all along, since a new one a week costs small organisations much. */
  private readonly context: object;
  private readonly setAnewUntil: number;
  private readonly isMeasured: (week: number) => boolean;
  private now: number;
  /** The last week that was measured, or was not to be. */
  private accountedTo = Number.NEGATIVE_INFINITY;
  /** The week from which on nothing can change any more. */
  private restsFrom = Number.POSITIVE_INFINITY;

  constructor(
    readonly plan: Plan,
    readonly seed: string,
    private readonly options: RunOptions = {},
  ) {
    const { model, settings, timeline, ownMeasures } = plan;
    const fixed = fixedValues(plan);
    this.setAnewUntil = setAnewUntil(plan);
    const { measured = () => true } = options;
    const isLed = this.setAnewUntil === Number.POSITIVE_INFINITY;
    this.isMeasured = isLed ? () => true : measured;
    this.weeks = fixed.weeks;
    this.settle = fixed.settle ?? 0;
    this.now = 0 - this.settle;
    const rows = this.settle + this.weeks + 1;
    this.organisation = model.create(fixed, rows, options.ledger ?? true);
    this.luck = createLuck(seed);
    this.measureNames = [...Object.keys(model.measures), ...Object.keys(ownMeasures)];
    const names = ['t', ...this.measureNames];
    const before = names.length - Object.keys(ownMeasures).length;
    this.own = Object.values(ownMeasures).map((expression, k) =>
      compile(expression, names.slice(0, before + k)),
    );
    this.schedule = new Schedule(model.parameters, model.events, settings, timeline, names);
    this.parameterNames = Object.keys(model.parameters);
    this.known = new Float64Array(names.length);
    this.measured = new Rows(this.measureNames.length, rows);
    this.set = new Rows(this.parameterNames.length, rows);
    const moment = this.momentOf(this.now);
    this.found(moment);
    this.context = { ...moment, ...this.organisation.alive };
    this.account(moment);
  }

  /** The last week that has been lived through; 0 is the settled start. */
  get week(): number {
    return this.now;
  }

  /** Whether there is nothing more to live through: the last week is over, or nothing can change any more. */
  get isOver(): boolean {
    return this.now >= Math.min(this.weeks, this.restsFrom);
  }

  /** The people and what they believe, with the ledger; null in a model where nobody holds beliefs. */
  get believers(): Believers | null {
    return this.organisation.believers;
  }

  /** Who learns from whom; null in a model where that is no network. */
  get network(): Network | null {
    return this.organisation.network ?? null;
  }

  /** Whether there can come a week from which on nothing changes any more. */
  get canRest(): boolean {
    return this.organisation.isAtRest !== undefined;
  }

  /** The people and what they believe. Throws in a model where nobody holds beliefs, as `ledger` and `booksAt` do. */
  get world(): World {
    return this.someBelievers.world;
  }

  /** The learning ledger. */
  get ledger(): Ledger {
    return this.someBelievers.ledger;
  }

  /** Lives through settling, to the end of week 0. */
  settleDown(): void {
    while (this.now < 0) this.step();
  }

  /** Lives to the end. */
  liveOn(): this {
    while (!this.isOver) this.step();
    return this;
  }

  /** Lives through one week. */
  step(): void {
    const week = this.now + 1;
    if (week > this.weeks) throw new RangeError(`the run ends with week ${this.weeks}`);
    this.organisation.believers?.ledger.turnTo(this.rowOf(week));
    const moment = this.momentOf(week);
    Object.assign(this.context, moment);
    for (const process of this.plan.model.week) process.step(this.context as never);
    this.now = week;
    this.account(moment);
  }

  /** Measure `name` at the end of `week`. NaN where it is not defined; throws for a name that is none. */
  measure(name: string, week: number): number {
    const at = this.measureNames.indexOf(name);
    if (at < 0) throw new RangeError(`no such measure: ${name}`);
    return this.measuresAt(week)[at];
  }

  /**
   * All measures at the end of `week`, in the order of `measureNames`. A view. Where nothing can change any
   * more, the weeks to come are as the last.
   */
  measuresAt(week: number): Float64Array {
    return this.measured.at(this.rowOf(this.lived(week)));
  }

  /** What the books say at the end of `week`. A view. */
  booksAt(week: number): Float64Array {
    return this.ledger.books.at(this.rowOf(this.lived(week)));
  }

  /** The parameters as they are set for `week`, before any event sways them. */
  valuesAt(week: number): Values {
    const row = this.set.at(this.rowOf(this.lived(week)));
    return Object.fromEntries(this.parameterNames.map((name, k) => [name, row[k]]));
  }

  snapshot(): Snapshot {
    return { week: this.now, world: this.organisation.buffer.slice(0) };
  }

  /** Goes back (or forth) to a snapshot of this same run. The weeks up to it must have been lived through here. */
  restore(snapshot: Snapshot): void {
    this.organisation.restore(snapshot.world);
    this.now = snapshot.week;
  }

  /**
   * The same life up to now, going on under `plan`, which differs from this one's only in what its timeline
   * says of the weeks to come. It is the run that `plan` gives from the start, bit for bit.
   */
  branch(plan: Plan): Run {
    const run = new Run(plan, this.seed, this.options);
    const rows = this.rowOf(this.now) + 1;
    const { believers } = this.organisation;
    if (believers !== null) run.believers?.ledger.books.take(believers.ledger.books, rows);
    run.measured.take(this.measured, rows);
    run.set.take(this.set, rows);
    run.accountedTo = this.now;
    run.restore({ week: this.now, world: this.organisation.buffer });
    return run;
  }

  /** Leaves the memory of its rows to the next run. Nobody may ask this one, or look at its views, any more. */
  release(): void {
    this.organisation.believers?.ledger.books.release();
    this.measured.release();
    this.set.release();
  }

  /**
   * Sixteen hexadecimal digits of the SHA-256 of the state, and of what the books have counted since the
   * founding: equal for equal runs, on every machine.
   */
  fingerprint(): string {
    const hash = sha256.create();
    hash.update(new Uint8Array(this.organisation.buffer));
    hash.update(this.bookedBytes());
    return bytesToHex(hash.digest()).slice(0, 16);
  }

  /** A quick hash of the same, 32 bits of it: to see in which week two runs part. It guards against nobody. */
  mark(): number {
    return quickHash(this.bookedBytes(), quickHash(new Uint8Array(this.organisation.buffer)));
  }

  private bookedBytes(): Uint8Array {
    const books = this.organisation.believers?.ledger.books.at(this.rowOf(this.now));
    return books === undefined
      ? new Uint8Array(0)
      : new Uint8Array(books.buffer, books.byteOffset, books.byteLength);
  }

  private get someBelievers(): Believers {
    const { believers } = this.organisation;
    if (believers === null) throw new Error(`nobody holds beliefs in ${this.plan.model.name}`);
    return believers;
  }

  private found(moment: Moment): void {
    try {
      this.organisation.found(moment);
    } catch (error) {
      if (error instanceof RangeError) throw new RunError(this.now, error.message);
      throw error;
    }
  }

  private momentOf(week: number): Moment {
    this.luck.week = week;
    const p = this.valuesFor(week);
    this.schedule.sway(week, p);
    return { week, p, luck: this.luck, happenings: this.plan.timeline };
  }

  /** The values that are set for `week`, the one after that which has been lived through. */
  private valuesFor(week: number): Record<string, number> {
    const before = (name: string, then: number) =>
      this.set.at(this.rowOf(then))[this.parameterNames.indexOf(name)];
    try {
      const known = this.knowing(week, this.rowOf(this.now));
      const p = this.schedule.valuesIn(week, known, before);
      const row = this.set.at(this.rowOf(week));
      this.parameterNames.forEach((name, k) => {
        row[k] = p[name];
      });
      return p;
    } catch (error) {
      if (error instanceof RangeError) throw new RunError(week, error.message);
      throw error;
    }
  }

  /** Closes the week's books and measures, where that is wanted; each measure of one's own can name those before it. */
  private account(moment: Moment): void {
    this.organisation.believers?.ledger.lookAround();
    if (this.now >= this.setAnewUntil && this.organisation.isAtRest?.(moment))
      this.restsFrom = Math.min(this.restsFrom, this.now);
    // Who comes by a second time, from a snapshot, finds what was measured.
    if (this.now <= this.accountedTo) return;
    this.accountedTo = this.now;
    const row = this.rowOf(this.now);
    const measured = this.measured.at(row);
    if (!this.isOver && !this.isMeasured(this.now)) {
      measured.fill(Number.NaN);
      return;
    }
    this.organisation.measure(moment, row, measured);
    const standard = this.measureNames.length - this.own.length;
    this.own.forEach((value, k) => {
      measured[standard + k] = value(this.knowing(this.now, row));
    });
  }

  /** `t` in `week`, with the measures that are booked in row `row`. While settling t is 0. */
  private knowing(week: number, row: number): Float64Array {
    this.known[0] = Math.max(0, week);
    this.known.set(this.measured.at(row), 1);
    return this.known;
  }

  /** `week`, or the last one in which anything changed. */
  private lived(week: number): number {
    return Math.min(week, this.restsFrom);
  }

  private rowOf(week: number): number {
    return week + this.settle;
  }
}

/** From which week on every parameter stays as it is, whatever the timeline sets; never, where an expression sets one. */
function setAnewUntil({ settings, timeline }: Plan): number {
  const moves = (setting: Setting) => typeof setting !== 'number';
  const values = timeline.flatMap((entry) =>
    'values' in entry ? Object.values(entry.values) : [],
  );
  if ([...Object.values(settings), ...values].some(moves)) return Number.POSITIVE_INFINITY;
  const ends = timeline.map((entry) => ('until' in entry ? entry.until : entry.week));
  return Math.max(Number.NEGATIVE_INFINITY, ...ends);
}

/** The values of the parameters that are fixed for the whole run. */
export function fixedValues({ model, settings }: Plan): Record<string, number> {
  const values = defaultsOf(model.parameters);
  for (const [name, setting] of Object.entries(settings))
    if (typeof setting === 'number') values[name] = setting;
  return values;
}

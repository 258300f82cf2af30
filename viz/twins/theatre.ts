import { batch, computed, signal } from '@preact/signals';
import { type Comparison, SIDES, type Side, worldsOf } from '../../lab/twins/comparison.ts';
import { type Asked, Closed, type Connection, connectTo } from '../state/connection.ts';
import { Course } from '../state/course.ts';
import { isRefusal } from '../worker/story.ts';
import { Evidence } from './evidence.ts';
import { PairsInBackground } from './pairs-in-background.ts';
import { startWorker } from './start-worker.ts';
import type { Parting, TwinSight, TwinStory } from './worker/sight.ts';
import type { TwinApi } from './worker.ts';

const MOST_IN_FLIGHT = 3;
/** From how many pairs on an effect is spoken of. */
export const ENOUGH = 10;
/** How long after the worlds have opened pairs are begun, in milliseconds: first things first. */
const PAIRS_LATER = 400;

export type Status = 'settling' | 'ready' | 'refused' | 'broken';

/** The two worlds that are shown: what is known of them, and the present week. */
export class TwinTheatre {
  readonly status = signal<Status>('settling');
  readonly problems = signal<readonly string[]>([]);
  /** What is shown; another one may be on its way. */
  readonly comparison = signal<Comparison | null>(null);
  readonly story = signal<TwinStory | null>(null);
  readonly sight = signal<TwinSight | null>(null);
  readonly week = computed(() => this.sight.value?.week ?? 0);
  readonly atEnd = computed(
    () => this.story.value !== null && this.week.value >= this.story.value.weeks,
  );
  /** Where the followed person's stories part; `undefined` while that is being found. */
  readonly parting = signal<Parting | null | undefined>(undefined);
  /** What the pairs say; another object whenever there is more. */
  readonly evidence = signal<{ readonly of: Evidence }>({ of: new Evidence([]) });
  courses: Readonly<Record<Side, Course>> = { left: new Course(1, []), right: new Course(1, []) };
  /** What came out of the comparisons that have been seen. */
  private readonly effects = new Map<string, number>();
  private readonly connection: Connection<TwinApi>;
  private readonly pairs = new PairsInBackground();
  private inFlight = 0;
  private wanted: number | null = null;
  private opening = 0;
  private parted = 0;
  private timer = 0;

  constructor() {
    this.connection = connectTo<TwinApi>(startWorker(), (reason) => {
      batch(() => {
        this.status.value = 'broken';
        this.problems.value = [reason];
      });
    });
  }

  /** How many more pictures may be asked for now. */
  get free(): number {
    return this.status.value === 'ready' ? MOST_IN_FLIGHT - this.inFlight : 0;
  }

  /** Founds the worlds of `comparison`, and has `pairs` of them run. Gives whether these are shown now. */
  async open(comparison: Comparison, week: number, pairs: number): Promise<boolean> {
    const number = ++this.opening;
    this.stopPairs();
    this.status.value = 'settling';
    const story = await this.ask((api) => api.open(comparison));
    if (number !== this.opening || story === null) return false;
    if (isRefusal(story)) {
      batch(() => {
        this.problems.value = story.problems;
        this.status.value = this.story.value === null ? 'refused' : 'ready';
      });
      return false;
    }
    const course = () => new Course(story.weeks, story.measureNames);
    const courses = { left: course(), right: course() };
    const sight = await this.look(Math.min(week, story.weeks), courses);
    if (number !== this.opening || sight === null) return false;
    this.wanted = null;
    batch(() => {
      this.comparison.value = comparison;
      this.courses = courses;
      this.story.value = story;
      this.sight.value = sight;
      this.parting.value = undefined;
      this.evidence.value = { of: new Evidence(story.measureNames) };
      this.status.value = 'ready';
    });
    this.timer = window.setTimeout(() => this.runPairs(pairs), PAIRS_LATER);
    return true;
  }

  /** Shows `week` as soon as may be; what was asked for before and has not been begun is passed over. */
  goTo(week: number): void {
    this.wanted = Math.max(0, Math.min(week, this.story.value?.weeks ?? 0));
    this.pump();
  }

  /** Finds where the stories of `person` part. */
  async part(person: number): Promise<void> {
    const number = ++this.parted;
    this.parting.value = undefined;
    const parting = await this.ask((api) => api.part(person));
    if (number === this.parted) this.parting.value = parting;
  }

  /** By how much performance differed at the end of `comparison`; undefined where too few of its pairs were run. */
  effectOf(comparison: Comparison): number | undefined {
    return this.effects.get(keyOf(comparison));
  }

  /** Has pairs run until there are `pairs` of them; those that there are stay. */
  runPairs(pairs: number): void {
    const [comparison, story] = [this.comparison.value, this.story.value];
    if (comparison === null || story === null) return;
    const { of: evidence } = this.evidence.value;
    this.pairs.start(comparison, evidence.pairs, pairs, (outcome) => {
      evidence.take(outcome);
      const { mean, n } = evidence.estimate('performance', story.weeks);
      if (mean !== null && n >= ENOUGH) this.effects.set(keyOf(comparison), mean);
      this.evidence.value = { of: evidence };
    });
  }

  /** Runs no more pairs; those that have been run stay. */
  stopPairs(): void {
    clearTimeout(this.timer);
    this.pairs.stop();
  }

  private pump(): void {
    if (this.wanted === null || this.free <= 0) return;
    const week = this.wanted;
    const { opening } = this;
    this.wanted = null;
    this.look(week, this.courses).then((sight) => {
      if (sight !== null && opening === this.opening) this.sight.value = sight;
      this.pump();
    });
  }

  private async look(
    week: number,
    courses: Readonly<Record<Side, Course>>,
  ): Promise<TwinSight | null> {
    this.inFlight++;
    const sight = await this.ask((api) => api.look(week, courses.left.known + 1));
    this.inFlight--;
    if (sight === null) return null;
    for (const side of SIDES)
      if (sight.from <= courses[side].known + 1)
        courses[side].take(sight.from, sight.sides[side].series);
    return sight;
  }

  /** Null where the worker has died, which is told elsewhere. */
  async ask<T>(question: (api: Asked<TwinApi>) => Promise<T>): Promise<T | null> {
    try {
      return await this.connection.ask(question);
    } catch (error) {
      if (!(error instanceof Closed) && this.status.value !== 'broken') {
        this.status.value = 'broken';
        this.problems.value = [error instanceof Error ? error.message : String(error)];
      }
      return null;
    }
  }
}

function keyOf(comparison: Comparison): string {
  return `${comparison.seed} ${worldsOf(comparison)}`;
}

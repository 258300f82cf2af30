import { batch, computed, signal } from '@preact/signals';
import { proxy } from 'comlink';
import type { Frame } from '../worker/frame.ts';
import type { Title } from '../worker/library.ts';
import type { Change, Refusal, Request, Story } from '../worker/story.ts';
import { type Api, Closed, type Connection, connect } from './connection.ts';
import { Course } from './course.ts';

/** How many pictures may be under way at once. */
const MOST_IN_FLIGHT = 3;

export type Status = 'settling' | 'ready' | 'refused' | 'broken';

/** A course that was left by the reader's change: how things would have gone on. */
export interface Former {
  readonly course: Course;
  readonly from: number;
}

/** What is being told: the story, the picture of the present week, what the reader has changed. */
export class Theatre {
  readonly status = signal<Status>('settling');
  /** How much of the settling is done, 0..1. */
  readonly settled = signal(0);
  readonly problems = signal<readonly string[]>([]);
  readonly titles = signal<readonly Title[]>([]);
  /** What is on its way to be told; null when nothing is. */
  readonly coming = signal<Request | null>(null);
  /** How many stories have been opened so far, the same one again included. */
  readonly opened = signal(0);
  readonly story = signal<Story | null>(null);
  readonly frame = signal<Frame | null>(null);
  readonly week = computed(() => this.frame.value?.week ?? 0);
  readonly atEnd = computed(
    () => this.story.value !== null && this.week.value >= this.story.value.weeks,
  );
  /** What differs from the scenario's settings in this run. */
  readonly settings = signal<Readonly<Record<string, number>>>({});
  /** What the reader has changed on the way. */
  readonly changes = signal<readonly Change[]>([]);
  /** What will differ in the next run. */
  readonly waiting = signal<Readonly<Record<string, number>>>({});
  course = new Course(1, []);
  former: Former | null = null;
  private connection: Connection;
  /** Whether the worker was replaced since the present story was told, and does not know it. */
  private replaced = false;
  private inFlight = 0;
  /** The week gone to last, whether its picture has come or not; and the one still to be asked for. */
  private aim = 0;
  private wanted: number | null = null;
  private changing = false;
  private tellingFrom = Number.POSITIVE_INFINITY;
  private opening = 0;
  /** What the reader wants changed by now, and what of it has not been asked of the worker yet. */
  private planned: readonly Change[] | null = null;
  private asked: readonly Change[] | null = null;

  constructor() {
    this.connection = this.connect();
  }

  /** The request that tells the present story as it stands; null where there is none. */
  get present(): Request | null {
    const story = this.story.value;
    if (story === null) return null;
    return {
      scenario: story.scenario,
      seed: story.seed,
      settings: this.settings.value,
      changes: this.changes.value,
      week: this.week.value,
    };
  }

  /** How many more pictures may be asked for now. */
  get free(): number {
    return this.changing || this.status.value !== 'ready' ? 0 : MOST_IN_FLIGHT - this.inFlight;
  }

  /**
   * Starts another story. What is wrong with the request is told, and the former story stays. A worker that
   * is still busy with an earlier request is ended: one step of a large world can take it minutes.
   * Gives whether this request is what is told now.
   */
  async open(request: Request): Promise<boolean> {
    const number = ++this.opening;
    if (this.coming.value !== null) this.replaceWorker();
    batch(() => {
      this.coming.value = request;
      this.status.value = 'settling';
      this.settled.value = 0;
      this.problems.value = [];
    });
    const progress = proxy((share: number) => {
      if (number === this.opening) this.settled.value = share;
    });
    const answer = await this.ask((api) => api.open(request, progress));
    if (number !== this.opening) return false;
    if (answer === null || isRefusal(answer)) {
      this.coming.value = null;
      if (answer !== null) await this.refuseOpening(answer);
      return false;
    }
    this.wanted = null;
    this.aim = Math.min(request.week, answer.weeks);
    const course = new Course(
      answer.weeks,
      answer.measures.map(({ name }) => name),
    );
    const frame = await this.look(this.aim, course);
    if (number !== this.opening) return false;
    if (frame === null) {
      this.coming.value = null;
      return false;
    }
    this.replaced = false;
    // Story and picture change together: a chart never sees one without the other.
    batch(() => {
      this.course = course;
      this.former = null;
      this.story.value = answer;
      this.settings.value = request.settings;
      this.changes.value = request.changes.filter(({ week }) => week <= answer.weeks);
      this.waiting.value = {};
      this.frame.value = frame;
      this.opened.value++;
      this.coming.value = null;
      this.status.value = 'ready';
    });
    return true;
  }

  /** Shows `week` as soon as may be; what was asked for before and has not been begun is passed over. */
  goTo(week: number): void {
    this.aim = Math.max(0, Math.min(week, this.story.value?.weeks ?? 0));
    this.wanted = this.aim;
    this.pump();
  }

  /** From the week after the one gone to last, `name` is `value`. */
  changeNow(name: string, value: number): void {
    const week = this.aim + 1;
    const changes = this.planned ?? this.changes.value;
    const kept = changes.filter((change) => change.name !== name || change.week < week);
    this.retell(week - 1, [...kept, { week, name, value }]);
  }

  /** Undoes a change: things are as if it had not been made. */
  undo(change: Change): void {
    const back = Math.min(this.aim, change.week - 1);
    this.retell(
      back,
      (this.planned ?? this.changes.value).filter((other) => other !== change),
      this.aim,
    );
  }

  /** In the next run, `name` starts as `value`; null takes that back. */
  changeNext(name: string, value: number | null): void {
    const { [name]: _, ...others } = this.waiting.value;
    this.waiting.value = value === null ? others : { ...others, [name]: value };
  }

  private async retell(from: number, changes: readonly Change[], show = from): Promise<void> {
    const before = this.former?.from === from ? this.former : { course: this.course.copy(), from };
    this.tellingFrom = Math.min(this.tellingFrom, from);
    this.planned = changes;
    this.asked = changes;
    if (this.changing) return;
    this.changing = true;
    let retold: Story | null = null;
    let told: readonly Change[] = this.changes.value;
    while (this.asked !== null) {
      const list: readonly Change[] = this.asked;
      const since = this.tellingFrom;
      this.asked = null;
      const answer = await this.ask((api) => api.change(since, list));
      if (answer === null) break;
      if (isRefusal(answer)) this.refuse(answer);
      else {
        retold = answer;
        told = list;
      }
    }
    if (retold !== null) await this.showRetold(retold, told, before, show);
    this.changing = false;
    this.planned = null;
    this.tellingFrom = Number.POSITIVE_INFINITY;
    this.pump();
  }

  private async showRetold(
    story: Story,
    changes: readonly Change[],
    former: Former,
    week: number,
  ): Promise<void> {
    const course = this.course.copy(story.weeks);
    course.forgetAfter(this.tellingFrom);
    const frame = await this.look(week, course);
    if (frame === null) return;
    batch(() => {
      this.course = course;
      this.former = former;
      this.story.value = story;
      this.changes.value = changes;
      this.frame.value = frame;
    });
  }

  private pump(): void {
    if (this.wanted === null || this.free <= 0) return;
    const week = this.wanted;
    this.wanted = null;
    this.look(week, this.course).then((frame) => {
      if (frame !== null && frame.telling === this.story.value?.telling) this.frame.value = frame;
      this.pump();
    });
  }

  /** The picture of `week`; `course` takes in the measures that come with it. */
  private async look(week: number, course: Course): Promise<Frame | null> {
    this.inFlight++;
    const frame = await this.ask((api) => api.look(week, course.known + 1));
    this.inFlight--;
    if (frame === null) return null;
    if (frame.seriesFrom <= course.known + 1) course.take(frame.seriesFrom, frame.series);
    return frame;
  }

  private connect(): Connection {
    const connection = connect((reason) => {
      batch(() => {
        this.status.value = 'broken';
        this.problems.value = [reason];
      });
    });
    if (this.titles.value.length === 0)
      connection
        .ask((api) => api.titles())
        .then(
          (titles) => {
            this.titles.value = titles;
          },
          () => {},
        );
    return connection;
  }

  private replaceWorker(): void {
    this.connection.close();
    this.connection = this.connect();
    this.replaced = true;
  }

  /** Says what is wrong; where the worker no longer knows the former story, it is told to it again. */
  private async refuseOpening(refusal: Refusal): Promise<void> {
    const { present } = this;
    if (this.replaced && present !== null) {
      const number = this.opening + 1;
      await this.open(present);
      if (number !== this.opening) return;
    }
    this.refuse(refusal);
  }

  /** Asks the worker. Null where it has died, which is told elsewhere, or was ended. */
  async ask<T>(question: (api: Api) => Promise<T>): Promise<T | null> {
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

  private refuse({ problems }: Refusal): void {
    batch(() => {
      this.problems.value = problems;
      this.status.value = this.story.value === null ? 'refused' : 'ready';
    });
  }
}

function isRefusal(answer: Story | Refusal): answer is Refusal {
  return 'problems' in answer;
}

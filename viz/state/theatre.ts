import { batch, computed, signal } from '@preact/signals';
import { proxy } from 'comlink';
import type { Fitted } from '../../lab/links/fit-request.ts';
import type { Request } from '../../lab/links/request.ts';
import { type Carrier, fitWords } from '../../lab/links/words.ts';
import type { Frame } from '../worker/frame.ts';
import type { Title } from '../worker/library.ts';
import { isRefusal, type Refusal, type Story } from '../worker/story.ts';
import { askedPlot } from './asked-plot.ts';
import type { Api } from './connection.ts';
import { Course } from './course.ts';
import { formerRun } from './former.ts';
import { keptFormer } from './kept-former.ts';
import { partsOf } from './plot.ts';
import { Retelling } from './retelling.ts';
import { WorkerLine } from './worker-line.ts';

/** How many pictures may be under way at once. */
const MOST_IN_FLIGHT = 3;

export type Status = 'settling' | 'ready' | 'refused' | 'broken';

/** What is told of what was asked for. */
export interface Opened {
  readonly request: Request;
  /** Whether something had to be left out of the course that is shown. */
  readonly spoilt: boolean;
}

/** A person that the reader has chosen, and an element of practice. */
export interface Chosen {
  readonly person: number;
  readonly element?: number;
}

/** What is being told: the story, and the picture of the present week. */
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
  /** The parameters as they are set for the present week: the same array as long as all of them are the same. */
  readonly values = computed((): Float64Array | null => {
    const next = this.frame.value?.values ?? null;
    const same = next?.every((value, k) => value === this.lastValues?.[k]) ?? false;
    if (!same || next?.length !== this.lastValues?.length) this.lastValues = next;
    return this.lastValues;
  });
  private lastValues: Float64Array | null = null;
  readonly atEnd = computed(
    () => this.story.value !== null && this.week.value >= this.story.value.weeks,
  );
  /** What differs from the scenario's settings in this run. */
  readonly settings = signal<Readonly<Record<string, number>>>({});
  /** Whether there is more to be told than a link can hold. */
  readonly linkIsTooLong = signal(false);
  /** What will differ in the next run. */
  readonly waiting = signal<Readonly<Record<string, number>>>({});
  /** The name of the challenge that is being tried; null where none is. */
  readonly challenge = signal<string | null>(null);
  /** Whom, and which of the elements, the reader wants to know more of; null while that is nobody. */
  readonly chosen = signal<Chosen | null>(null);
  course = new Course(1, []);
  private readonly line = new WorkerLine((reason) => this.break(reason));
  /** Whether the worker was replaced since the present story was told, and does not know it. */
  private replaced = false;
  private inFlight = 0;
  readonly retelling = new Retelling({
    story: this.story,
    request: () => this.present,
    aim: () => this.aim,
    course: () => this.course,
    isIdle: () => this.free === MOST_IN_FLIGHT,
    ask: (question) => this.ask(question),
    look: (week, course) => this.look(week, course),
    show: (story, frame, course) => {
      this.course = course;
      this.story.value = story;
      this.frame.value = frame;
    },
    refuse: (refusal) => this.refuse(refusal),
    goOn: () => this.pump(),
  });
  /** The week gone to last, whether its picture has come or not; and the one still to be asked for. */
  private aim = 0;
  private wanted: number | null = null;
  private opening = 0;

  constructor() {
    this.askTitles();
  }

  /** The request that tells the present story as it stands; null where there is none. */
  get present(): Request | null {
    const story = this.story.value;
    if (story === null) return null;
    return {
      scenario: story.scenario,
      seed: story.seed,
      settings: this.settings.value,
      ...partsOf(this.retelling.plot.value),
      ...(this.challenge.value === null ? {} : { challenge: this.challenge.value }),
      week: this.week.value,
    };
  }

  /** How many more pictures may be asked for now. */
  get free(): number {
    return this.retelling.isUnderWay || this.status.value !== 'ready'
      ? 0
      : MOST_IN_FLIGHT - this.inFlight;
  }

  /**
   * Starts another story. What is wrong with the request is told, and the former story stays. A worker that
   * is still busy with an earlier request is ended: one step of a large world can take it minutes.
   * Gives what is told now; null where that is something else.
   *
   * @param carrier what somebody shared it by: then what of it can't be had is named, and the rest is told
   */
  async open(wanted: Request, carrier: Carrier | null = null): Promise<Opened | null> {
    const number = ++this.opening;
    if (this.coming.value !== null) this.replaceWorker();
    batch(() => {
      this.coming.value = wanted;
      this.status.value = 'settling';
      this.settled.value = 0;
      this.problems.value = [];
    });
    const progress = proxy((share: number) => {
      if (number === this.opening) this.settled.value = share;
    });
    const fitted = await this.fit(wanted, carrier);
    if (number !== this.opening) return null;
    const request = fitted?.request ?? wanted;
    const answer = fitted && (await this.ask((api) => api.open(request, progress)));
    if (number !== this.opening) return null;
    if (answer === null || isRefusal(answer)) {
      this.coming.value = null;
      if (answer !== null) await this.refuseOpening(answer);
      return null;
    }
    this.wanted = null;
    this.aim = Math.min(request.week, answer.weeks);
    const course = new Course(
      answer.weeks,
      answer.measures.map(({ name }) => name),
    );
    const frame = await this.look(this.aim, course);
    if (number !== this.opening) return null;
    if (frame === null) {
      this.coming.value = null;
      return null;
    }
    const { plot, objections } = await askedPlot(request, answer.weeks, (changes) =>
      this.ask((api) => api.objections(changes)),
    );
    if (number !== this.opening) return null;
    this.replaced = false;
    const told = {
      story: this.story.value,
      settings: this.settings.value,
      changes: this.retelling.changes.value,
      course: this.course,
    };
    const former =
      told.story === null ? keptFormer(answer, request) : formerRun(told, answer, request);
    // Story and picture change together: a chart never sees one without the other.
    batch(() => {
      this.course = course;
      this.retelling.begin(plot, former);
      this.story.value = answer;
      this.settings.value = request.settings;
      this.waiting.value = {};
      this.chosen.value = null;
      this.challenge.value = request.challenge ?? null;
      this.frame.value = frame;
      this.opened.value++;
      this.coming.value = null;
      this.status.value = 'ready';
    });
    const late =
      carrier !== null && request.week > answer.weeks
        ? [fitWords.weekIn(carrier, request.week, answer.weeks)]
        : [];
    const problems = [...(fitted?.problems ?? []), ...late, ...objections];
    if (problems.length > 0) this.problems.value = problems;
    if (request.shown !== undefined) await this.retelling.show(request.shown, former);
    this.retelling.trace();
    return { request, spoilt: (fitted?.spoilt ?? false) || objections.length > 0 };
  }

  /** What of it can be had. What nobody shared is told as it is, or refused. */
  private fit(request: Request, carrier: Carrier | null): Promise<Fitted | null> {
    return carrier === null
      ? Promise.resolve({ request, problems: [], spoilt: false })
      : this.ask((api) => api.fit(request, carrier));
  }

  /** Shows `week` as soon as may be; what was asked for before and has not been begun is passed over. */
  goTo(week: number): void {
    this.aim = Math.max(0, Math.min(week, this.story.value?.weeks ?? 0));
    this.wanted = this.aim;
    this.pump();
  }

  /** Tells of a person, or of nobody; where it is of somebody else, what that person knows comes with the next picture. */
  choose(chosen: Chosen | null): void {
    const other = chosen !== null && chosen.person !== this.chosen.value?.person;
    this.chosen.value = chosen;
    if (other) this.goTo(this.wanted ?? this.aim);
  }

  /** In the next run, `name` starts as `value`; null takes that back. */
  changeNext(name: string, value: number | null): void {
    const { [name]: _, ...others } = this.waiting.value;
    this.waiting.value = value === null ? others : { ...others, [name]: value };
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
    const frame = await this.ask((api) =>
      api.look(week, course.known + 1, this.chosen.peek()?.person ?? null),
    );
    this.inFlight--;
    if (frame === null) return null;
    if (frame.seriesFrom <= course.known + 1) course.take(frame.seriesFrom, frame.series);
    return frame;
  }

  private replaceWorker(): void {
    this.line.replace();
    this.replaced = true;
    if (this.titles.value.length === 0) this.askTitles();
  }

  private async askTitles(): Promise<void> {
    this.titles.value = (await this.ask((api) => api.titles())) ?? this.titles.value;
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
  ask<T>(question: (api: Api) => Promise<T>): Promise<T | null> {
    return this.line.ask(question);
  }

  private break(reason: string): void {
    batch(() => {
      this.status.value = 'broken';
      this.problems.value = [reason];
    });
  }

  private refuse({ problems }: Refusal): void {
    batch(() => {
      this.problems.value = problems;
      this.status.value = this.story.value === null ? 'refused' : 'ready';
    });
  }
}

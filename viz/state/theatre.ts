import { batch, computed, signal } from '@preact/signals';
import { proxy } from 'comlink';
import { MOST_BRANCHES } from '../../lab/links/branch.ts';
import type { Change, Request } from '../../lab/links/request.ts';
import type { Frame } from '../worker/frame.ts';
import type { Title } from '../worker/library.ts';
import { parting } from '../worker/parting.ts';
import type { Refusal, Story } from '../worker/story.ts';
import { askedPlot } from './asked-plot.ts';
import type { Api } from './connection.ts';
import { Course } from './course.ts';
import { type Former, formerRun, leftCourse } from './former.ts';
import { keptFormer } from './kept-former.ts';
import {
  changesIn,
  NO_PLOT,
  type Plot,
  partsOf,
  withBranch,
  withChanges,
  withoutBranch,
} from './plot.ts';
import { Tracer } from './tracer.ts';
import { WorkerLine } from './worker-line.ts';

/** How many pictures may be under way at once. */
const MOST_IN_FLIGHT = 3;

export type Status = 'settling' | 'ready' | 'refused' | 'broken';

/** A person that the reader has chosen, and an element of practice. */
export interface Chosen {
  readonly person: number;
  readonly element?: number;
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
  /** The courses that the story may take, and which of them is shown. */
  readonly plot = signal<Plot>(NO_PLOT);
  /** What the reader has changed on the way, in the course that is shown. */
  readonly changes = computed(() => changesIn(this.plot.value, this.plot.value.shown));
  /** The branch that was removed last, and can be had back. */
  readonly removed = signal<Plot | null>(null);
  /** Whether there is more to be told than a link can hold. */
  readonly linkIsTooLong = signal(false);
  /** Whether the former course is drawn. */
  readonly ghost = signal(true);
  /** What will differ in the next run. */
  readonly waiting = signal<Readonly<Record<string, number>>>({});
  /** The name of the challenge that is being tried; null where none is. */
  readonly challenge = signal<string | null>(null);
  /** Whom, and which of the elements, the reader wants to know more of; null while that is nobody. */
  readonly chosen = signal<Chosen | null>(null);
  course = new Course(1, []);
  /** The course that is drawn dotted, as it was when it was left; null where none is. */
  private left: Former | null = null;
  private readonly line = new WorkerLine((reason) => this.break(reason));
  /** Whether the worker was replaced since the present story was told, and does not know it. */
  private replaced = false;
  private inFlight = 0;
  readonly tracer = new Tracer({
    courses: () => {
      const { branches, shown } = this.plot.value;
      if (this.story.value === null) return [];
      const names = branches.length === 0 ? [] : [null, ...branches.map(({ name }) => name)];
      const others = names.filter((name) => name !== shown);
      const left = this.left?.isOfThisRun ? [this.left.request.changes] : [];
      return [...others.map((name) => changesIn(this.plot.value, name)), ...left];
    },
    busy: () => this.inFlight > 0 || this.changing || this.status.value !== 'ready',
    names: () => this.story.value?.measures.map(({ name }) => name) ?? [],
    ask: (changes, seriesFrom) => this.ask((api) => api.trace(changes, seriesFrom)),
  });
  /** The week gone to last, whether its picture has come or not; and the one still to be asked for. */
  private aim = 0;
  private wanted: number | null = null;
  private changing = false;
  private opening = 0;
  /** What the reader wants told by now, and what of it has not been asked of the worker yet. */
  private planned: Plot | null = null;
  private asked: Plot | null = null;

  constructor() {
    this.askTitles();
  }

  /** The course that is drawn dotted, as far as it is known by now; null where none is. */
  get former(): Former | null {
    const { left } = this;
    const traced = left?.isOfThisRun ? this.tracer.courseOf(left.request.changes) : null;
    return left === null || traced === null ? left : { ...left, course: traced };
  }

  /** The request that tells the present story as it stands; null where there is none. */
  get present(): Request | null {
    const story = this.story.value;
    if (story === null) return null;
    return {
      scenario: story.scenario,
      seed: story.seed,
      settings: this.settings.value,
      ...partsOf(this.plot.value),
      ...(this.challenge.value === null ? {} : { challenge: this.challenge.value }),
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
    const { plot, objections } = await askedPlot(request, answer.weeks, (changes) =>
      this.ask((api) => api.objections(changes)),
    );
    if (number !== this.opening) return false;
    this.replaced = false;
    const told = {
      story: this.story.value,
      settings: this.settings.value,
      changes: this.changes.value,
      course: this.course,
    };
    const former =
      told.story === null ? keptFormer(answer, request) : formerRun(told, answer, request);
    // Story and picture change together: a chart never sees one without the other.
    batch(() => {
      this.course = course;
      this.left = former;
      this.tracer.forget();
      this.removed.value = null;
      this.story.value = answer;
      this.settings.value = request.settings;
      this.plot.value = plot;
      this.waiting.value = {};
      this.chosen.value = null;
      this.challenge.value = request.challenge ?? null;
      this.frame.value = frame;
      this.opened.value++;
      this.coming.value = null;
      this.status.value = 'ready';
    });
    if (objections.length > 0) this.problems.value = objections;
    if (request.shown !== undefined) await this.show(request.shown, former);
    this.tracer.run();
    return true;
  }

  /** Shows the course of the branch called `name`, or the trunk's; beside it is drawn what `former` says. */
  async show(name: string | null, former: Former | null = null): Promise<void> {
    const plot = this.planned ?? this.plot.value;
    if (plot.shown === name || !(name === null || plot.branches.some((one) => one.name === name)))
      return;
    await this.retell({ ...plot, shown: name }, this.aim, former);
  }

  /** Branches off the course that is shown, in the week gone to last; the branch is shown then. */
  branchOff(name: string): void {
    const plot = withBranch(this.planned ?? this.plot.value, name, this.aim);
    this.keepCourse();
    this.planned === null ? this.setPlot(plot) : this.retell(plot, this.aim, null);
  }

  async removeBranch(name: string): Promise<void> {
    const before = this.plot.value;
    if (before.shown === name) await this.show(null);
    this.removed.value = before;
    this.setPlot(withoutBranch(this.plot.value, name));
  }

  /** Has the branch back that was removed last. */
  restoreBranch(): void {
    const before = this.removed.value;
    const gone = before?.branches.find(
      ({ name }) => !this.plot.value.branches.some((one) => one.name === name),
    );
    this.removed.value = null;
    if (gone === undefined || this.plot.value.branches.length >= MOST_BRANCHES) return;
    this.setPlot({ ...this.plot.value, branches: [...this.plot.value.branches, gone] });
  }

  private setPlot(plot: Plot): void {
    this.plot.value = plot;
    this.tracer.run();
  }

  /** Of the course that is shown is kept what is known of it. */
  private keepCourse(): void {
    this.tracer.keep(this.changes.value, this.course.copy());
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

  /** From the week after the one gone to last, `name` is `value`. */
  changeNow(name: string, value: number): void {
    const week = this.aim + 1;
    const plot = this.planned ?? this.plot.value;
    const kept = changesIn(plot, plot.shown).filter(
      (change) => change.name !== name || change.week < week,
    );
    const next = withChanges(plot, [...kept, { week, name, value }]);
    this.retell(next, this.aim, this.leave(this.aim, next));
  }

  /** Undoes a change: things are as if it had not been made. */
  undo(change: Change): void {
    const back = Math.min(this.aim, change.week - 1);
    const plot = this.planned ?? this.plot.value;
    const changes = changesIn(plot, plot.shown).filter((other) => other !== change);
    const next = withChanges(plot, changes);
    this.retell(next, this.aim, this.leave(back, next));
  }

  /** In the next run, `name` starts as `value`; null takes that back. */
  changeNext(name: string, value: number | null): void {
    const { [name]: _, ...others } = this.waiting.value;
    this.waiting.value = value === null ? others : { ...others, [name]: value };
  }

  /** Has the course told that `plot` shows, at the week `show`; beside it `former` is drawn. */
  private async retell(plot: Plot, show: number, former: Former | null): Promise<void> {
    this.planned = plot;
    this.asked = plot;
    if (this.changing) return;
    this.changing = true;
    this.keepCourse();
    let retold: Story | null = null;
    let told = this.plot.value;
    let since = Number.POSITIVE_INFINITY;
    while (this.asked !== null) {
      const next: Plot = this.asked;
      this.asked = null;
      const changes = changesIn(next, next.shown);
      const answer = await this.ask((api) => api.change(changes));
      if (answer === null) break;
      if (isRefusal(answer)) this.refuse(answer);
      else {
        retold = answer;
        since = Math.min(since, parting(changesIn(told, told.shown), changes));
        told = next;
      }
    }
    if (retold !== null) await this.showRetold(retold, told, since, former, show);
    this.changing = false;
    this.planned = null;
    this.pump();
    this.tracer.run();
  }

  /** The course that is shown, which is left in week `from` for what `next` shows. */
  private leave(from: number, next: Plot): Former | null {
    const { left, present } = this;
    const comesBack = sameChanges(left?.request.changes, changesIn(next, next.shown));
    // What is changed in the same week is one change: it is seen beside how things went without any of it.
    if (left?.isOfThisRun && left.from === from && !comesBack) return left;
    const request = present && { ...present, changes: this.changes.value };
    return request && leftCourse(this.course.copy(), from, request);
  }

  private async showRetold(
    story: Story,
    plot: Plot,
    since: number,
    former: Former | null,
    week: number,
  ): Promise<void> {
    const known = this.tracer.courseOf(changesIn(plot, plot.shown));
    const course = (known ?? this.course).copy(story.weeks);
    if (known === null) course.forgetAfter(since);
    const frame = await this.look(week, course);
    if (frame === null) return;
    batch(() => {
      this.course = course;
      this.left = former;
      this.story.value = story;
      this.plot.value = plot;
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

function sameChanges(some: readonly Change[] | undefined, others: readonly Change[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

function isRefusal(answer: Story | Refusal): answer is Refusal {
  return 'problems' in answer;
}

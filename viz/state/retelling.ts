import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { MOST_BRANCHES } from '../../lab/links/branch.ts';
import type { Change, Request } from '../../lab/links/request.ts';
import type { Frame } from '../worker/frame.ts';
import { parting } from '../worker/parting.ts';
import { isRefusal, type Refusal, type Story } from '../worker/story.ts';
import type { Api } from './connection.ts';
import type { Course } from './course.ts';
import { type Former, leftCourse } from './former.ts';
import {
  changesIn,
  NO_PLOT,
  type Plot,
  withBranch,
  withChanges,
  withoutBranch,
  withRestored,
} from './plot.ts';
import { Tracer } from './tracer.ts';

/** The story as it is being told, and the worker that tells it. */
interface Telling {
  readonly story: ReadonlySignal<Story | null>;
  /** The request that tells the story as it stands; null where there is none. */
  request(): Request | null;
  /** The week gone to last, whether its picture has come or not. */
  aim(): number;
  course(): Course;
  /** Whether nothing else is wanted of the worker now. */
  isIdle(): boolean;
  ask<T>(question: (api: Api) => Promise<T>): Promise<T | null>;
  /** The picture of `week`; `course` takes in the measures that come with it. */
  look(week: number, course: Course): Promise<Frame | null>;
  /** Story, picture and course change together. */
  show(story: Story, frame: Frame, course: Course): void;
  refuse(refusal: Refusal): void;
  /** The story has been told again: pictures may be asked for once more. */
  goOn(): void;
}

/** How else the story goes: the courses that it may take, what the reader changes on the way, and the course left for it. */
export class Retelling {
  /** The courses that the story may take, and which of them is shown. */
  readonly plot = signal<Plot>(NO_PLOT);
  /** What the reader has changed on the way, in the course that is shown. */
  readonly changes = computed(() => changesIn(this.plot.value, this.plot.value.shown));
  /** The courses as they were before the last branch was removed, which can be had back. */
  readonly removed = signal<Plot | null>(null);
  /** Whether the former course is drawn. */
  readonly ghost = signal(true);
  /** The course that is drawn dotted, as it was when it was left; null where none is. */
  private left: Former | null = null;
  /** What the reader wants told by now, and what of it has not been asked of the worker yet. */
  private planned: Plot | null = null;
  private asked: Plot | null = null;
  private changing = false;
  private readonly tracer: Tracer;

  constructor(private readonly telling: Telling) {
    this.tracer = new Tracer({
      courses: () => {
        const { branches, shown } = this.plot.value;
        if (telling.story.value === null) return [];
        const names = branches.length === 0 ? [] : [null, ...branches.map(({ name }) => name)];
        const others = names.filter((name) => name !== shown);
        const left = this.left?.isOfThisRun ? [this.left.request.changes] : [];
        return [...others.map((name) => changesIn(this.plot.value, name)), ...left];
      },
      busy: () => !telling.isIdle(),
      names: () => telling.story.value?.measures.map(({ name }) => name) ?? [],
      ask: (changes, seriesFrom) => telling.ask((api) => api.trace(changes, seriesFrom)),
    });
  }

  /** Whether the story is just being told again. */
  get isUnderWay(): boolean {
    return this.changing;
  }

  /** The course that is drawn dotted, as far as it is known by now; null where none is. */
  get former(): Former | null {
    const { left } = this;
    this.tracer.news.value;
    const traced = left?.isOfThisRun ? this.tracer.courseOf(left.request.changes) : null;
    return left === null || traced === null ? left : { ...left, course: traced };
  }

  /** The course of the branch called `name`, or the trunk's, as far as it is known by now; null where nothing of it is. */
  courseOf(name: string | null): Course | null {
    this.tracer.news.value;
    const plot = this.plot.value;
    return name === plot.shown
      ? this.telling.course()
      : this.tracer.courseOf(changesIn(plot, name));
  }

  /** Of another story: the courses that it may take, and what is drawn beside it. */
  begin(plot: Plot, former: Former | null): void {
    this.left = former;
    this.tracer.forget();
    this.removed.value = null;
    this.plot.value = plot;
  }

  /** Finds out how the courses go on that are not shown. */
  trace(): void {
    this.tracer.run();
  }

  /** Shows the course of the branch called `name`, or the trunk's; beside it is drawn what `former` says. */
  async show(name: string | null, former: Former | null = null): Promise<void> {
    const plot = this.planned ?? this.plot.value;
    if (plot.shown === name || !(name === null || plot.branches.some((one) => one.name === name)))
      return;
    await this.retell({ ...plot, shown: name }, this.telling.aim(), former);
  }

  /** Branches off the course that is shown, in the week gone to last; the branch is shown then. */
  branchOff(name: string): void {
    const plot = withBranch(this.planned ?? this.plot.value, name, this.telling.aim());
    this.keepCourse();
    this.planned === null ? this.setPlot(plot) : this.retell(plot, this.telling.aim(), null);
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
    this.removed.value = null;
    if (before === null || this.plot.value.branches.length >= MOST_BRANCHES) return;
    this.setPlot(withRestored(this.plot.value, before));
  }

  /** From the week after the one gone to last, `name` is `value`. */
  change(name: string, value: number): void {
    const aim = this.telling.aim();
    const week = aim + 1;
    const plot = this.planned ?? this.plot.value;
    const kept = changesIn(plot, plot.shown).filter(
      (change) => change.name !== name || change.week < week,
    );
    const next = withChanges(plot, [...kept, { week, name, value }]);
    this.retell(next, aim, this.leave(aim, next));
  }

  /** Undoes a change: things are as if it had not been made. */
  undo(change: Change): void {
    const aim = this.telling.aim();
    const back = Math.min(aim, change.week - 1);
    const plot = this.planned ?? this.plot.value;
    const changes = changesIn(plot, plot.shown).filter((other) => other !== change);
    const next = withChanges(plot, changes);
    this.retell(next, aim, this.leave(back, next));
  }

  private setPlot(plot: Plot): void {
    this.plot.value = plot;
    this.tracer.run();
  }

  /** Of the course that is shown is kept what is known of it. */
  private keepCourse(): void {
    this.tracer.keep(this.changes.value, this.telling.course().copy());
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
      const answer = await this.telling.ask((api) => api.change(changes));
      if (answer === null) break;
      if (isRefusal(answer)) this.telling.refuse(answer);
      else {
        retold = answer;
        since = Math.min(since, parting(changesIn(told, told.shown), changes));
        told = next;
      }
    }
    if (retold !== null) await this.showRetold(retold, told, since, former, show);
    this.changing = false;
    this.planned = null;
    this.telling.goOn();
    this.tracer.run();
  }

  /** The course that is shown, which is left in week `from` for what `next` shows. */
  private leave(from: number, next: Plot): Former | null {
    const { left } = this;
    const comesBack = sameChanges(left?.request.changes, changesIn(next, next.shown));
    // What is changed in the same week is one change: it is seen beside how things went without any of it.
    if (left?.isOfThisRun && left.from === from && !comesBack) return left;
    const request = this.telling.request();
    if (request === null) return null;
    const changes = this.changes.value;
    return leftCourse(this.telling.course().copy(), from, { ...request, changes });
  }

  private async showRetold(
    story: Story,
    plot: Plot,
    since: number,
    former: Former | null,
    week: number,
  ): Promise<void> {
    const known = this.tracer.courseOf(changesIn(plot, plot.shown));
    const course = (known ?? this.telling.course()).copy(story.weeks);
    if (known === null) course.forgetAfter(since);
    const frame = await this.telling.look(week, course);
    if (frame === null) return;
    batch(() => {
      this.left = former;
      this.plot.value = plot;
      this.telling.show(story, frame, course);
    });
  }
}

function sameChanges(some: readonly Change[] | undefined, others: readonly Change[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

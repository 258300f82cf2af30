/**
 * The course that is drawn dotted, kept in the browser so that it outlives a reload: beside the very run that it was
 * drawn beside, told by the same engine, and beside no other. What is stored may be anything; what does not hold
 * together is taken for nothing.
 */
import { effect, untracked } from '@preact/signals';
import { ENGINE } from '../../lab/engine.ts';
import { readAddress, writeAddress } from '../../lab/links/address.ts';
import type { Request } from '../../lab/links/request.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import { linesOf } from '../story/lines.ts';
import type { Story } from '../worker/story.ts';
import { Course } from './course.ts';
import { type Former, leftCourse, otherRun } from './former.ts';
import { FORMER_KEY } from './last-place.ts';
import type { Theatre } from './theatre.ts';

/** As it is stored. */
interface Kept {
  readonly engine: string;
  /** The address of the run that it is drawn beside. */
  readonly beside: string;
  /** The address of the run that it is. */
  readonly address: string;
  readonly from: number;
  /**
   * Of another run what is drawn of it, week by week; null where there is no number. Of the same run without a change
   * null: it is worked out again.
   */
  readonly values: Readonly<Record<string, readonly (number | null)[]>> | null;
}

/** Keeps the former course of what is told, from now on. */
export function keepFormer(theatre: Theatre): void {
  effect(() => {
    const story = theatre.story.value;
    // Once for each story that is told and each branch that comes or goes, and not again with every week.
    theatre.retelling.plot.value;
    const [former, present] = untracked(() => [theatre.retelling.former, theatre.present]);
    if (story === null || former === null || present === null) return;
    const valuesOf = (name: string) =>
      Array.from({ length: former.course.known + 1 }, (_, week) => former.course.at(name, week));
    const kept: Kept = {
      engine: ENGINE,
      beside: addressOf(story, present),
      address: writeAddress(former.request),
      from: former.from,
      values: former.isOfThisRun
        ? null
        : Object.fromEntries(linesOf(story).drawn.map((name) => [name, valuesOf(name)])),
    };
    try {
      localStorage.setItem(FORMER_KEY, JSON.stringify(kept));
    } catch {}
  });
}

/** The course that was drawn beside the run of `story`, which `request` asked for; null where none was. */
export function keptFormer(story: Story, request: Request): Former | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(FORMER_KEY) ?? 'null');
    return readFormer(stored, story, request);
  } catch {
    return null;
  }
}

/** What was `stored`, where it is whole and belongs beside this run; null otherwise. */
export function readFormer(stored: unknown, story: Story, request: Request): Former | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { engine, beside, address, from, values } = stored as Readonly<Record<string, unknown>>;
  if (engine !== ENGINE || beside !== addressOf(story, request)) return null;
  if (!Number.isInteger(from) || Number(from) < 0 || Number(from) > story.weeks) return null;
  if (typeof address !== 'string') return null;
  const { request: was, problems } = readAddress(address, VIEWS);
  if (problems.length > 0 || was.scenario !== story.scenario) return null;
  if (values === null) {
    const { scenario, settings } = request;
    const ours = addressOf(story, {
      scenario,
      seed: null,
      settings,
      changes: was.changes,
      week: 0,
    });
    const names = story.measures.map(({ name }) => name);
    return ours === address ? leftCourse(new Course(story.weeks, names), Number(from), was) : null;
  }
  const course = readCourse(values, story);
  return course && otherRun(course, story, was);
}

/** All measures that are drawn, as many weeks of each, every value one that its measure can take. */
function readCourse(values: unknown, story: Story): Course | null {
  if (typeof values !== 'object' || values === null) return null;
  const names = linesOf(story).drawn;
  const columns = names.map((name) => {
    const column: unknown = Object.hasOwn(values, name) ? Reflect.get(values, name) : null;
    const measure = story.measures.find((one) => one.name === name);
    const fits = (value: unknown) =>
      value === null ||
      (typeof value === 'number' &&
        value >= (measure?.min ?? Number.NEGATIVE_INFINITY) &&
        value <= (measure?.max ?? Number.POSITIVE_INFINITY));
    return Array.isArray(column) && column.every(fits) ? (column as (number | null)[]) : [];
  });
  const weeks = columns[0]?.length ?? 0;
  const isWhole = columns.every(({ length }) => length === weeks);
  if (weeks === 0 || weeks > story.weeks + 1 || !isWhole) return null;
  const course = new Course(story.weeks, names);
  const rows = Array.from({ length: weeks }, (_, week) =>
    columns.map((column) => column[week] ?? Number.NaN),
  );
  course.take(0, Float64Array.from(rows.flat()));
  return course;
}

/** The address of a run, whatever week of it is shown. */
function addressOf(story: Story, request: Request): string {
  return writeAddress({ ...request, seed: story.seed, week: 0 });
}

import type { Request } from '../../lab/links/request.ts';
import { words as chartWords } from '../charts/words.ts';
import { differencesOf } from '../story/differences.ts';
import type { Story } from '../worker/story.ts';
import type { Course } from './course.ts';

/** A course that was left by the reader's change, or for another run: how things would have gone on, or went. */
export interface Former {
  readonly course: Course;
  readonly from: number;
  /** What asks for the run that it was; null where it is how things went on without a change. */
  readonly request: Request | null;
  /** What it was, in words. */
  readonly says: string;
}

/** A run as it was told: the settings and changes that `story` says nothing of, and its course. */
interface Told extends Pick<Request, 'settings' | 'changes'> {
  readonly story: Story | null;
  readonly course: Course;
}

/** The course of the run that was `told` before, where it can be compared with the one that `answer` begins. */
export function formerRun(told: Told, answer: Story, request: Request): Former | null {
  const { story, settings, changes, course } = told;
  if (story === null || story.scenario !== answer.scenario) return null;
  const same =
    story.seed === answer.seed &&
    JSON.stringify([settings, changes]) === JSON.stringify([request.settings, request.changes]);
  if (same) return null;
  const was: Request = { scenario: story.scenario, seed: story.seed, settings, changes, week: 0 };
  const says = saysOfFormer(story, was);
  return { course: course.copy(answer.weeks), from: 0, request: was, says };
}

/** What a former course was, in words: the run that `request` asked for, or how things went on without a change. */
export function saysOfFormer(story?: Story, request?: Request): string {
  if (story === undefined || request === undefined) return chartWords.trajectories.formerChange;
  const { seed, settings, changes } = request;
  return chartWords.trajectories.formerRun(
    seed ?? story.seed,
    differencesOf(story, settings, changes),
  );
}

/** `course` as it went, or would have gone on, from week `from` on, where a change leaves it. */
export function leftCourse(course: Course, from: number): Former {
  return { course: course.copy(), from, request: null, says: saysOfFormer() };
}

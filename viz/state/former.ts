import type { Request } from '../../lab/links/request.ts';
import { differencesOf } from '../story/differences.ts';
import { words } from '../words.ts';
import type { Story } from '../worker/story.ts';
import type { Course } from './course.ts';

/** A course that was left by the reader's change, or for another run: how things would have gone on, or went. */
export interface Former {
  readonly course: Course;
  readonly from: number;
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
  const says = words.trajectories.formerRun(story.seed, differencesOf(story, settings, changes));
  return { course: course.copy(answer.weeks), from: 0, says };
}

/** `course` as it went, or would have gone on, from week `from` on, where a change leaves it. */
export function leftCourse(course: Course, from: number): Former {
  return { course: course.copy(), from, says: words.trajectories.formerChange };
}

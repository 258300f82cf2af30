import { changesShown } from '../../lab/links/branch.ts';
import type { Request } from '../../lab/links/request.ts';
import { differencesOf } from '../story/differences.ts';
import { words as chartWords } from '../words/charts.ts';
import type { Story } from '../worker/story.ts';
import type { Course } from './course.ts';

/** A course that was left by the reader's change, or for another run: how things would have gone on, or went. */
export interface Former {
  /** As far as it was known when it was left. */
  readonly course: Course;
  readonly from: number;
  /** What asks for the run that it is. */
  readonly request: Request;
  /** Whether it is the present run but for what is changed in it on the way: then the rest of it can be worked out. */
  readonly isOfThisRun: boolean;
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
  const asked = changesShown(request);
  const same =
    story.seed === answer.seed &&
    JSON.stringify([settings, changes]) === JSON.stringify([request.settings, asked]);
  if (same) return null;
  return otherRun(course.copy(answer.weeks), story, {
    scenario: story.scenario,
    seed: story.seed,
    settings,
    changes,
    week: 0,
  });
}

/** The course of another run, the one that `request` asks for. */
export function otherRun(course: Course, story: Story, request: Request): Former {
  const { seed, settings, changes } = request;
  const differs = differencesOf(story, settings, changes);
  const says = chartWords.trajectories.formerRun(seed ?? story.seed, differs);
  return { course, from: 0, request, isOfThisRun: false, says };
}

/** The course that `request` asks for, as the present run would have gone on from week `from` on, had nothing changed. */
export function leftCourse(course: Course, from: number, request: Request): Former {
  const { scenario, seed, settings, changes } = request;
  return {
    course,
    from,
    request: { scenario, seed, settings, changes, week: 0 },
    isOfThisRun: true,
    says: chartWords.trajectories.formerChange,
  };
}

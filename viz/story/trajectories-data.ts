import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { OtherCourse } from '../charts/course-lines.ts';
import type { TrajectoriesData } from '../charts/trajectories.ts';
import { changesIn } from '../state/plot.ts';
import type { Retelling } from '../state/retelling.ts';
import type { Theatre } from '../state/theatre.ts';
import { words as storyWords } from '../words/story.ts';
import { parting } from '../worker/parting.ts';
import { labelIn } from './lines.ts';
import { byWeek } from './turns.tsx';

/** What a picture of the trajectories shows of what is told; null while nothing is. */
export function useTrajectories(theatre: Theatre): ReadonlySignal<TrajectoriesData | null> {
  return useComputed(() => {
    const story = theatre.story.value;
    const frame = theatre.frame.value;
    if (story === null || frame === null) return null;
    const { course } = theatre;
    const former = theatre.retelling.ghost.value ? theatre.retelling.former : null;
    const others = otherCourses(theatre.retelling);
    const turns = [...story.turns].sort(byWeek);
    const { weeks, unit } = story;
    const labelOf = (name: string) => labelIn(story, name);
    return { course, former, others, week: frame.week, weeks, turns, unit, labelOf };
  });
}

/** The courses that are not shown, as far as they are known. */
function otherCourses(retelling: Retelling): readonly OtherCourse[] {
  const plot = retelling.plot.value;
  const { branches, shown } = plot;
  if (branches.length === 0) return [];
  const changes = changesIn(plot, shown);
  return [null, ...branches.map(({ name }) => name)].flatMap((name, number) => {
    const own = changesIn(plot, name);
    const course = name === shown ? null : retelling.courseOf(name);
    const from = Math.max(0, Math.min(parting(changes, own), course?.weeks ?? 0));
    return course === null
      ? []
      : [{ number, name: name ?? storyWords.branches.trunk, course, from }];
  });
}

import type { Side } from '../../lab/twins/comparison.ts';
import { accountOfLearning, type LearningAccount } from '../../sim/account.ts';
import type { TwinTheatre } from './theatre.ts';

/** The ledgers of both sides since the start; null as long as there are no worlds. */
export function accountsOf({ story, sight }: TwinTheatre): Record<Side, LearningAccount> | null {
  const start = story.value?.crowd.booksAtStart;
  const sides = sight.value?.sides;
  if (start === undefined || sides === undefined) return null;
  const account = (side: Side) => accountOfLearning(start, sides[side].scene.books);
  return { left: account('left'), right: account('right') };
}

/** How many learnings have come since the start. */
export function gainedIn({ opened, carriedIn }: LearningAccount): number {
  return opened - carriedIn;
}

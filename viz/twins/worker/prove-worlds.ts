import type { Comparison } from '../../../lab/twins/comparison.ts';
import { openPair } from '../../../lab/twins/open-pair.ts';
import { type Proven, proveRuns } from '../../worker/prove.ts';
import type { Refusal } from '../../worker/story.ts';

/** Lives both worlds from their founding to their end, the left one first. */
export async function proveWorlds(
  comparison: Comparison,
  progress: (share: number) => void,
  pause: () => Promise<void>,
  clock: () => number,
): Promise<Proven | Refusal> {
  const pair = await openPair(comparison);
  if ('problems' in pair) return pair;
  const { plans, seed } = pair;
  return proveRuns([plans.left, plans.right], seed, progress, pause, clock);
}

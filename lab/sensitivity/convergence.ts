/** Whether indices have settled: the same over the first eighth of the blocks, the first quarter, half, and all. */
import type { Bounded } from '../experiments/bootstrap.ts';
import { type Sample, type SobolIndices, sobolIndices } from './sobol-indices.ts';

/** The indices over the first so many blocks. */
export type Stage = Pick<SobolIndices, 'blocks' | 'first' | 'total'>;

const PARTS = [8, 4, 2];

/** The stages before `whole`, which is over all `outcomes`; each over at least two blocks. */
export function stagesBefore(
  sample: Sample,
  outcomes: ArrayLike<number>,
  whole: SobolIndices,
  seed: string,
): Stage[] {
  const blocks = Math.floor(outcomes.length / sample.perBlock);
  const before = PARTS.map((part) => Math.floor(blocks / part)).filter((count) => count >= 2);
  const stages = before.map((count) =>
    sobolIndices(
      sample,
      Array.prototype.slice.call(outcomes, 0, count * sample.perBlock) as number[],
      seed,
    ),
  );
  return [...stages, whole].map(({ blocks, first, total }) => ({ blocks, first, total }));
}

/** How far the index that moved most has moved since half of the blocks; null where there was none to move. */
export function lastMove(stages: readonly Stage[]): number | null {
  const [half, whole] = stages.slice(-2);
  if (half === undefined || whole === undefined) return null;
  const moves = (['first', 'total'] as const).flatMap((order) =>
    whole[order].map((index, k) => distance(index, half[order][k])),
  );
  const known = moves.filter((move) => move !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function distance(now: Bounded, before: Bounded | undefined): number | null {
  if (now.value === null || before === undefined || before.value === null) return null;
  return Math.abs(now.value - before.value);
}

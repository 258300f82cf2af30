/**
 * What a Morris design tells of each factor: how much it moves the outcome on the average, either way, and
 * how much that depends on where the others are.
 */

import { type Estimate, estimate } from '../experiments/statistics.ts';
import type { Trajectory } from '../sampling/morris-trajectories.ts';

export interface MorrisEffect {
  /** μ: the mean effect of moving the factor through its whole range. */
  readonly mu: number;
  /** μ*: the mean of the effects' sizes (Campolongo, Cariboni & Saltelli 2007), with its 95 % interval over the walks. */
  readonly muStar: Estimate;
  /** σ: how much the effects spread; 0 for one that is the same everywhere. NaN with fewer than two walks. */
  readonly sigma: number;
}

/**
 * The effects of each factor.
 *
 * @param outcomes what came out at each point of each walk, in their order
 */
export function morrisEffects(
  trajectories: readonly Trajectory[],
  outcomes: readonly (readonly number[])[],
): MorrisEffect[] {
  const dimensions = trajectories[0]?.moved.length ?? 0;
  return Array.from({ length: dimensions }, (_, dimension) => {
    const effects = trajectories.map((trajectory, walk) =>
      effectIn(trajectory, outcomes[walk] ?? [], dimension),
    );
    const n = effects.length;
    const mu = effects.reduce((sum, effect) => sum + effect, 0) / n;
    const squares = effects.reduce((sum, effect) => sum + (effect - mu) * (effect - mu), 0);
    return { mu, muStar: estimate(effects.map(Math.abs)), sigma: Math.sqrt(squares / (n - 1)) };
  });
}

/** The outcome's difference over the step that moves `dimension`, for a move of 1. */
function effectIn(
  { points, moved }: Trajectory,
  outcomes: readonly number[],
  dimension: number,
): number {
  const step = moved.indexOf(dimension);
  const [before, after] = [points[step]?.[dimension] ?? 0, points[step + 1]?.[dimension] ?? 0];
  return ((outcomes[step + 1] ?? Number.NaN) - (outcomes[step] ?? Number.NaN)) / (after - before);
}

/**
 * What a Morris design tells of each factor: how much it moves the outcome on the average, either way, and
 * how much that depends on where the others are.
 */
import { type Bounded, boundedBy, drawings, RESAMPLES } from '../experiments/bootstrap.ts';
import { studentT } from '../experiments/statistics.ts';
import type { Trajectory } from '../sampling/morris-trajectories.ts';

/** Each with its 95 % interval, by the bootstrap over the walks. */
export interface MorrisEffect {
  /** μ: the mean effect of moving the factor through its whole range. */
  readonly mu: Bounded;
  /** μ*: the mean of the effects' sizes (Campolongo, Cariboni & Saltelli 2007). */
  readonly muStar: Bounded;
  /** σ: how much the effects spread; 0 for one that is the same everywhere. Null with fewer than two walks. */
  readonly sigma: Bounded;
  /** Over how many walks: those in which the factor's effect is defined. */
  readonly walks: number;
}

/** The effect of each factor in one walk, for a move through its whole range; NaN where it is not defined. */
export function elementaryEffects(
  { points, moved }: Trajectory,
  outcomes: ArrayLike<number>,
): number[] {
  return moved.map((_, dimension) => {
    const step = moved.indexOf(dimension);
    const [before, after] = [points[step]?.[dimension] ?? 0, points[step + 1]?.[dimension] ?? 0];
    return ((outcomes[step + 1] ?? Number.NaN) - (outcomes[step] ?? Number.NaN)) / (after - before);
  });
}

/**
 * What the effects of one factor come to.
 *
 * @param effects one for each walk; those that are NaN are left out
 * @param seed of the bootstrap's draws
 */
export function morrisEffect(effects: readonly number[], seed: string): MorrisEffect {
  const defined = Float64Array.from(effects.filter((effect) => !Number.isNaN(effect)));
  const walks = defined.length;
  const resampled = Array.from({ length: 3 }, () => new Float64Array(RESAMPLES));
  let row = 0;
  if (walks >= 2)
    for (const times of drawings(walks, seed)) {
      figuresOf(defined, times).forEach((figure, k) => {
        (resampled[k] as Float64Array)[row] = figure;
      });
      row++;
    }
  const bounded = figuresOf(defined, null).map((figure, k) => {
    if (walks < 2)
      return { value: Number.isNaN(figure) || k === 2 ? null : figure, low: null, high: null };
    // As wide for few walks as Student's t makes a mean's interval; the factor makes up for Σ/n in the bootstrap.
    const reach = studentT(walks - 1) * Math.sqrt(walks / (walks - 1));
    return boundedBy(figure, resampled[k] as Float64Array, reach);
  });
  const [mu, muStar, sigma] = bounded as [Bounded, Bounded, Bounded];
  return { mu, muStar, sigma, walks };
}

/** μ, μ* and σ over the effects, each so many times; once where nothing is said. */
function figuresOf(effects: Float64Array, times: Uint32Array | null): [number, number, number] {
  const n = effects.length;
  let sum = 0;
  let sizes = 0;
  effects.forEach((effect, walk) => {
    const often = times?.[walk] ?? 1;
    sum += often * effect;
    sizes += often * Math.abs(effect);
  });
  const mu = sum / n;
  let squares = 0;
  effects.forEach((effect, walk) => {
    squares += (times?.[walk] ?? 1) * (effect - mu) * (effect - mu);
  });
  return [mu, sizes / n, Math.sqrt(squares / (n - 1))];
}

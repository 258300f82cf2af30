/**
 * The bootstrap (Efron 1979): how far a number could have come out otherwise, from drawing what it was
 * worked out from anew, with replacement. By keyed luck: the same seed draws the same. Which interval is
 * made of it, and why: docs/decisions/bootstrap.md
 */
import { createLuck, drawBelow } from '../../sim/rng.ts';
import { NORMAL } from './statistics.ts';

/** How many times everything is drawn anew. */
export const RESAMPLES = 1000;

/** A number with its 95 % interval; null where it is not defined. */
export interface Bounded {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How often each of `n` things is drawn when `n` are drawn with replacement: one drawing after the other, in the same array. */
export function* drawings(n: number, seed: string): Generator<Uint32Array, void, undefined> {
  const luck = createLuck(seed);
  const times = new Uint32Array(n);
  for (let k = 0; k < RESAMPLES; k++) {
    const stream = luck.stream('bootstrap', String(k));
    times.fill(0);
    for (let drawn = 0; drawn < n; drawn++) {
      const which = drawBelow(stream, drawn, n);
      times[which] = (times[which] as number) + 1;
    }
    yield times;
  }
}

/**
 * `value` with its 95 % interval, as wide as `resampled` spread: the normal one.
 *
 * @param reach how many of its standard errors it reaches either way
 */
export function boundedBy(value: number, resampled: Float64Array, reach: number = NORMAL): Bounded {
  if (Number.isNaN(value)) return { value: null, low: null, high: null };
  const n = resampled.length;
  const mean = resampled.reduce((sum, each) => sum + each, 0) / n;
  const squares = resampled.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  const half = reach * Math.sqrt(squares / (n - 1));
  // NaN where a drawing leaves the number undefined.
  if (Number.isNaN(half)) return { value, low: null, high: null };
  return { value, low: value - half, high: value + half };
}

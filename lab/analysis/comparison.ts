/** One thing held against another with the same luck, replicate by replicate. */
import { type Enough, enough } from '../experiments/enough.ts';
import { type Estimate, type Spread, studentT } from '../experiments/statistics.ts';

/** What is held against what. */
export type Compared =
  /** A level of a factor, by its value, against its first level or the scenario as it is (null). */
  | {
      readonly kind: 'level';
      readonly factor: string;
      readonly level: number;
      readonly against: number | null;
    }
  /** How much more the first factor's level does with the second's level than without. */
  | {
      readonly kind: 'interaction';
      readonly factors: readonly [string, string];
      readonly levels: readonly [number, number];
      readonly against: readonly [number, number];
    }
  /** A point of the design against its first. */
  | { readonly kind: 'point'; readonly point: number; readonly against: number }
  /** A scenario against the experiment's first, over all the points. */
  | { readonly kind: 'scenario'; readonly scenario: string; readonly against: string };

export interface Comparison {
  readonly of: Compared;
  /** Of the differences within pairs: replicates with the same luck on both sides. */
  readonly difference: Estimate;
  /** Half the width that the interval would have had with other luck on either side; null where it cannot be told. */
  readonly unpaired: number | null;
  /** So many times as many runs it would have taken without pairing; below 1 where pairing did harm. Null likewise. */
  readonly worth: number | null;
  /** How many times something was left out on both sides, since a run of one failed or is not defined. */
  readonly leftOut: number;
  readonly enough: Enough;
}

/**
 * @param variance of the difference of one pair, had the two sides luck of their own; NaN where it cannot be told
 * @param reach the half-width that is asked for
 */
export function compare(
  of: Compared,
  differences: Spread,
  variance: number,
  leftOut: number,
  reach: number | null,
): Comparison {
  const difference = differences.estimate();
  const { n } = difference;
  const se = Math.sqrt(variance / n);
  const can = n >= 2 && Number.isFinite(se);
  return {
    of,
    difference,
    unpaired: can ? studentT(n - 1) * se : null,
    worth: can && differences.variance > 0 ? variance / differences.variance : null,
    leftOut,
    enough: enough(difference, reach),
  };
}

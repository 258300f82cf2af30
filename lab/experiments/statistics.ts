/**
 * What several runs say about a number: its mean, and how far that can be trusted. Only + − × ÷ and the
 * square root, which every engine rounds alike, so that the same runs give the same digits everywhere.
 */

/** A mean over runs with its 95 % interval. null where there is nothing to take it over. */
export interface Estimate {
  readonly mean: number | null;
  /** The standard error of the mean; null with fewer than two values. */
  readonly se: number | null;
  /** The 95 % interval of the mean by Student's t; null with fewer than two values. */
  readonly low: number | null;
  readonly high: number | null;
  /** Over how many values this was taken: those that were defined. */
  readonly n: number;
}

/** Sums up values one by one, in whatever number they come, by Welford's method (Technometrics 4(3), 1962). */
export class Spread {
  private count = 0;
  private centre = 0;
  /** The sum of squared distances from the mean. */
  private squares = 0;

  /** Takes `value` in; NaN, a measure that is not defined in this run, is left out. */
  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.count++;
    const distance = value - this.centre;
    this.centre += distance / this.count;
    this.squares += distance * (value - this.centre);
  }

  /** NaN when nothing was taken in. */
  get mean(): number {
    return this.count === 0 ? Number.NaN : this.centre;
  }

  /** The sample variance; NaN with fewer than two values. */
  get variance(): number {
    return this.count < 2 ? Number.NaN : this.squares / (this.count - 1);
  }

  estimate(): Estimate {
    return estimateOf(this.count, this.centre, this.squares);
  }
}

/** @param squares the sum of squared distances from the mean, `centre` */
function estimateOf(count: number, centre: number, squares: number): Estimate {
  if (count === 0) return { mean: null, se: null, low: null, high: null, n: 0 };
  if (count === 1) return { mean: centre, se: null, low: null, high: null, n: 1 };
  const se = Math.sqrt(squares / (count - 1) / count);
  const reach = studentT(count - 1) * se;
  return { mean: centre, se, low: centre - reach, high: centre + reach, n: count };
}

/** Very many spreads side by side, in typed arrays. */
export class Spreads {
  private readonly counts: Uint32Array;
  private readonly centres: Float64Array;
  private readonly squares: Float64Array;

  constructor(readonly length: number) {
    this.counts = new Uint32Array(length);
    this.centres = new Float64Array(length);
    this.squares = new Float64Array(length);
  }

  /** Takes `value` into the spread number `k`; NaN is left out. */
  add(k: number, value: number): void {
    if (Number.isNaN(value)) return;
    const count = (this.counts[k] as number) + 1;
    const centre = this.centres[k] as number;
    const distance = value - centre;
    const moved = centre + distance / count;
    this.counts[k] = count;
    this.centres[k] = moved;
    this.squares[k] = (this.squares[k] as number) + distance * (value - moved);
  }

  /** The sample variance of spread number `k`; NaN with fewer than two values. */
  variance(k: number): number {
    const count = this.counts[k] ?? 0;
    return count < 2 ? Number.NaN : (this.squares[k] as number) / (count - 1);
  }

  estimate(k: number): Estimate {
    return estimateOf(this.counts[k] ?? 0, this.centres[k] ?? 0, this.squares[k] ?? 0);
  }
}

/** The mean of `values` and its 95 % interval; NaN among them are left out. */
export function estimate(values: Iterable<number>): Estimate {
  const spread = new Spread();
  for (const value of values) spread.add(value);
  return spread.estimate();
}

/** Student's t at 97.5 %, for 1 to 30 degrees of freedom. */
const STUDENT_T = [
  12.7062047362, 4.30265272975, 3.18244630528, 2.7764451052, 2.57058183564, 2.44691185114,
  2.36462425159, 2.3060041352, 2.2621571628, 2.22813885199, 2.20098516009, 2.17881282967,
  2.16036865646, 2.14478668792, 2.13144954556, 2.11990529922, 2.10981557783, 2.10092204024,
  2.09302405441, 2.08596344727, 2.07961384473, 2.0738730679, 2.06865761042, 2.06389856163,
  2.05953855275, 2.05552943864, 2.05183051648, 2.0484071418, 2.04522964213, 2.0422724563,
];

/** The normal distribution at 97.5 %. */
export const NORMAL = 1.959963984540054;

/**
 * Student's t at 97.5 %: half the width of a 95 % interval in standard errors. Exact to ten digits up to
 * 30 degrees of freedom, then by the expansion of Abramowitz & Stegun 26.7.5, to seven.
 */
export function studentT(degrees: number): number {
  const exact = STUDENT_T[degrees - 1];
  if (exact !== undefined) return exact;
  const z = NORMAL;
  const z2 = z * z;
  const first = (z * (z2 + 1)) / 4;
  const second = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const third = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const fourth = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

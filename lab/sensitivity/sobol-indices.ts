/**
 * Variance-based indices from a Saltelli sample: which share of the outcome's variance a factor explains by
 * itself (first order), with all that it takes part in (total), and which share a pair explains together
 * beyond the two alone (second order). The estimators of Saltelli et al. (2010) for the first order and
 * Jansen (1999) for the total, of Saltelli (2002) for the second; intervals by the bootstrap over blocks
 * (docs/decisions/sobol-indices.md).
 */
import { type Bounded, boundedBy, drawings, RESAMPLES } from '../experiments/bootstrap.ts';
import type { SaltelliSample } from '../sampling/saltelli-sample.ts';

export interface SobolIndices {
  /** How many blocks they were taken over, and how many were left out since something in them is not defined. */
  readonly blocks: number;
  readonly leftOut: number;
  readonly first: readonly Bounded[];
  readonly total: readonly Bounded[];
  /** [j][k] for j < k; null for the others, and where the sample has no points for it. */
  readonly second: readonly (readonly (Bounded | null)[])[] | null;
}

export type Sample = Pick<SaltelliSample, 'dimensions' | 'perBlock' | 'secondOrder'>;

/** More blocks than these are drawn together with their neighbours: it would take too long otherwise. */
const MOST_DRAWN = 2048;

/**
 * @param outcomes what came out at each point of the sample, in its order; of the last block all or nothing.
 *   A block with a NaN in it is left out whole.
 * @param seed of the bootstrap's draws
 * @returns indices that are null where everything comes out the same, or fewer than two blocks are there
 */
export function sobolIndices(
  sample: Sample,
  outcomes: ArrayLike<number>,
  seed: string,
): SobolIndices {
  const all = Math.floor(outcomes.length / sample.perBlock);
  const y = wholeBlocks(outcomes, sample.perBlock, all);
  const blocks = y.length / sample.perBlock;
  const terms = new Terms(sample, y);
  const width = countOf(sample);
  const values = terms.indices(null);
  const resampled = Array.from({ length: width }, () => new Float64Array(RESAMPLES));
  if (!values.every(Number.isNaN)) {
    let row = 0;
    for (const times of drawings(terms.groups, seed)) {
      terms.indices(times).forEach((value, k) => {
        (resampled[k] as Float64Array)[row] = value;
      });
      row++;
    }
  }
  const bounded = (k: number) =>
    boundedBy(values[k] ?? Number.NaN, resampled[k] ?? new Float64Array());
  const { dimensions, secondOrder } = sample;
  const each = <T>(what: (k: number) => T) => Array.from({ length: dimensions }, (_, k) => what(k));
  return {
    blocks,
    leftOut: all - blocks,
    first: each(bounded),
    total: each((k) => bounded(dimensions + k)),
    second: secondOrder
      ? each((j) => each((k) => (j < k ? bounded(placeOf(dimensions, j, k)) : null)))
      : null,
  };
}

/** How many indices there are: the first order's, the total ones, the second order's. */
function countOf({ dimensions, secondOrder }: Sample): number {
  return 2 * dimensions + (secondOrder ? (dimensions * (dimensions - 1)) / 2 : 0);
}

/** Where the second-order index of j < k stands among them. */
function placeOf(dimensions: number, j: number, k: number): number {
  return 2 * dimensions + j * dimensions - (j * (j + 1)) / 2 + (k - j - 1);
}

function wholeBlocks(outcomes: ArrayLike<number>, perBlock: number, blocks: number): Float64Array {
  const whole: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const from = block * perBlock;
    let defined = true;
    for (let at = from; at < from + perBlock; at++)
      if (Number.isNaN(outcomes[at] ?? Number.NaN)) defined = false;
    if (defined) whole.push(block);
  }
  return Float64Array.from(
    { length: whole.length * perBlock },
    (_, k) => outcomes[(whole[Math.floor(k / perBlock)] ?? 0) * perBlock + (k % perBlock)] ?? 0,
  );
}

/**
 * The sums that the indices are made of, block by block or group of neighbouring blocks by group: so that
 * drawing blocks anew is adding rows up. A row: blocks, Σ(a + b), Σ(a² + b²), then a term for each index.
 */
class Terms {
  readonly groups: number;
  private readonly rows: Float64Array;
  private readonly width: number;
  private readonly constant: boolean;

  constructor(
    private readonly sample: Sample,
    outcomes: Float64Array,
  ) {
    const { dimensions, perBlock, secondOrder } = sample;
    const blocks = outcomes.length / perBlock;
    this.groups = Math.min(blocks, MOST_DRAWN);
    this.width = 3 + countOf(sample);
    this.rows = new Float64Array(this.groups * this.width);
    this.constant = outcomes.every((value) => value === outcomes[0]);
    const y = centre(outcomes);
    for (let block = 0; block < blocks; block++) {
      const row = this.row(Math.floor((block * this.groups) / blocks));
      const at = block * perBlock;
      const a = y[at] as number;
      const b = y[at + perBlock - 1] as number;
      let place = 0;
      const add = (term: number) => {
        row[place] = (row[place] as number) + term;
        place++;
      };
      add(1);
      add(a + b);
      add(a * a + b * b);
      for (let j = 1; j <= dimensions; j++) add(b * ((y[at + j] as number) - a));
      for (let j = 1; j <= dimensions; j++) {
        const difference = a - (y[at + j] as number);
        add((difference * difference) / 2);
      }
      for (let j = 1; secondOrder && j <= dimensions; j++)
        for (let k = j + 1; k <= dimensions; k++)
          add((y[at + dimensions + j] as number) * (y[at + k] as number) - a * b);
    }
  }

  /** The indices over all groups, each so many times; once where nothing is said. NaN where there is no variance. */
  indices(times: Uint32Array | null): Float64Array {
    const { dimensions } = this.sample;
    const sums = this.sums(times);
    const [n = 0, sum = 0, squares = 0] = sums;
    const mean = sum / (2 * n);
    const variance = squares / (2 * n) - mean * mean;
    if (n < 2 || this.constant || !(variance > 0))
      return new Float64Array(sums.length - 3).fill(Number.NaN);
    const indices = sums.subarray(3).map((term) => term / n / variance);
    for (let j = 0; indices.length > 2 * dimensions && j < dimensions; j++)
      for (let k = j + 1; k < dimensions; k++) {
        const place = placeOf(dimensions, j, k);
        indices[place] =
          (indices[place] as number) - (indices[j] as number) - (indices[k] as number);
      }
    return indices;
  }

  private sums(times: Uint32Array | null): Float64Array {
    const sums = new Float64Array(this.width);
    for (let group = 0; group < this.groups; group++) {
      const often = times === null ? 1 : (times[group] as number);
      if (often === 0) continue;
      const row = this.row(group);
      for (let place = 0; place < sums.length; place++)
        sums[place] = (sums[place] as number) + often * (row[place] as number);
    }
    return sums;
  }

  private row(group: number): Float64Array {
    return this.rows.subarray(group * this.width, (group + 1) * this.width);
  }
}

/** The outcomes less their mean: the estimators lose fewer digits then. */
function centre(outcomes: Float64Array): Float64Array {
  const mean = outcomes.reduce((sum, value) => sum + value, 0) / outcomes.length;
  return outcomes.map((value) => value - mean);
}

/**
 * Variance-based indices from a Saltelli sample: which share of the outcome's variance a factor explains by
 * itself (first order), with all that it takes part in (total), and which share a pair explains together
 * beyond the two alone (second order). The estimators of Saltelli et al. (2010) for the first order and
 * Jansen (1999) for the total, of Saltelli (2002) for the second; intervals by the bootstrap over blocks.
 */
import { createLuck, drawBelow } from '../../sim/rng.ts';
import type { SaltelliSample } from '../sampling/saltelli-sample.ts';

/** An index with its 95 % bootstrap interval. */
export interface Index {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SobolIndices {
  readonly first: readonly Index[];
  readonly total: readonly Index[];
  /** [j][k] for j < k; null where the sample has no points for it. */
  readonly second: readonly (readonly (Index | null)[])[] | null;
}

/** How many times blocks are drawn anew for the intervals. */
const RESAMPLES = 1000;

/**
 * @param outcomes what came out at each point of the sample, in its order; whole blocks, at least two
 * @param seed of the bootstrap's draws
 */
export function sobolIndices(
  sample: Pick<SaltelliSample, 'dimensions' | 'perBlock' | 'secondOrder'>,
  outcomes: ArrayLike<number>,
  seed: string,
): SobolIndices {
  const blocks = Math.floor(outcomes.length / sample.perBlock);
  const own = Int32Array.from({ length: blocks }, (_, block) => block);
  const centred = centre(outcomes);
  const value = indicesOver(sample, centred, own);
  const luck = createLuck(seed);
  const resampled = Array.from({ length: RESAMPLES }, (_, k) => {
    const stream = luck.stream('bootstrap', String(k));
    return indicesOver(
      sample,
      centred,
      own.map((block) => drawBelow(stream, block, blocks)),
    );
  });
  const withInterval = (of: (indices: Plain) => number): Index => ({
    value: of(value),
    ...interval(resampled.map(of)),
  });
  const { dimensions } = sample;
  const each = <T>(what: (k: number) => T) => Array.from({ length: dimensions }, (_, k) => what(k));
  return {
    first: each((k) => withInterval(({ first }) => first[k] ?? Number.NaN)),
    total: each((k) => withInterval(({ total }) => total[k] ?? Number.NaN)),
    second: sample.secondOrder
      ? each((j) =>
          each((k) =>
            j < k ? withInterval(({ second }) => second[j * dimensions + k] ?? Number.NaN) : null,
          ),
        )
      : null,
  };
}

/** The indices alone. */
interface Plain {
  readonly first: Float64Array;
  readonly total: Float64Array;
  /** Row by row; empty without a second order. */
  readonly second: Float64Array;
}

/** The indices over these blocks, some of which may come several times. */
function indicesOver(
  {
    dimensions,
    perBlock,
    secondOrder,
  }: Pick<SaltelliSample, 'dimensions' | 'perBlock' | 'secondOrder'>,
  y: Float64Array,
  blocks: Int32Array,
): Plain {
  const first = new Float64Array(dimensions);
  const total = new Float64Array(dimensions);
  const second = new Float64Array(secondOrder ? dimensions * dimensions : 0);
  let sum = 0;
  let squares = 0;
  for (const block of blocks) {
    const at = block * perBlock;
    const a = y[at] as number;
    const b = y[at + perBlock - 1] as number;
    sum += a + b;
    squares += a * a + b * b;
    for (let j = 0; j < dimensions; j++) {
      const ab = y[at + 1 + j] as number;
      first[j] = (first[j] as number) + b * (ab - a);
      total[j] = (total[j] as number) + ((a - ab) * (a - ab)) / 2;
      if (!secondOrder) continue;
      const ba = y[at + 1 + dimensions + j] as number;
      for (let k = j + 1; k < dimensions; k++) {
        const cell = j * dimensions + k;
        second[cell] = (second[cell] as number) + ba * (y[at + 1 + k] as number) - a * b;
      }
    }
  }
  const n = blocks.length;
  const mean = sum / (2 * n);
  const variance = squares / (2 * n) - mean * mean;
  const share = (value: number) => value / n / variance;
  const firstShares = first.map(share);
  for (let j = 0; secondOrder && j < dimensions; j++)
    for (let k = j + 1; k < dimensions; k++) {
      const cell = j * dimensions + k;
      second[cell] =
        share(second[cell] as number) - (firstShares[j] as number) - (firstShares[k] as number);
    }
  return { first: firstShares, total: total.map(share), second };
}

/** The outcomes less their mean: the estimators lose fewer digits then. */
function centre(outcomes: ArrayLike<number>): Float64Array {
  const y = Float64Array.from(outcomes);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return y.map((value) => value - mean);
}

/** The middle 95 % of `values`. */
function interval(values: readonly number[]): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

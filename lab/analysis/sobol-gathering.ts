/**
 * Gathers what variance-based indices are taken from: a mean over the replicates at each point. A block's
 * points are averaged over just the same replicates, those in which all of them have a number, so that luck
 * moves all of a block or nothing of it.
 */
import type { DesignKind } from '../designs/design.ts';
import type { Factor } from '../designs/factor.ts';
import { saltelliSample } from '../sampling/saltelli-sample.ts';
import { lastMove, type Stage, stagesBefore } from '../sensitivity/convergence.ts';
import { type Sample, type SobolIndices, sobolIndices } from '../sensitivity/sobol-indices.ts';

export interface SobolFound extends SobolIndices {
  readonly factors: readonly string[];
  /** Over the first eighth, quarter and half of the blocks, and over all. */
  readonly convergence: readonly Stage[];
  /** How far the index that moved most has moved since half of the blocks. */
  readonly lastMove: number | null;
}

export class SobolGathering {
  private readonly sample: Sample;
  private readonly sums: Float64Array;
  /** In how many replicates the whole block has numbers. */
  private readonly counts: Uint32Array;

  constructor(
    { blocks, secondOrder }: Extract<DesignKind, { kind: 'saltelli' }>,
    private readonly factors: readonly Factor[],
  ) {
    this.sample = saltelliSample(factors.length, blocks, secondOrder);
    this.sums = new Float64Array(blocks * this.sample.perBlock);
    this.counts = new Uint32Array(blocks);
  }

  /** Takes in a replicate. @param valueAt what came out at a point; NaN where nothing did */
  take(valueAt: (point: number) => number): void {
    const { perBlock } = this.sample;
    for (let block = 0; block < this.counts.length; block++) {
      const from = block * perBlock;
      let isWhole = true;
      for (let at = from; at < from + perBlock && isWhole; at++)
        isWhole = !Number.isNaN(valueAt(at));
      if (!isWhole) continue;
      this.counts[block] = (this.counts[block] as number) + 1;
      for (let at = from; at < from + perBlock; at++)
        this.sums[at] = (this.sums[at] as number) + valueAt(at);
    }
  }

  found(seed: string): SobolFound {
    const { sample, sums, counts } = this;
    const means = sums.map((sum, at) => {
      const count = counts[Math.floor(at / sample.perBlock)] as number;
      return count === 0 ? Number.NaN : sum / count;
    });
    const whole = sobolIndices(sample, means, seed);
    const convergence = stagesBefore(sample, means, whole, seed);
    return {
      factors: this.factors.map(({ name }) => name),
      ...whole,
      convergence,
      lastMove: lastMove(convergence),
    };
  }
}

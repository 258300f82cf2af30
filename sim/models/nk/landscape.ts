/**
 * A rugged landscape, by the NK model (Kauffman & Levin 1987): what a solution of N bits is worth is the
 * mean of what its bits contribute, and what a bit contributes depends on itself and on K others: a number
 * drawn evenly from 0..1 for each of the 2^(K + 1) ways in which these can stand.
 */
import type { Block } from '../../block.ts';
import { inLotOrder } from '../../lots.ts';
import type { Values } from '../../parameter.ts';
import { DRAWS, draw, drawBelow, type Luck } from '../../rng.ts';
import { PARTNERS } from './parameters.ts';
import { summitOf } from './summit.ts';

/** A solution: bit j is attribute j. */
export type Solution = number;

export class Landscape {
  readonly bits: number;
  private readonly k: number;
  /** What bit j contributes where pattern p is read: at j · 2^(K + 1) + p. */
  private readonly contributions: Float64Array;
  /** The highest worth there is. */
  private readonly highest: Float64Array;
  /** The partners of bit j: at j · K and after. */
  private readonly partners: Int32Array;

  constructor({ N, K }: Values, block: Block) {
    this.bits = N;
    this.k = K;
    this.contributions = block.float64(N << (K + 1));
    this.highest = block.float64(1);
    this.partners = block.int32(N * K);
  }

  /** How many bytes it takes of a block. */
  static bytes({ N, K }: Values): number {
    return 8 * (N * (2 << K) + 1) + 4 * N * K;
  }

  /** Draws it anew. The same luck gives the same landscape, whoever lives in it. */
  draw(luck: Luck, partners: number): void {
    const { bits, k, contributions } = this;
    for (let bit = 0; bit < bits; bit++) {
      const stream = luck.stream('landscape', `partners of ${bit}`);
      const others = partners === PARTNERS.distinct ? inLotOrder(stream, bits - 1) : null;
      for (let n = 0; n < k; n++) {
        const other = others?.[n] ?? drawBelow(stream, n, bits - 1);
        this.partners[bit * k + n] = other < bit ? other : other + 1;
      }
    }
    const stream = luck.stream('landscape', 'contributions');
    for (let at = 0; at < contributions.length; at++) contributions[at] = draw(stream, at) / DRAWS;
    this.highest[0] = this.worth(summitOf(this));
  }

  /** The mean of what the bits contribute, 0..1. */
  worth(solution: Solution): number {
    const { bits } = this;
    let sum = 0;
    for (let bit = 0; bit < bits; bit++) sum += this.contribution(bit, solution);
    return sum / bits;
  }

  /** The highest worth there is. */
  get maximum(): number {
    return this.highest[0];
  }

  /** Whether no solution that differs in one bit is worth more. */
  isPeak(solution: Solution, worth = this.worth(solution)): boolean {
    for (let bit = 0; bit < this.bits; bit++)
      if (this.worth(solution ^ (1 << bit)) > worth) return false;
    return true;
  }

  /** How many solutions are worth more than all that differ from them in one bit. */
  countPeaks(): number {
    const worths = Float64Array.from({ length: 1 << this.bits }, (_, x) => this.worth(x));
    let peaks = 0;
    for (let x = 0; x < worths.length; x++) {
      let bit = 0;
      while (bit < this.bits && worths[x ^ (1 << bit)] <= worths[x]) bit++;
      if (bit === this.bits) peaks++;
    }
    return peaks;
  }

  /** On which bits it depends what `bit` contributes: itself and its partners, each once, in their order. */
  dependsOn(bit: number): number[] {
    const partners = this.partners.subarray(bit * this.k, (bit + 1) * this.k);
    return [...new Set([bit, ...partners])].sort((a, b) => a - b);
  }

  /** What `bit` contributes to `solution`. */
  contribution(bit: number, solution: Solution): number {
    const { k, partners } = this;
    let pattern = (solution >>> bit) & 1;
    for (let at = bit * k; at < (bit + 1) * k; at++)
      pattern = (pattern << 1) | ((solution >>> partners[at]) & 1);
    return this.contributions[(bit << (k + 1)) | pattern];
  }
}

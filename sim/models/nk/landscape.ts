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
    this.highest[0] = this.worth(this.summit());
  }

  /** The mean of what the bits contribute, 0..1. */
  worth(solution: Solution): number {
    const { bits, k, contributions, partners } = this;
    let sum = 0;
    for (let bit = 0; bit < bits; bit++) {
      let pattern = (solution >>> bit) & 1;
      for (let at = bit * k; at < (bit + 1) * k; at++)
        pattern = (pattern << 1) | ((solution >>> partners[at]) & 1);
      sum += contributions[(bit << (k + 1)) | pattern];
    }
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

  /**
   * The solution that is worth most, among all 2ᴺ, in the order of the Gray code: from one to the next one
   * bit changes, and with it only what a few bits contribute.
   */
  private summit(): Solution {
    const { bits, k, contributions } = this;
    const touched = this.touchedBy();
    const patterns = new Int32Array(bits);
    for (let bit = 0; bit < bits; bit++) patterns[bit] = bit << (k + 1);
    let sum = 0;
    for (let bit = 0; bit < bits; bit++) sum += contributions[patterns[bit]];
    let solution = 0;
    let best = sum;
    let summit = 0;
    for (let step = 1; step < 1 << bits; step++) {
      const flipped = 31 - Math.clz32(step & -step);
      solution ^= 1 << flipped;
      const list = touched[flipped];
      for (let n = 0; n < list.length; n += 2) {
        const bit = list[n];
        const before = patterns[bit];
        const after = before ^ list[n + 1];
        patterns[bit] = after;
        sum += contributions[after] - contributions[before];
      }
      if (sum > best) {
        best = sum;
        summit = solution;
      }
    }
    return summit;
  }

  /** By bit: whose patterns it is in, and at which of their digits; one after the other. */
  private touchedBy(): Int32Array[] {
    const { bits, k, partners } = this;
    return Array.from({ length: bits }, (_, flipped) => {
      const list: number[] = [];
      for (let bit = 0; bit < bits; bit++) {
        let digits = bit === flipped ? 1 << k : 0;
        for (let n = 0; n < k; n++)
          if (partners[bit * k + n] === flipped) digits |= 1 << (k - 1 - n);
        if (digits !== 0) list.push(bit, digits);
      }
      return Int32Array.from(list);
    });
  }
}

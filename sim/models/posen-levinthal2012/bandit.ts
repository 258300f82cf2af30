/** A choice among arms of which each pays +1 with a probability of its own and −1 otherwise, and what is believed of them. */
import { Block } from '../../block.ts';
import type { Values } from '../../parameter.ts';
import { DRAWS, draw, type Stream } from '../../rng.ts';

/** Nobody knows anything of an arm that has not been tried. */
const UNKNOWN = 0.5;

export class Bandit {
  readonly arms: number;
  /** The probability that each arm pays, and what is believed that it is. */
  readonly pays: Float64Array;
  readonly believed: Float64Array;
  /** How often each arm has been tried. */
  readonly tries: Int32Array;
  private readonly block: Block;
  /** The sum of payoffs; how often not the best by belief was chosen; how often another than before. */
  private readonly counted: Float64Array;
  /** The arm that was chosen last; −1 before any was. */
  private readonly chosen: Int32Array;

  constructor(fixed: Values) {
    this.arms = fixed.arms;
    this.block = new Block(Bandit.bytes(fixed));
    this.pays = this.block.float64(this.arms);
    this.believed = this.block.float64(this.arms);
    this.counted = this.block.float64(3);
    this.tries = this.block.int32(this.arms);
    this.chosen = this.block.int32(1);
  }

  static bytes({ arms }: Values): number {
    return 20 * arms + 3 * 8 + 4;
  }

  get buffer(): ArrayBuffer {
    return this.block.buffer;
  }

  restore(snapshot: ArrayBuffer): void {
    this.block.restore(snapshot);
  }

  /** Draws all arms, of which nothing is known yet. */
  found(luck: Stream): void {
    this.believed.fill(UNKNOWN);
    this.chosen[0] = -1;
    for (let arm = 0; arm < this.arms; arm++) this.draw(arm, luck);
  }

  /** Draws an arm's probability from Beta(2, 2): the middle one of three even draws is distributed so. */
  draw(arm: number, luck: Stream): void {
    const [a, b, c] = [0, 1, 2].map((k) => draw(luck, 3 * arm + k) / DRAWS);
    this.pays[arm] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  /**
   * Takes in that `arm` was chosen, and whether it paid. What is believed of it is the mean of what came of
   * its trials and of the ½ that was believed before, which counts as one.
   */
  take(arm: number, paid: boolean): void {
    if (this.believed[arm] < Math.max(...this.believed)) this.counted[1]++;
    if (this.chosen[0] >= 0 && this.chosen[0] !== arm) this.counted[2]++;
    this.counted[0] += paid ? 1 : -1;
    this.chosen[0] = arm;
    this.tries[arm]++;
    this.believed[arm] += ((paid ? 1 : 0) - this.believed[arm]) / (this.tries[arm] + 1);
  }

  get payoff(): number {
    return this.counted[0];
  }

  get notGreedy(): number {
    return this.counted[1];
  }

  get changes(): number {
    return this.counted[2];
  }

  /** One less the summed squared errors of what is believed. */
  get knowledge(): number {
    let sum = 0;
    for (let arm = 0; arm < this.arms; arm++) {
      const error = this.believed[arm] - this.pays[arm];
      sum += error * error;
    }
    return 1 - sum;
  }
}

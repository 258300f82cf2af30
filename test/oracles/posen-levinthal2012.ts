/** Posen & Levinthal (2012) the slow way, after the rules in docs/posen-levinthal2012.md. */
import { exp } from '../../sim/exp.ts';
import type { Values } from '../../sim/parameter.ts';
import { PlainLuck, threshold } from './plain-luck.ts';

export class PlainChooser {
  readonly pays: number[];
  readonly believed: number[];
  private readonly luck: PlainLuck;
  /** Which arm was chosen in each period, whether it paid, and whether it was the best by belief. */
  private readonly past: { arm: number; paid: boolean; wasBest: boolean }[] = [];

  constructor(
    private readonly p: Values,
    seed: string,
  ) {
    this.luck = new PlainLuck(seed);
    this.pays = [...Array(p.arms).keys()].map((arm) => this.middle('bandit', 'arms', arm));
    this.believed = this.pays.map(() => 1 / 2);
  }

  step(): void {
    this.luck.week = this.past.length + 1;
    this.shake();
    const arm = this.choose();
    const paid = this.luck.lot('trial', 'pays', 0) < threshold(this.pays[arm]);
    const wasBest = this.believed[arm] === Math.max(...this.believed);
    this.past.push({ arm, paid, wasBest });
    const trials = this.past.filter((trial) => trial.arm === arm).length;
    this.believed[arm] += ((paid ? 1 : 0) - this.believed[arm]) / (trials + 1);
  }

  measures(): Record<string, number> {
    const { past } = this;
    const payoff = past.reduce((sum, { paid }) => sum + (paid ? 1 : -1), 0);
    const changed = past.filter(({ arm }, k) => k > 0 && past[k - 1].arm !== arm).length;
    const errors = this.believed.map((belief, arm) => belief - this.pays[arm]);
    return {
      payoff,
      meanPayoff: payoff / past.length,
      knowledge: 1 - errors.reduce((sum, error) => sum + error * error, 0),
      exploration: past.filter(({ wasBest }) => !wasBest).length / past.length,
      changes: changed / past.length,
    };
  }

  isSettled(): boolean {
    return false;
  }

  private shake(): void {
    if (this.luck.lot('turbulence', 'shaken', 0) >= threshold(this.p.eta)) return;
    this.pays.forEach((_, arm) => {
      if (this.luck.lot('turbulence', 'struck', arm) < threshold(1 / 2))
        this.pays[arm] = this.middle('turbulence', 'drawn', arm);
    });
  }

  private choose(): number {
    const best = Math.max(...this.believed);
    const weights = this.believed.map((belief) => exp((10 * (belief - best)) / this.p.tau));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let left = (this.luck.lot('trial', 'chooses', 0) / 2 ** 32) * total;
    const arm = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return arm < 0 ? this.believed.indexOf(best) : arm;
  }

  private middle(process: string, draw: string, arm: number): number {
    const three = [0, 1, 2].map((k) => this.luck.lot(process, draw, 3 * arm + k) / 2 ** 32);
    return three.sort((a, b) => a - b)[1];
  }
}

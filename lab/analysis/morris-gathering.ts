/**
 * Gathers what Morris's effects are taken from: each factor's effect in each walk, averaged over the
 * replicates in which both ends of its step have a number.
 */
import type { DesignKind } from '../designs/design.ts';
import type { Factor } from '../designs/factor.ts';
import { morrisTrajectories, type Trajectory } from '../sampling/morris-trajectories.ts';
import {
  elementaryEffects,
  type MorrisEffect,
  morrisEffect,
} from '../sensitivity/morris-effects.ts';

/** The effects of the factors in their order. */
export interface MorrisFound {
  readonly trajectories: number;
  readonly effects: readonly (MorrisEffect & { readonly factor: string })[];
}

export class MorrisGathering {
  private readonly trajectories: readonly Trajectory[];
  /** A row a walk, the factors side by side: the sum of the effects, and over how many replicates. */
  private readonly sums: Float64Array;
  private readonly counts: Uint32Array;

  /** @param seed of the design */
  constructor(
    { trajectories, levels }: Extract<DesignKind, { kind: 'morris' }>,
    private readonly factors: readonly Factor[],
    seed: string,
  ) {
    this.trajectories = morrisTrajectories(factors.length, trajectories, levels, seed);
    this.sums = new Float64Array(trajectories * factors.length);
    this.counts = new Uint32Array(trajectories * factors.length);
  }

  /** Takes in a replicate. @param valueAt what came out at a point; NaN where nothing did */
  take(valueAt: (point: number) => number): void {
    const width = this.factors.length;
    this.trajectories.forEach((trajectory, walk) => {
      const outcomes = trajectory.points.map((_, step) => valueAt(walk * (width + 1) + step));
      elementaryEffects(trajectory, outcomes).forEach((effect, k) => {
        if (Number.isNaN(effect)) return;
        const at = walk * width + k;
        this.sums[at] = (this.sums[at] as number) + effect;
        this.counts[at] = (this.counts[at] as number) + 1;
      });
    });
  }

  found(seed: string): MorrisFound {
    const { trajectories, factors, sums, counts } = this;
    return {
      trajectories: trajectories.length,
      effects: factors.map(({ name }, k) => {
        const effects = trajectories.map((_, walk) => {
          const at = walk * factors.length + k;
          return (sums[at] as number) / (counts[at] as number);
        });
        return { factor: name, ...morrisEffect(effects, seed) };
      }),
    };
  }
}

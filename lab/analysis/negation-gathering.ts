/**
 * Gathers the negation index of an experiment with a reference: what its factors of individual learning gain
 * from their lowest level to their highest, here and in the reference system, with the same luck.
 */
import type { DesignKind } from '../designs/design.ts';
import type { Factor } from '../designs/factor.ts';
import { type Negation, negationOf } from '../experiments/negation.ts';
import { Grid, levelsOf } from './grid.ts';

/** The parameters by which people learn by themselves. */
export const LEARNING = ['practice', 'training'];

export interface NegationFound extends Negation {
  /** The factors that rise, each from its lowest level to its highest. */
  readonly factors: readonly string[];
  /** At these levels of the other factors, in the order of all; null for what rises, and for the mean over all settings. */
  readonly at: readonly (number | null)[];
}

interface Corner {
  readonly at: readonly (number | null)[];
  readonly low: number;
  readonly high: number;
}

/** More settings than these are not listed one by one. */
const MOST_LISTED = 64;

/** Where learning is low and high in a levelled design; nothing where it is not varied there. */
function cornersOf(kind: DesignKind, factors: readonly Factor[]): Corner[] {
  if (kind.kind === 'one-at-a-time') return cornersOfMoves(factors);
  const learning = factors.flatMap(({ name, over }, k) =>
    LEARNING.includes(name) && levelsOf(over).length > 1 ? [k] : [],
  );
  if (kind.kind !== 'full-factorial' || learning.length === 0) return [];
  const grid = new Grid(factors);
  return [...grid.pointsAt(learning)].map((base) => {
    const move = (pick: (...levels: number[]) => number) =>
      learning.reduce((point, k) => {
        const levels = levelsOf((factors[k] as Factor).over);
        return point + levels.indexOf(pick(...levels)) * grid.stride(k);
      }, base);
    const at = grid.levelsAt(base).map((level, k) => (learning.includes(k) ? null : level));
    return { at, low: move(Math.min), high: move(Math.max) };
  });
}

/** One at a time: only where a single factor of learning is varied, since two never rise together. */
function cornersOfMoves(factors: readonly Factor[]): Corner[] {
  const moves = factors.flatMap(({ name, over }) =>
    levelsOf(over).map((level) => ({ name, level })),
  );
  const learning = factors.filter(({ name }) => LEARNING.includes(name));
  const [only] = learning;
  const levels = only === undefined ? [] : levelsOf(only.over);
  if (only === undefined || learning.length > 1 || levels.length < 2) return [];
  const pointOf = (level: number) =>
    1 + moves.findIndex((move) => move.name === only.name && move.level === level);
  const [low, high] = [pointOf(Math.min(...levels)), pointOf(Math.max(...levels))];
  return [{ at: factors.map(() => null), low, high }];
}

export class NegationGathering {
  private readonly corners: readonly Corner[];
  /** Replicate by replicate, for each corner. */
  private readonly here: number[][] = [];
  private readonly there: number[][] = [];

  constructor(
    kind: DesignKind,
    private readonly factors: readonly Factor[],
    private readonly reference: string,
  ) {
    this.corners = cornersOf(kind, factors);
  }

  /** Takes in a replicate, that is whole here and in the reference system. */
  take(hereAt: (point: number) => number, thereAt: (point: number) => number): void {
    const gains = (at: (point: number) => number) =>
      this.corners.map(({ low, high }) => at(high) - at(low));
    this.here.push(gains(hereAt));
    this.there.push(gains(thereAt));
  }

  /** First over all settings of the other factors together, then at each. */
  found(): NegationFound[] {
    const { corners, here, there, factors } = this;
    if (corners.length === 0) return [];
    const rising = factors.map(({ name }) => name).filter((name) => LEARNING.includes(name));
    const found = (at: Corner['at'], of: (gains: readonly number[]) => number) => ({
      ...{ factors: rising, at },
      ...negationOf(here.map(of), there.map(of), this.reference),
    });
    // Only settings that have a gain in both, so that both means are over the same.
    const both = (replicate: number) =>
      corners.flatMap((_, k) => {
        const pair = [here[replicate]?.[k] ?? Number.NaN, there[replicate]?.[k] ?? Number.NaN];
        return pair.some(Number.isNaN) ? [] : [pair as [number, number]];
      });
    const mean = (of: (pair: [number, number]) => number) =>
      here.map((_, replicate) => {
        const pairs = both(replicate);
        return pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
      });
    const all = {
      ...{ factors: rising, at: factors.map(() => null) },
      ...negationOf(
        mean(([gain]) => gain),
        mean(([, gain]) => gain),
        this.reference,
      ),
    };
    if (corners.length === 1 || corners.length > MOST_LISTED) return [all];
    return [all, ...corners.map(({ at }, k) => found(at, (gains) => gains[k] ?? Number.NaN))];
  }
}

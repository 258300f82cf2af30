import { type Factor, hasLevels } from '../designs/factor.ts';

/** The points of a full factorial, by the numbers of their levels: the last factor's change fastest. */
export class Grid {
  private readonly lengths: readonly number[];

  constructor(private readonly factors: readonly Factor[]) {
    this.lengths = factors.map(({ over }) => levelsOf(over).length);
  }

  get size(): number {
    return this.lengths.reduce((product, length) => product * length, 1);
  }

  /** How far apart two points are that differ by one level of factor number `factor`. */
  stride(factor: number): number {
    return this.lengths.slice(factor + 1).reduce((product, length) => product * length, 1);
  }

  /** The points at which these factors stand at their first levels, in their order. */
  *pointsAt(factors: readonly number[]): Generator<number, void, undefined> {
    const fixed = factors.map(
      (factor) => [this.stride(factor), this.lengths[factor] ?? 1] as const,
    );
    const { size } = this;
    for (let point = 0; point < size; point++)
      if (fixed.every(([stride, length]) => Math.floor(point / stride) % length === 0)) yield point;
  }

  /** The factors' values at a point. */
  levelsAt(point: number): number[] {
    return this.factors.map(({ over }, factor) => {
      const level = Math.floor(point / this.stride(factor)) % (this.lengths[factor] ?? 1);
      return levelsOf(over)[level] ?? Number.NaN;
    });
  }
}

/** The levels of a factor; none of one that is varied over a range. */
export function levelsOf(over: Factor['over']): readonly number[] {
  return hasLevels(over) ? over.levels : [];
}

/**
 * Morris's design (Technometrics 33(2), 1991): walks through a grid of the unit cube, each of which moves
 * every coordinate once, in an order of its own, by Δ = p/(2(p − 1)) up or down, p being the number of the
 * grid's levels.
 */
import { inLotOrder } from '../../sim/lots.ts';
import { createLuck, draw, drawBelow } from '../../sim/rng.ts';

export interface Trajectory {
  /** dimensions + 1 points; each differs from the one before in one coordinate. Coordinates 0 ≤ x ≤ 1. */
  readonly points: readonly Float64Array[];
  /** Which coordinate moves at each step. */
  readonly moved: readonly number[];
}

/** How far a coordinate moves, on a grid of `levels` levels. */
export function stepOf(levels: number): number {
  return levels / (2 * (levels - 1));
}

/**
 * @param levels how many levels the grid has: an even number, 4 when nothing better is known
 * @param count how many walks
 */
export function morrisTrajectories(
  dimensions: number,
  count: number,
  levels: number,
  seed: string,
): Trajectory[] {
  const luck = createLuck(seed);
  const starts = luck.stream('morris', 'start');
  const half = levels / 2;
  return Array.from({ length: count }, (_, walk) => {
    const order = inLotOrder(luck.stream('morris', `order ${walk}`), dimensions);
    const ups = luck.stream('morris', `up ${walk}`);
    // A coordinate that goes up starts in the lower half of its levels, one that goes down in the upper.
    const point = Float64Array.from({ length: dimensions }, (_, dimension) => {
      const low = drawBelow(starts, walk * dimensions + dimension, half);
      return (goesUp(ups, dimension) ? low : low + half) / (levels - 1);
    });
    const points = [point.slice()];
    for (const dimension of order) {
      const way = goesUp(ups, dimension) ? 1 : -1;
      // From the level's number, so that the same level is the same number on every way there.
      const level = Math.round((point[dimension] ?? 0) * (levels - 1)) + way * half;
      point[dimension] = level / (levels - 1);
      points.push(point.slice());
    }
    return { points, moved: [...order] };
  });
}

function goesUp(ups: Parameters<typeof draw>[0], dimension: number): boolean {
  return draw(ups, dimension) % 2 === 0;
}

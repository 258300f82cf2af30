/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): n points, in each dimension one in each of n equal
 * parts, at a random place in it. By keyed luck: the same seed gives the same points.
 */
import { inLotOrder } from '../../sim/lots.ts';
import { createLuck, DRAWS, draw } from '../../sim/rng.ts';

/** The points, one after the other; each coordinate 0 ≤ u < 1. At most 2²⁰ points. */
export function latinHypercube(dimensions: number, size: number, seed: string): Float64Array[] {
  const luck = createLuck(seed);
  const points = Array.from({ length: size }, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const parts = inLotOrder(luck.stream('latinHypercube', `part ${dimension}`), size);
    const places = luck.stream('latinHypercube', `place ${dimension}`);
    points.forEach((point, k) => {
      point[dimension] = ((parts[k] ?? 0) + draw(places, k) / DRAWS) / size;
    });
  }
  return points;
}

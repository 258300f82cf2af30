/**
 * Sobol's sequence: points that fill the unit cube evenly, however many are taken. With the direction
 * numbers of Joe & Kuo (2008), in the order of the Gray code (Antonov & Saleev 1979); not scrambled. The
 * same points as scipy.stats.qmc.Sobol(scramble=False) gives.
 */
import joeKuo from './joe-kuo.json';

/** How many dimensions there are direction numbers for. */
export const MOST_DIMENSIONS = joeKuo.dimensions.length;

const BITS = 32;
const UNIT = 2 ** -BITS;

export class SobolSequence {
  /** The direction numbers, 32 a dimension, as 32-bit integers. */
  private readonly directions: readonly Int32Array[];

  constructor(readonly dimensions: number) {
    if (dimensions > MOST_DIMENSIONS)
      throw new RangeError(`there are ${MOST_DIMENSIONS} dimensions at most, not ${dimensions}`);
    this.directions = Array.from({ length: dimensions }, (_, k) => directionsOf(k));
  }

  /** Point number `index`, 0 .. 2³²−1: each coordinate 0 ≤ u < 1, a multiple of 2⁻³². */
  at(index: number): Float64Array {
    const gray = (index ^ (index >>> 1)) >>> 0;
    return Float64Array.from(this.directions, (directions) => {
      let sum = 0;
      for (let bit = 0, rest = gray; rest !== 0; bit++, rest >>>= 1)
        if ((rest & 1) !== 0) sum ^= directions[bit] ?? 0;
      return (sum >>> 0) * UNIT;
    });
  }
}

/** The direction numbers of one dimension: the first ones are given, the rest follow from its polynomial. */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  const [polynomial = 1, ...first] = joeKuo.dimensions[dimension] ?? [];
  const degree = BITS - 1 - Math.clz32(polynomial);
  for (let bit = 0; bit < BITS; bit++) {
    // The first dimension has no polynomial: its numbers are all 1, which is van der Corput's sequence.
    if (degree === 0) directions[bit] = 1 << (BITS - 1 - bit);
    else if (bit < degree) directions[bit] = (first[bit] ?? 0) << (BITS - 1 - bit);
    else directions[bit] = next(directions, bit, degree, polynomial);
  }
  return directions;
}

function next(directions: Int32Array, bit: number, degree: number, polynomial: number): number {
  const before = directions[bit - degree] ?? 0;
  let sum = before ^ (before >>> degree);
  for (let k = 1; k < degree; k++)
    if (((polynomial >>> (degree - k)) & 1) !== 0) sum ^= directions[bit - k] ?? 0;
  return sum;
}

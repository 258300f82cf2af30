/**
 * The points for variance-based indices (Saltelli et al., Comput. Phys. Commun. 181(2), 2010): from each
 * point of a Sobol sequence in twice as many dimensions come two, A and B, and for each factor A with that
 * factor from B; for indices of the second order B with that factor from A too. Block by block, so that
 * whole blocks make a balanced sample wherever it ends.
 */
import { SobolSequence } from './sobol-sequence.ts';

export interface SaltelliSample {
  readonly dimensions: number;
  /** How many blocks; a power of 2 keeps the sequence even. */
  readonly blocks: number;
  /** How many points a block has: A, A with each factor from B, B with each from A, B. */
  readonly perBlock: number;
  readonly secondOrder: boolean;
  /** Point `index`, 0 .. blocks · perBlock − 1, in the unit cube. */
  at(index: number): Float64Array;
}

/** The sample that SALib's `sample.sobol` gives without scrambling. */
export function saltelliSample(
  dimensions: number,
  blocks: number,
  secondOrder: boolean,
): SaltelliSample {
  const sequence = new SobolSequence(2 * dimensions);
  const perBlock = (secondOrder ? 2 : 1) * dimensions + 2;
  const skipped = skippedFor(blocks);
  return {
    dimensions,
    blocks,
    perBlock,
    secondOrder,
    at(index) {
      const block = Math.floor(index / perBlock);
      const part = index % perBlock;
      const both = sequence.at(skipped + block);
      const [a, b] = [both.slice(0, dimensions), both.slice(dimensions)];
      if (part === perBlock - 1) return b;
      if (part === 0) return a;
      const [point, other] = part <= dimensions ? [a, b] : [b, a];
      const moved = (part - 1) % dimensions;
      point[moved] = other[moved] ?? 0;
      return point;
    },
  };
}

/** The sequence's first points are alike in all dimensions, so that A and B would be the same: as many are skipped. */
function skippedFor(blocks: number): number {
  let power = 16;
  while (power < blocks) power *= 2;
  return power;
}

import { latinHypercube } from '../sampling/latin-hypercube.ts';
import { morrisTrajectories } from '../sampling/morris-trajectories.ts';
import { saltelliSample } from '../sampling/saltelli-sample.ts';
import { SobolSequence } from '../sampling/sobol-sequence.ts';
import type { Design, DesignKind, Factors } from './design.ts';
import { valueAt } from './factor.ts';
import { fullFactorial, oneAtATime } from './levelled.ts';

/** The design of this kind over `factors`; what it draws by luck, it draws by `seed`. */
export function createDesign(kind: DesignKind, factors: Factors, seed: string): Design {
  const { length } = factors;
  switch (kind.kind) {
    case 'one-at-a-time':
      return oneAtATime(factors);
    case 'full-factorial':
      return fullFactorial(factors);
    case 'table':
      return { size: kind.rows.length, at: (index) => kind.rows[index] ?? [] };
    case 'latin-hypercube':
      return listed(factors, latinHypercube(length, kind.points, seed));
    case 'morris':
      return listed(
        factors,
        morrisTrajectories(length, kind.trajectories, kind.levels, seed).flatMap(
          ({ points }) => points,
        ),
      );
    case 'sobol-sequence': {
      const sequence = new SobolSequence(length);
      return sampled(factors, kind.points, (index) => sequence.at(index));
    }
    case 'saltelli': {
      const sample = saltelliSample(length, kind.blocks, kind.secondOrder);
      return sampled(factors, kind.blocks * sample.perBlock, (index) => sample.at(index));
    }
  }
}

function listed(factors: Factors, points: readonly Float64Array[]): Design {
  return sampled(factors, points.length, (index) => points[index] as Float64Array);
}

/** Points of the unit cube, each coordinate taken to its factor's value. */
function sampled(factors: Factors, size: number, at: (index: number) => Float64Array): Design {
  return {
    size,
    at(index) {
      const point = at(index);
      return factors.map((factor, k) => valueAt(factor, point[k] ?? 0));
    },
  };
}

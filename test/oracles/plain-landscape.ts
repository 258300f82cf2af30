/** A rugged landscape the slow way: what each bit contributes, looked up by how it and its partners stand. */
import type { Values } from '../../sim/parameter.ts';
import type { PlainLuck } from './plain-luck.ts';

/** A solution, attribute by attribute. */
export type Bits = readonly boolean[];

export class PlainLandscape {
  private readonly partners: number[][];
  private readonly contribution: (bit: number, standing: Bits) => number;

  constructor({ N, K, partners }: Values, luck: PlainLuck) {
    const numbers = [...Array(N).keys()];
    this.partners = numbers.map((bit) => {
      const others = numbers.filter((other) => other !== bit);
      const draw = `partners of ${bit}`;
      const drawn =
        partners === 0
          ? luck.order('landscape', draw, N - 1).slice(0, K)
          : [...Array(K).keys()].map((n) => luck.below('landscape', draw, n, N - 1));
      return drawn.map((n) => others[n]);
    });
    this.contribution = (bit, standing) => {
      const pattern = standing.reduce((number, set) => 2 * number + (set ? 1 : 0), 0);
      return luck.lot('landscape', 'contributions', bit * 2 ** (K + 1) + pattern) / 2 ** 32;
    };
    const known = new Map<string, number>();
    const slow = this.contribution;
    this.contribution = (bit, standing) => {
      const key = `${bit} ${standing}`;
      if (!known.has(key)) known.set(key, slow(bit, standing));
      return known.get(key) as number;
    };
    this.everything = allSolutions(N);
    this.maximum = Math.max(...this.everything.map((solution) => this.worth(solution)));
  }

  readonly everything: Bits[];
  readonly maximum: number;

  worth(solution: Bits): number {
    let sum = 0;
    solution.forEach((set, bit) => {
      sum += this.contribution(bit, [set, ...this.partners[bit].map((other) => solution[other])]);
    });
    return sum / solution.length;
  }

  neighbours(solution: Bits): Bits[] {
    return solution.map((_, bit) => flipped(solution, bit));
  }

  isPeak(solution: Bits): boolean {
    return this.neighbours(solution).every((other) => this.worth(other) <= this.worth(solution));
  }
}

export function flipped(solution: Bits, bit: number): Bits {
  return solution.map((set, k) => (k === bit ? !set : set));
}

function allSolutions(bits: number): Bits[] {
  if (bits === 0) return [[]];
  return allSolutions(bits - 1).flatMap((rest) => [
    [...rest, false],
    [...rest, true],
  ]);
}

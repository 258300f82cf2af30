/**
 * The highest point of a landscape, by branch and bound (Land & Doig 1960): bit by bit, never looking any
 * further where even the best that the bits not yet set could contribute would not reach what has been found.
 */
import type { Values } from '../../parameter.ts';
import type { Landscape, Solution } from './landscape.ts';

/** Sums that were put together in another order can differ in their last digits: so much is not trusted. */
const ROUNDING = 1e-9;

/** The solution that is worth most among all. */
export function summitOf(landscape: Landscape): Solution {
  return new Ascent(landscape).summit();
}

/** How many bytes it takes to look for it. */
export function summitBytes({ N, K }: Values): number {
  return N * 8 * (4 << K);
}

class Ascent {
  private readonly bits: number;
  /** The bits in the order in which they are set: first those that most contributions depend on, so that the bound comes down early. */
  private readonly order: readonly number[];
  private readonly trees: readonly Best[];
  /** By place in the order: the trees that branch there. */
  private readonly branching: readonly (readonly Best[])[];
  private best: number;
  private found: Solution;

  constructor(private readonly landscape: Landscape) {
    this.bits = landscape.bits;
    const all = Array.from({ length: this.bits }, (_, bit) => bit);
    const on = all.map((bit) => landscape.dependsOn(bit));
    const depending = all.map((bit) => all.filter((k) => on[k].includes(bit)));
    this.order = [...all].sort((a, b) => depending[b].length - depending[a].length);
    this.trees = all.map((bit) => new Best(landscape, bit, inOrder(on[bit], this.order)));
    this.branching = this.order.map((bit) => depending[bit].map((k) => this.trees[k]));
    this.found = this.climb(0);
    this.best = landscape.worth(this.found);
  }

  summit(): Solution {
    this.descend(
      0,
      0,
      this.trees.reduce((sum, tree) => sum + tree.value, 0),
    );
    return this.found;
  }

  /** Sets the next bit both ways, the more promising one first; `bound` is the most that the `set` bits set so far allow for. */
  private descend(set: number, solution: Solution, bound: number): void {
    if (bound / this.bits + ROUNDING < this.best) return;
    if (set === this.bits) {
      const worth = this.landscape.worth(solution);
      if (worth <= this.best) return;
      this.best = worth;
      this.found = solution;
      return;
    }
    const trees = this.branching[set];
    let ifSet = bound;
    let ifNot = bound;
    for (const tree of trees) {
      const { value } = tree;
      ifSet += tree.valueAfter(1) - value;
      ifNot += tree.valueAfter(0) - value;
    }
    const first = ifSet > ifNot ? 1 : 0;
    this.go(set, solution, first, Math.max(ifSet, ifNot));
    this.go(set, solution, 1 - first, Math.min(ifSet, ifNot));
  }

  private go(set: number, solution: Solution, way: number, bound: number): void {
    if (bound / this.bits + ROUNDING < this.best) return;
    const trees = this.branching[set];
    for (const tree of trees) tree.go(way);
    this.descend(set + 1, solution | (way << this.order[set]), bound);
    for (const tree of trees) tree.goBack();
  }

  /** A peak, uphill from `solution`: something to beat. */
  private climb(solution: Solution): Solution {
    const worth = this.landscape.worth(solution);
    for (let bit = 0; bit < this.bits; bit++) {
      const other = solution ^ (1 << bit);
      if (this.landscape.worth(other) > worth) return this.climb(other);
    }
    return solution;
  }
}

function inOrder(bits: readonly number[], order: readonly number[]): number[] {
  return order.filter((bit) => bits.includes(bit));
}

/** The most that one bit can contribute, as those that this depends on are set one after the other: a tree, its root at 1. */
class Best {
  private readonly most: Float64Array;
  private at = 1;

  /** @param on the bits that it depends on, in the order in which they are set */
  constructor(
    landscape: Landscape,
    bit: number,
    private readonly on: readonly number[],
  ) {
    const leaves = 1 << this.on.length;
    this.most = new Float64Array(2 * leaves);
    for (let leaf = 0; leaf < leaves; leaf++)
      this.most[leaves + leaf] = landscape.contribution(bit, this.solutionAt(leaf));
    for (let node = leaves - 1; node > 0; node--)
      this.most[node] = Math.max(this.most[2 * node], this.most[2 * node + 1]);
  }

  /** The most that it can contribute as things stand. */
  get value(): number {
    return this.most[this.at];
  }

  valueAfter(way: number): number {
    return this.most[2 * this.at + way];
  }

  go(way: number): void {
    this.at = 2 * this.at + way;
  }

  goBack(): void {
    this.at >>= 1;
  }

  /** A solution that a leaf stands for: its number has a digit for each bit, the first one on top. */
  private solutionAt(leaf: number): Solution {
    const digits = this.on.length;
    return this.on.reduce(
      (solution, bit, k) => solution | (((leaf >> (digits - 1 - k)) & 1) << bit),
      0,
    );
  }
}

/** Lazer & Friedman (2007) the slow way, after the rules in docs/lazer-friedman2007.md. */
import type { Values } from '../../sim/parameter.ts';
import { type Bits, flipped, PlainLandscape } from './plain-landscape.ts';
import { PlainLuck } from './plain-luck.ts';

export class PlainCrowd {
  readonly landscape: PlainLandscape;
  readonly tied: boolean[][];
  solutions: Bits[];
  private readonly luck: PlainLuck;
  private round = 0;

  /** @param p choices by their number, in the order in which the model lists them */
  constructor(
    private readonly p: Values,
    seed: string,
  ) {
    this.luck = new PlainLuck(seed);
    this.landscape = new PlainLandscape(p, this.luck);
    this.tied = this.network();
    this.solutions = this.everybody().map((person) =>
      [...Array(p.N).keys()].map((bit) =>
        this.luck.happens('crowd', 'first solution', person, bit, 1 / 2),
      ),
    );
  }

  step(): void {
    this.round++;
    this.luck.week = this.round;
    this.solutions = this.everybody().map((person) => this.nextOf(person));
  }

  measures(): Record<string, number> {
    const worths = this.solutions.map((solution) => this.landscape.worth(solution));
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const squared = (x: number) => x * x;
    const score = (worth: number) => squared(squared(squared(worth / this.landscape.maximum)));
    return {
      score: mean(worths.map(score)),
      bestScore: score(Math.max(...worths)),
      worth: mean(worths) / this.landscape.maximum,
      uniqueSolutions: new Set(this.solutions.map(String)).size,
      periods: this.round,
    };
  }

  /** Whether nobody's next step could change anything, whatever the luck. */
  isSettled(): boolean {
    const { velocity, error } = this.p;
    return this.everybody().every((person) => {
      const sees = velocity > 0 && this.bestSeenBy(person) !== null;
      const maySearch = !sees || velocity < 1;
      const mayCopy = sees && error < 1;
      return !mayCopy && (!maySearch || this.landscape.isPeak(this.solutions[person]));
    });
  }

  private everybody(): number[] {
    return [...Array(this.p.people).keys()];
  }

  private nextOf(person: number): Bits {
    const { luck, landscape, solutions, p } = this;
    const own = solutions[person];
    const looks =
      luck.lot('parallelSearch', `looks, ${p.attempt}`, person) < Math.floor(p.velocity * 2 ** 32);
    const seen = looks ? this.bestSeenBy(person) : null;
    if (seen !== null) {
      const copy = own.map((set, bit) => {
        const taken =
          p.error === 0 ||
          luck.happens('parallelSearch', `copies, ${p.attempt}`, person, bit, 1 - p.error);
        return taken ? solutions[seen][bit] : set;
      });
      return landscape.worth(copy) >= landscape.worth(own) ? copy : own;
    }
    const tried = flipped(own, luck.below('parallelSearch', `changes, ${p.attempt}`, person, p.N));
    return landscape.worth(tried) > landscape.worth(own) ? tried : own;
  }

  /** The first of those whose solution is best, if it is better than the own. */
  private bestSeenBy(person: number): number | null {
    const worth = (who: number) => this.landscape.worth(this.solutions[who]);
    const seen = this.everybody().filter((other) => this.tied[person][other]);
    const best = Math.max(...seen.map(worth));
    return best > worth(person) ? (seen.find((other) => worth(other) === best) ?? null) : null;
  }

  private network(): boolean[][] {
    const { people, network, links, density } = this.p;
    const by = (rule: (a: number, b: number) => boolean) =>
      this.everybody().map((a) =>
        this.everybody().map((b) => a !== b && (rule(a, b) || rule(b, a))),
      );
    const onRing = (a: number, b: number) => (b - a + people) % people <= 2;
    if (network === 0) return by((a, b) => b - a === 1);
    if (network === 1) return by(() => true);
    if (network >= 4 && network <= 5) {
      for (let attempt = 0; ; attempt++) {
        const drawn = by(
          (a, b) => b < a && this.luck.happens('network', `tied, ${attempt}`, a, b, density),
        );
        if (network === 5 || isConnected(drawn)) return drawn;
      }
    }
    const tied = by(onRing);
    if (network === 3) this.addTo(tied, links);
    if (network === 6) this.rewire(tied, links);
    return tied;
  }

  private addTo(tied: boolean[][], links: number): void {
    const { people } = this.p;
    let added = 0;
    for (let attempt = 0; added < links; attempt++) {
      const a = this.luck.below('network', 'one end', attempt, people);
      const b = this.luck.below('network', 'other end', attempt, people);
      if (a === b || tied[a][b]) continue;
      tied[a][b] = tied[b][a] = true;
      added++;
    }
  }

  private rewire(tied: boolean[][], links: number): void {
    const { people } = this.p;
    let attempt = 0;
    for (const link of this.luck.order('network', 'rewired', 2 * people).slice(0, links)) {
      const a = Math.floor(link / 2);
      const b = (a + 1 + (link % 2)) % people;
      if (tied[a].filter(Boolean).length === people - 1) continue;
      let c = a;
      while (c === a || tied[a][c]) c = this.luck.below('network', 'new end', attempt++, people);
      tied[a][b] = tied[b][a] = false;
      tied[a][c] = tied[c][a] = true;
    }
  }
}

function isConnected(tied: readonly (readonly boolean[])[]): boolean {
  const reached = new Set([0]);
  for (const person of reached)
    tied[person].forEach((is, other) => {
      if (is) reached.add(other);
    });
  return reached.size === tied.length;
}

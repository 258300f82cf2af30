/** Fang, Lee & Schilling (2010) the slow way, after the rules in docs/fang2010.md. */
import type { Values } from '../../sim/parameter.ts';
import { PlainLuck, threshold } from './plain-luck.ts';
import type { View } from './plain-world.ts';

export class PlainGroups {
  readonly reality: View[];
  beliefs: View[][];
  /** Whom each person looks at. */
  readonly looks: Set<number>[];
  private readonly luck: PlainLuck;
  private period = 0;
  private ends = 0;

  constructor(
    private readonly p: Values,
    seed: string,
  ) {
    this.luck = new PlainLuck(seed);
    const { n, m } = p;
    const dimensions = [...Array(m).keys()];
    this.looks = [...Array(n).keys()].map(() => new Set());
    this.tie();
    this.reality = dimensions.map((j) =>
      this.luck.happens('founding', 'reality', 0, j, 1 / 2) ? 1 : -1,
    );
    this.beliefs = this.looks.map((_, i) =>
      dimensions.map((j) => {
        if (!this.luck.happens('founding', 'holds', i, j, 2 / 3)) return 0;
        return this.luck.happens('founding', 'sides', i, j, 1 / 2) ? 1 : -1;
      }),
    );
  }

  step(): void {
    this.period++;
    this.luck.week = this.period;
    if (this.p.update === 0) {
      const after = this.beliefs.map((_, i) => this.learnt(i));
      this.beliefs = after;
      return;
    }
    for (const i of this.luck.order('learningFromContacts', 'order', this.p.n))
      this.beliefs[i] = this.learnt(i);
  }

  measures(): Record<string, number> {
    const { n, m, s } = this.p;
    const performances = this.beliefs.map((views) => (this.bundles(views) * s) / m);
    const mean = performances.reduce((sum, one) => sum + one, 0) / n;
    const squares = performances.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
    let alike = 0;
    for (let j = 0; j < m; j++)
      for (const a of this.beliefs) for (const b of this.beliefs) if (a[j] === b[j]) alike++;
    return {
      performance: mean,
      bestPerformance: Math.max(...performances),
      sdPerformance: Math.sqrt(squares / n),
      diversity: 1 - alike / (n * n * m),
      periods: this.period,
    };
  }

  isSettled(): boolean {
    const nobody = this.beliefs.every((views, i) =>
      views.every((view, j) => {
        const sum = this.vote(i, j);
        return sum === 0 || Math.sign(sum) === view;
      }),
    );
    return this.p.pLearn === 0 || nobody;
  }

  private learnt(i: number): View[] {
    return this.beliefs[i].map((view, j) => {
      const majority = Math.sign(this.vote(i, j)) as View;
      if (majority === 0 || majority === view) return view;
      const takes = this.luck.happens('learningFromContacts', 'takes', i, j, this.p.pLearn);
      return takes ? majority : view;
    });
  }

  /** The sum of the views of those who do better. */
  private vote(i: number, j: number): number {
    const own = this.bundles(this.beliefs[i]);
    return [...this.looks[i]]
      .filter((other) => this.bundles(this.beliefs[other]) > own)
      .reduce((sum, other) => sum + this.beliefs[other][j], 0);
  }

  private bundles(views: View[]): number {
    const { m, s } = this.p;
    let bundles = 0;
    for (let from = 0; from + s <= m; from += s) {
      const bundle = views.slice(from, from + s);
      if (bundle.every((view, k) => view === this.reality[from + k])) bundles++;
    }
    return bundles;
  }

  private tie(): void {
    const { n, z, beta, rewiring } = this.p;
    const group = (i: number) => Math.floor(i / z);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        if (a === b || group(a) !== group(b) || (rewiring === 0 && b < a)) continue;
        const tie = a * n + b;
        const moves = this.luck.lot('contacts', 'rewired', tie) < threshold(beta);
        if (rewiring === 1) {
          this.looks[a].add(moves ? (this.outsider(a) ?? b) : b);
          continue;
        }
        const kept = this.luck.lot('contacts', 'kept end', tie) % 2 === 0 ? a : b;
        const outsider = moves ? this.outsider(kept) : null;
        const [one, other] = outsider === null ? [a, b] : [kept, outsider];
        this.looks[one].add(other);
        this.looks[other].add(one);
      }
    }
  }

  /** Nobody, where somebody is tied to all others already. */
  private outsider(i: number): number | null {
    const { n, z } = this.p;
    for (let tries = 0; tries < 50 * n; tries++) {
      const other = this.luck.below('contacts', 'new end', this.ends++, n);
      if (Math.floor(other / z) !== Math.floor(i / z) && !this.looks[i].has(other)) return other;
    }
    return null;
  }
}

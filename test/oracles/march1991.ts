/**
 * March's model of 1991 the slow way, one belief at a time, after the rules as they are told in
 * docs/march1991.md: the twin of sim/models/march1991.
 */
import type { Values } from '../../sim/parameter.ts';
import type { World } from '../../sim/world.ts';
import { PlainLuck, threshold } from './plain-luck.ts';
import type { View } from './plain-world.ts';

export class PlainMarch {
  readonly reality: View[];
  readonly beliefs: View[][];
  code: View[];
  private readonly luck: PlainLuck;
  private period = 0;

  /** @param p choices by their number, in the order in which the model lists them */
  constructor(
    private readonly p: Values,
    seed: string,
  ) {
    this.luck = new PlainLuck(seed);
    const { m, n } = p;
    const dimensions = [...Array(m).keys()];
    this.reality = dimensions.map((j) =>
      this.luck.happens('founding', 'reality', 0, j, 1 / 2) ? 1 : -1,
    );
    this.beliefs = [...Array(n).keys()].map((i) => this.newcomer(i));
    this.code = dimensions.map(() => 0);
  }

  step(): void {
    this.period++;
    this.luck.week = this.period;
    this.turnover();
    this.turbulence();
    if (this.p.order === 1) {
      this.socialise();
      this.code = this.learntCode();
    } else if (this.p.order === 2) {
      this.code = this.learntCode();
      this.socialise();
    } else {
      const after = this.learntCode();
      this.socialise();
      this.code = after;
    }
  }

  measures(): Record<string, number> {
    const { m, n } = this.p;
    const quick = this.beliefs.filter((_, i) => this.learnsFast(i));
    const slow = this.beliefs.filter((_, i) => !this.learnsFast(i));
    const of = (members: View[][]) =>
      members.reduce((sum, views) => sum + this.score(views), 0) / (members.length * m);
    const right = this.beliefs.reduce((sum, views) => sum + this.correct(views), 0);
    return {
      codeScore: this.score(this.code) / m,
      codeProportion: this.correct(this.code) / m,
      memberScore: of(this.beliefs),
      memberProportion: right / (n * m),
      slowScore: of(slow),
      fastScore: of(quick),
      periods: this.period,
    };
  }

  /** The first ones, to the nearest or the next lower whole number; or each by a draw made at the founding. */
  private learnsFast(i: number): boolean {
    const { fast, fastMembers, n } = this.p;
    if (fastMembers === 0) return i < Math.round(fast * n);
    if (fastMembers === 1) return i < Math.floor(Number((fast * n).toFixed(6)));
    this.luck.week = 0;
    const lot = this.luck.lot('mutualLearning', 'is fast', i);
    this.luck.week = this.period;
    return lot < threshold(fast);
  }

  /** Beliefs are −1, 0 or +1, each as likely. */
  private newcomer(i: number): View[] {
    return this.reality.map((_, j) => {
      if (!this.luck.happens('redraw', 'holds', i, j, 2 / 3)) return 0;
      return this.luck.happens('redraw', 'sides', i, j, 1 / 2) ? 1 : -1;
    });
  }

  private turnover(): void {
    this.beliefs.forEach((_, i) => {
      const leaves = this.luck.lot('redraw', 'leaves', i) < threshold(this.p.p3);
      if (leaves) this.beliefs[i] = this.newcomer(i);
    });
  }

  private turbulence(): void {
    this.reality.forEach((real, j) => {
      if (this.luck.happens('environment', 'turns', 0, j, this.p.p4))
        this.reality[j] = real === 1 ? -1 : 1;
    });
  }

  /** What the code says after this period. */
  private learntCode(): View[] {
    const { p2, reading, rivals, shows, knowing, zeros } = this.p;
    // In the original everybody acts: where there is no view, at random.
    const act = shows === 0 ? reading === 0 : shows === 2;
    const byScore = knowing === 0 ? reading === 0 : knowing === 1;
    const shown = this.beliefs.map((views, i) =>
      views.map((view, j) => {
        if (view !== 0 || !act) return view;
        return this.luck.happens('mutualLearning', 'acts', i, j, 1 / 2) ? 1 : -1;
      }),
    );
    const standing = (views: View[]) => (byScore ? this.score(views) : this.correct(views));
    const toBeat = standing(this.code);
    const superior = shown.filter((views) =>
      rivals === 1 ? standing(views) >= toBeat : standing(views) > toBeat,
    );
    return this.code.map((now, j) => {
      const votes = superior.map((views) => views[j]);
      const sum = votes.reduce((total: number, vote) => total + vote, 0);
      const majority: View = sum > 0 ? 1 : sum < 0 ? -1 : 0;
      if (majority === 0 || majority === now) return now;
      const blank = votes.filter((vote) => vote === 0).length;
      const k = Math.abs(sum) + (zeros === 1 && now !== 0 ? blank : 0);
      let stays = 1;
      for (let member = 0; member < k; member++) stays *= 1 - p2;
      const takes = this.luck.happens('mutualLearning', 'code takes', 0, j, 1 - stays);
      return takes ? majority : now;
    });
  }

  private socialise(): void {
    const { p1, p1Fast, reading, socialisation } = this.p;
    const stepwise = socialisation === 0 ? reading === 0 : socialisation === 2;
    this.beliefs.forEach((views, i) => {
      this.code.forEach((code, j) => {
        if (code === 0 || views[j] === code) return;
        const often = this.learnsFast(i) ? p1Fast : p1;
        if (!this.luck.happens('mutualLearning', 'member follows', i, j, often)) return;
        views[j] = views[j] !== 0 && stepwise ? 0 : code;
      });
    });
  }

  /** Right less wrong. */
  private score(views: View[]): number {
    return views.reduce((sum: number, view, j) => sum + view * this.reality[j], 0);
  }

  private correct(views: View[]): number {
    return views.filter((view, j) => view === this.reality[j]).length;
  }
}

/** What the engine's world says of the same. */
export function marchOf(world: World): Pick<PlainMarch, 'reality' | 'beliefs' | 'code'> {
  const { words, elements } = world;
  const bit = (plane: Int32Array, holder: number, j: number) =>
    (plane[holder * words + Math.floor(j / 32)] >>> (j % 32)) & 1;
  const views = (held: Int32Array, value: Int32Array, holder: number) =>
    [...Array(elements).keys()].map((j): View => {
      if (bit(held, holder, j) === 0) return 0;
      return bit(value, holder, j) === 1 ? 1 : -1;
    });
  return {
    reality: [...Array(elements).keys()].map((j) => (bit(world.reality, 0, j) === 1 ? 1 : -1)),
    beliefs: [...Array(world.people).keys()].map((i) => views(world.held, world.value, i)),
    code: views(world.ruleHeld, world.ruleValue, 0),
  };
}

/** Levinthal (1997) the slow way, after the rules in docs/levinthal1997.md. */
import type { Values } from '../../sim/parameter.ts';
import { type Bits, flipped, PlainLandscape } from './plain-landscape.ts';
import { PlainLuck } from './plain-luck.ts';

export class PlainPopulation {
  readonly landscape: PlainLandscape;
  forms: Bits[];
  private readonly luck: PlainLuck;
  private period = 0;

  constructor(
    private readonly p: Values,
    seed: string,
  ) {
    this.luck = new PlainLuck(seed);
    this.landscape = new PlainLandscape(p, this.luck);
    this.forms = [...Array(p.organisations).keys()].map((k) =>
      [...Array(p.N).keys()].map((bit) =>
        this.luck.happens('population', 'first form', k, bit, 1 / 2),
      ),
    );
  }

  step(): void {
    this.period++;
    this.luck.week = this.period;
    this.forms = this.forms.map((form, k) =>
      this.p.search === 1 ? this.trial(form, k) : this.move(form, k),
    );
  }

  measures(): Record<string, number> {
    const { landscape, forms } = this;
    const worths = forms.map((form) => landscape.worth(form));
    return {
      distinctForms: new Set(forms.map(String)).size,
      meanFitness: worths.reduce((sum, worth) => sum + worth, 0) / worths.length,
      bestFitness: Math.max(...worths),
      globalMax: landscape.maximum,
      localOptima: landscape.everything.filter((form) => landscape.isPeak(form)).length,
      periods: this.period,
    };
  }

  isSettled(): boolean {
    return this.forms.every((form) => this.landscape.isPeak(form));
  }

  private trial(form: Bits, k: number): Bits {
    const tried = flipped(form, this.luck.below('localSearch', 'changes', k, this.p.N));
    return this.landscape.worth(tried) > this.landscape.worth(form) ? tried : form;
  }

  private move(form: Bits, k: number): Bits {
    const better = this.landscape
      .neighbours(form)
      .filter((other) => this.landscape.worth(other) > this.landscape.worth(form));
    if (better.length === 0) return form;
    return better[this.luck.below('localSearch', 'moves', k, better.length)];
  }
}

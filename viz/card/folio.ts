/** The card that lies open: which model's, and at which part. It follows the address. */
import { effect, signal, untracked } from '@preact/signals';
import { models } from '../../lab/models.ts';
import type { Model } from '../../sim/model.ts';
import { asked, standAt, view } from '../state/view.ts';
import { FactChecks } from './fact-checks.ts';
import { FigureChecks } from './figure-checks.ts';
import { ScenarioChecks } from './scenario-checks.ts';
import { readSight, type Sight, writeSight } from './sight.ts';

export class Folio {
  readonly sight = signal<Sight>(readSight('', Object.keys(models)).sight);
  /** What of the address can't be had, in words. */
  readonly problems = signal<readonly string[]>([]);
  readonly facts = new FactChecks();
  readonly scenarios = new ScenarioChecks();
  private readonly figures = new Map<string, FigureChecks>();

  constructor() {
    effect(() => {
      const isShown = view.value === 'card';
      const { fragment } = asked.value;
      untracked(() => {
        if (isShown) this.show(fragment);
        else this.leave();
      });
    });
  }

  get model(): Model {
    return models[this.sight.value.model];
  }

  /** The checks of the figures of the model that is read; they stay for who comes back. */
  figuresOf(model: string): FigureChecks {
    const known = this.figures.get(model) ?? new FigureChecks(model);
    this.figures.set(model, known);
    return known;
  }

  turnTo(model: string): void {
    location.hash = writeSight({ model, part: null });
  }

  private leave(): void {
    this.facts.stop();
    this.scenarios.stop();
    for (const checks of this.figures.values()) checks.stop();
  }

  private show(fragment: string): void {
    const { sight, problems } = readSight(fragment, Object.keys(models));
    if (sight.model !== this.sight.value.model) this.leave();
    this.sight.value = sight;
    this.problems.value = problems;
    const address = writeSight(sight);
    standAt('card', address);
  }
}

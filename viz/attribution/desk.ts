/** What lies on the reader's desk: the scenario whose gap is looked at, and what has been found out so far. */
import { effect, signal, untracked } from '@preact/signals';
import type { Scenario } from '../../lab/scenario.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { sourceOf } from '../laboratory/source-of.ts';
import { announce } from '../state/announcer.ts';
import { asked, showInstead, standAt, view } from '../state/view.ts';
import { words } from '../words/attribution.ts';
import { words as shared } from '../words/laboratory.ts';
import { readLibrary } from '../worker/library.ts';
import { Finding } from './finding.ts';
import { readSight, type Sight, writeSight } from './sight.ts';

export interface OnDesk {
  readonly scenario: Scenario;
  readonly finding: Finding;
}

export class Desk {
  readonly sight = signal<Sight>(readSight('').sight);
  /** What can't be had, in words. */
  readonly problems = signal<readonly string[]>([]);
  /** Null while it is on its way. */
  readonly onDesk = signal<OnDesk | null>(null);
  readonly source = sourceOf(
    'trellis-which-rule',
    () => writeSight(this.sight.value),
    () => this.settings(),
  );
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private readonly begun = new Map<string, OnDesk>();

  /** Follows the address from now on. What runs is stopped where something else is looked at. */
  constructor() {
    effect(() => {
      const isShown = view.value === 'attribution';
      const { fragment } = asked.value;
      untracked(() => {
        if (isShown) this.show(fragment);
        else this.onDesk.value?.finding.stop();
      });
    });
  }

  start(): void {
    const { value } = this.onDesk;
    if (value === null) return;
    announce(words.started(value.scenario.title));
    value.finding.start(this.sight.value.seeds);
  }

  turnTo(changed: Partial<Sight>): void {
    location.hash = writeSight({ ...this.sight.value, ...changed });
  }

  /** The same without leaving anything in the history. */
  choose(changed: Partial<Sight>): void {
    showInstead(writeSight({ ...this.sight.value, ...changed }));
  }

  private settings(): readonly string[] {
    const { scenario: name, measure, seed } = this.sight.value;
    const { value } = this.onDesk;
    return [
      words.title,
      `${value?.scenario.title} (${name})`,
      threeLevel.measures[measure].label,
      shared.seed(seed ?? value?.scenario.seed ?? ''),
      shared.seeds(value?.finding.shares.value?.gap.n ?? 0),
    ];
  }

  private show(fragment: string): void {
    const { sight, problems } = readSight(fragment);
    const address = writeSight(sight);
    standAt('attribution', address);
    this.problems.value = problems;
    this.sight.value = sight;
    this.open(sight);
  }

  private async open(sight: Sight): Promise<void> {
    const { scenario, measure, seed } = sight;
    const key = JSON.stringify([scenario, measure, seed]);
    const known = this.begun.get(key);
    if (known !== undefined && known === this.onDesk.value) return;
    this.onDesk.value?.finding.stop();
    this.onDesk.value = known ?? null;
    if (known !== undefined) return;
    const read = await readLibrary({ scenario, seed, settings: {}, changes: [] });
    if (this.sight.value !== sight) return;
    if ('problems' in read) {
      this.problems.value = [...this.problems.value, ...read.problems];
      return;
    }
    const onDesk = { scenario: read, finding: new Finding(read, measure, this.still) };
    this.begun.set(key, onDesk);
    this.onDesk.value = onDesk;
  }
}

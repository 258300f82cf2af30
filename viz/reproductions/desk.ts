/** What lies on the reader's desk: the figure that is looked at, and what has been run of each so far. */
import { effect, signal, untracked } from '@preact/signals';
import { reproductions } from '../../lab/reproductions/catalogue.ts';
import type { Figure, Reproduction } from '../../lab/reproductions/reproduction.ts';
import { sourceOf } from '../laboratory/source-of.ts';
import { announce } from '../state/announcer.ts';
import { asked, showInstead, standAt, view } from '../state/view.ts';
import { words } from '../words/reproductions.ts';
import { Reproducing } from './reproducing.ts';
import { nameOf, sayClaims, sayStatus } from './sayings.ts';
import { readSight, runsWanted, type Sight, writeSight } from './sight.ts';
import { Watching, watchable } from './watching.ts';

export class Desk {
  readonly sight = signal<Sight>(readSight('', reproductions).sight);
  /** What of the address can't be had, in words. */
  readonly problems = signal<readonly string[]>([]);
  readonly source = sourceOf(
    'trellis-reproduction',
    () => writeSight(this.sight.value),
    () => this.settings(),
  );
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  readonly watching = new Watching(this.still);
  private readonly begun = new Map<Figure, Reproducing>();

  /** Follows the address from now on. What runs is stopped where something else is looked at. */
  constructor() {
    effect(() => {
      const isShown = view.value === 'reproductions';
      const { fragment } = asked.value;
      untracked(() => {
        if (isShown) this.show(fragment);
        else this.leave();
      });
    });
  }

  /** What there is of the figure that `sight` is of. */
  reproducing({ reproduction, figure }: Pick<Sight, 'reproduction' | 'figure'>): Reproducing {
    const known = this.begun.get(figure);
    if (known !== undefined) return known;
    const reproducing = new Reproducing(reproduction, figure, this.still);
    this.begun.set(figure, reproducing);
    return reproducing;
  }

  start(): void {
    const sight = this.sight.value;
    const reproducing = this.reproducing(sight);
    announce(words.run.started(nameOf(sight.figure)));
    reproducing.start(runsWanted(sight));
    const [first] = watchable(sight.reproduction, sight.figure);
    if (first !== undefined) this.watching.start(sight.reproduction, first);
    const stop = effect(() => {
      const status = reproducing.status.value;
      if (status === 'running') return;
      announce(words.run.told(sayStatus(reproducing), sayClaims(reproducing.report.peek())));
      queueMicrotask(() => stop());
    });
  }

  /** Stops what runs, and keeps what has come. */
  stop(): void {
    this.reproducing(this.sight.value).stop();
  }

  /** Shows the same with something else; a way back to what was shown stays in the browser's history. */
  turnTo(changed: Partial<Sight>): void {
    location.hash = writeSight({ ...this.sight.value, ...changed });
  }

  /** The same without leaving anything in the history. */
  choose(runs: Sight['runs']): void {
    showInstead(writeSight({ ...this.sight.value, runs }));
  }

  private settings(): readonly string[] {
    const { reproduction, figure, panel } = this.sight.value;
    return [
      reproduction.title,
      nameOf(figure),
      ...(panel === null ? [] : [panel]),
      sayStatus(this.reproducing(this.sight.value)),
    ];
  }

  private leave(): void {
    this.stop();
    this.watching.stop();
  }

  private show(fragment: string): void {
    const { sight, problems } = readSight(fragment, reproductions);
    if (this.sight.value.figure !== sight.figure) this.leave();
    this.sight.value = sight;
    this.problems.value = problems;
    standAt('reproductions', writeSight(sight));
  }
}

/** The address that shows the first panel of `figure`, with as many runs as now. */
export function addressOf(reproduction: Reproduction, figure: Figure, { runs }: Sight): string {
  return writeSight({ reproduction, figure, panel: null, runs });
}

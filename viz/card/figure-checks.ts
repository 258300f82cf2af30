/** The published figures of a model, checked here one after the other, each with few runs. */
import { effect, signal } from '@preact/signals';
import { reproductions } from '../../lab/reproductions/catalogue.ts';
import type { Figure, Reproduction } from '../../lab/reproductions/reproduction.ts';
import { Reproducing } from '../reproductions/reproducing.ts';

/** How many runs of each point do for a look; they are judged by the same bounds as many. */
export const FEW = 60;

export class FigureChecks {
  readonly reproducing: readonly Reproducing[];
  /** The figures that wait for their turn, the first of them running. */
  readonly queue = signal<readonly Figure[]>([]);

  /** @param model the name of a model; one without published figures has nothing to check */
  constructor(model: string) {
    const reproduction = reproductions.get(model);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.reproducing = (reproduction?.figures ?? []).map(
      (figure) => new Reproducing(reproduction as Reproduction, figure, still),
    );
  }

  check(figures: readonly Figure[]): void {
    const idle = this.queue.value.length === 0;
    this.queue.value = [...new Set([...this.queue.value, ...figures])];
    if (idle) this.next();
  }

  stop(): void {
    this.queue.value = [];
    for (const one of this.reproducing) one.stop();
  }

  private next(): void {
    const [figure] = this.queue.value;
    const one = this.reproducing.find((candidate) => candidate.figure === figure);
    if (one === undefined) return;
    one.start(runsFor(one));
    const stop = effect(() => {
      if (one.status.value === 'running') return;
      queueMicrotask(() => {
        stop();
        if (this.queue.value[0] !== figure) return;
        this.queue.value = this.queue.value.slice(1);
        this.next();
      });
    });
  }
}

/** How many runs of each point a look takes; where there are some already, twice as many as there are. */
export function runsFor({ figure, progress }: Reproducing): number {
  const few = Math.min(FEW, figure.replicates ?? FEW);
  return Math.max(few, 2 * progress.peek().fewest);
}

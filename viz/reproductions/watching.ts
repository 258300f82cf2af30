/** One run of a network, watched while the others are run. */
import { signal } from '@preact/signals';
import type { Cell, Figure, Reproduction } from '../../lab/reproductions/reproduction.ts';
import { termsOf } from '../../lab/reproductions/reproduction.ts';
import { defaultsOf } from '../../sim/parameter.ts';
import { jobOf } from './reproducing.ts';
import type { Pace, Seen, Watch } from './worker.ts';

const PACE: Pace = { weeks: 1, pause: 160 };
/** For who wants less motion: in blocks. */
const STILL_PACE: Pace = { weeks: 10, pause: 1500 };

export class Watching {
  /** What is seen now; null before anything is. */
  readonly seen = signal<Seen | null>(null);
  /** The name of the cell whose first run is watched; null where none is. */
  readonly name = signal<string | null>(null);
  private worker: Worker | null = null;

  /** @param still whether the reader prefers reduced motion */
  constructor(private readonly still: boolean) {}

  start(reproduction: Reproduction, cell: Cell): void {
    this.stop();
    this.name.value = cell.name;
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', ({ data }: MessageEvent<Seen>) => {
      this.seen.value = data;
      if (data.isLast) this.end();
    });
    const pace = this.still ? STILL_PACE : PACE;
    this.worker.postMessage({ ...jobOf(reproduction, cell), pace } satisfies Watch);
  }

  stop(): void {
    this.end();
    this.seen.value = null;
    this.name.value = null;
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

/** The cells of `figure` that can be watched: of a model of networks, one for each kind that its settings tell apart. */
export function watchable({ model }: Reproduction, figure: Figure): Cell[] {
  const organisation = model.create(defaultsOf(model.parameters), 2, false);
  if (organisation.network === undefined) return [];
  const cells = figure.points.flatMap(({ of }) => termsOf(of).map(({ cell }) => cell));
  return [...new Map(cells.map((cell) => [cell.name, cell])).values()];
}

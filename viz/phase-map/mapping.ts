/** A map that is being refined: how far it is, and what each cell comes to so far. */
import { batch, signal } from '@preact/signals';
import type { Factor } from '../../lab/designs/factor.ts';
import { hasLevels } from '../../lab/designs/factor.ts';
import { type Experiment, packExperiment } from '../../lab/experiments/experiment.ts';
import type { Row } from '../../lab/experiments/experiment-run.ts';
import { type Estimate, estimate } from '../../lab/experiments/statistics.ts';
import { MOST_SEEDS, shownAt, turnsOfMap } from '../../lab/phase-map/phase-map.ts';
import { takeTurns } from '../pool/pool.ts';

export type Status = 'running' | 'paused' | 'done' | 'failed';

/** How often what is shown keeps up with what has come, in milliseconds; less often for who wants less motion. */
const SHOW_EVERY = 120;
const SHOW_EVERY_STILL = 1500;

/** What there is to be seen of a map. */
export interface MapSeen {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Of each point of the finest grid, which one is shown there; −1 where none is. */
  readonly shown: Int32Array;
  /** The points that are known, by their numbers. */
  readonly known: readonly number[];
  /** What a point comes to. */
  readonly at: (point: number) => Estimate;
  /** The least and the greatest mean; null where there is none. */
  readonly extent: readonly [number, number] | null;
  readonly runs: number;
}

export class Mapping {
  readonly status = signal<Status>('paused');
  readonly seen = signal<MapSeen | null>(null);
  readonly problem = signal<string | null>(null);
  private readonly columns: readonly number[];
  private readonly rows: readonly number[];
  /** What each turn came to, by its number; NaN too where it came to nothing. */
  private readonly values: Float64Array;
  private readonly taken: Uint8Array;
  private runs = 0;
  private end: () => void = () => {};
  private timer = 0;

  /** @param still whether the reader prefers reduced motion */
  constructor(
    private readonly experiment: Experiment,
    private readonly still: boolean,
  ) {
    const [x, y] = experiment.factors as [Factor, Factor];
    this.columns = levelsOf(x);
    this.rows = levelsOf(y);
    const turns = this.columns.length * this.rows.length * MOST_SEEDS;
    this.values = new Float64Array(turns).fill(Number.NaN);
    this.taken = new Uint8Array(turns);
  }

  start(): void {
    if (this.status.value === 'running' || this.status.value === 'done') return;
    this.status.value = 'running';
    this.problem.value = null;
    const turns = turnsOfMap(
      this.columns.length,
      this.rows.length,
      (turn) => this.taken[turn] !== 0,
    );
    this.end = takeTurns(
      { kind: 'experiment', experiment: packExperiment(this.experiment) },
      turns,
      {
        onTaken: (taken) => {
          for (const { turn, result } of taken) this.take(turn, result as Row);
          this.showSoon();
        },
        onDone: () => this.finish('done'),
        onFailed: (reason) => this.finish('failed', reason),
      },
    );
  }

  /** Ends what is under way, at once. What has come stays. */
  pause(): void {
    if (this.status.value !== 'running') return;
    this.end();
    this.finish('paused');
  }

  private take(turn: number, row: Row): void {
    if (this.taken[turn] !== 0) return;
    this.taken[turn] = 1;
    this.values[turn] = row.outcomes[0] ?? Number.NaN;
    this.runs++;
  }

  private finish(status: Status, problem: string | null = null): void {
    clearTimeout(this.timer);
    this.timer = 0;
    batch(() => {
      this.status.value = status;
      this.problem.value = problem;
      this.show();
    });
  }

  private showSoon(): void {
    if (this.timer !== 0) return;
    // The first picture comes as soon as it can.
    const wait = this.seen.value === null ? 0 : this.still ? SHOW_EVERY_STILL : SHOW_EVERY;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.show();
    }, wait);
  }

  private show(): void {
    const { columns, rows } = this;
    const points = columns.length * rows.length;
    const at = (point: number) =>
      estimate(Array.from({ length: MOST_SEEDS }, (_, seed) => this.values[seed * points + point]));
    const known: number[] = [];
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let point = 0; point < points; point++) {
      if (this.taken[point] === 0) continue;
      known.push(point);
      const { mean } = at(point);
      if (mean === null) continue;
      least = Math.min(least, mean);
      most = Math.max(most, mean);
    }
    const shown = shownAt(columns.length, rows.length, (point) => this.taken[point] !== 0);
    const extent = least <= most ? ([least, most] as const) : null;
    this.seen.value = { columns, rows, shown, known, at, extent, runs: this.runs };
  }
}

function levelsOf({ over }: Factor): readonly number[] {
  return hasLevels(over) ? over.levels : [];
}

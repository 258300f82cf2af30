/** A figure that is being run: how far it is, what has come out, and what that says. */
import { batch, signal } from '@preact/signals';
import { packPlan } from '../../lab/experiments/packed-plan.ts';
import type { Replicate } from '../../lab/experiments/replicate.ts';
import type { Job } from '../../lab/experiments/work.ts';
import { FigureInProgress, type FigureReport } from '../../lab/reproductions/judge.ts';
import { planOfCell } from '../../lab/reproductions/plan-of-cell.ts';
import {
  type Cell,
  cellsOf,
  type Figure,
  type Reproduction,
  seedOfCell,
  weeksReadOf,
} from '../../lab/reproductions/reproduction.ts';
import type { Found } from '../../lab/reproductions/sums.ts';
import type { Chunk } from '../pool/messages.ts';
import { takeTurns } from '../pool/pool.ts';
import { turnsLeft } from './rounds.ts';

/** `stopped`, by the reader or because something failed: it can go on from there. */
export type Status = 'idle' | 'running' | 'stopped' | 'done';

/** How often what is shown keeps up with what has come, in milliseconds; less often for who wants less motion. */
const SHOW_EVERY = 150;
const SHOW_EVERY_STILL = 1500;
/** How long to watch before saying how long it will take, in milliseconds. */
const WATCH_FOR = 1500;

/** How many runs there are, of each cell. */
export interface Progress {
  readonly fewest: number;
  readonly most: number;
  /** Of all cells together, and how many there are to be. */
  readonly taken: number;
  readonly wanted: number;
  /** How long it will take still, in seconds; null where that can't be said yet. */
  readonly secondsLeft: number | null;
}

const NOTHING: Progress = { fewest: 0, most: 0, taken: 0, wanted: 0, secondsLeft: null };

export class Reproducing {
  readonly status = signal<Status>('idle');
  readonly progress = signal<Progress>(NOTHING);
  /** What each of the figure's points comes to so far. */
  readonly found = signal<readonly (Found | null)[]>([]);
  /** Null while there are too few runs of some cell. */
  readonly report = signal<FigureReport | null>(null);
  /** What went wrong, in words; null where nothing did. */
  readonly problem = signal<string | null>(null);
  readonly cells: readonly Cell[];
  private inProgress: FigureInProgress | null = null;
  /** How many runs of each cell have been taken in. */
  private taken: number[];
  /** Runs that have come before others of their cell that go before them. */
  private readonly early = new Map<number, Map<number, Replicate>>();
  private end: () => void = () => {};
  private timer = 0;
  private runs = 0;
  private startedAt = 0;
  private startedWith = 0;

  /** @param still whether the reader prefers reduced motion */
  constructor(
    readonly reproduction: Reproduction,
    readonly figure: Figure,
    private readonly still: boolean,
  ) {
    this.cells = cellsOf(figure);
    this.taken = this.cells.map(() => 0);
  }

  /** Whether runs up to `runs` of each cell would go on from what is there; else they start over. */
  goesOnTo(runs: number): boolean {
    const { most, fewest } = this.progress.value;
    return most > 0 && most <= runs && fewest < runs;
  }

  /** Runs each cell `runs` times; what is there already is kept, where it is not more than that. */
  start(runs: number): void {
    if (this.status.value === 'running') return;
    if (!this.goesOnTo(runs)) this.forget();
    const { reproduction, cells } = this;
    this.runs = runs;
    this.startedAt = performance.now();
    this.startedWith = sum(this.taken);
    batch(() => {
      this.status.value = 'running';
      this.problem.value = null;
      this.show();
    });
    if (cells.length === 0) {
      this.finish('done');
      return;
    }
    const jobs = cells.map((cell) => ({
      ...jobOf(reproduction, cell),
      measuredIn: weeksReadOf(this.figure, cell),
    }));
    const work = { kind: 'replicates', jobs, replicates: runs } as const;
    this.end = takeTurns(work, chunksLeft(this.taken, runs), {
      onTaken: (taken) => {
        for (const { turn, result } of taken)
          this.take(Math.floor(turn / runs), result as Replicate);
        this.showSoon();
      },
      onDone: () => this.finish('done'),
      onFailed: (reason) => this.finish('stopped', reason),
    });
  }

  /** Ends what is under way, at once. What has come stays. */
  stop(): void {
    if (this.status.value !== 'running') return;
    this.end();
    this.finish('stopped');
  }

  /** Takes in runs of a cell, in the order of their numbers: the sums' last bits depend on it. */
  private take(cell: number, replicate: Replicate): void {
    const early = this.early.get(cell) ?? new Map<number, Replicate>();
    early.set(replicate.number, replicate);
    for (;;) {
      const next = early.get(this.taken[cell]);
      if (next === undefined) break;
      early.delete(next.number);
      this.begun().take(this.cells[cell].name, next);
      this.taken[cell]++;
    }
    this.early.set(cell, early);
  }

  private begun(): FigureInProgress {
    this.inProgress ??= new FigureInProgress(this.reproduction.model.name, this.figure);
    return this.inProgress;
  }

  private forget(): void {
    this.inProgress = null;
    this.taken = this.cells.map(() => 0);
    this.early.clear();
  }

  private finish(status: Status, problem: string | null = null): void {
    clearTimeout(this.timer);
    this.timer = 0;
    this.early.clear();
    batch(() => {
      this.status.value = status;
      this.problem.value = problem;
      this.show();
    });
  }

  private showSoon(): void {
    if (this.timer !== 0) return;
    this.timer = window.setTimeout(
      () => {
        this.timer = 0;
        batch(() => this.show());
      },
      this.still ? SHOW_EVERY_STILL : SHOW_EVERY,
    );
  }

  private show(): void {
    const inProgress = this.begun();
    const taken = sum(this.taken);
    const wanted = this.cells.length * this.runs;
    const fewest = this.cells.length === 0 ? 0 : Math.min(...this.taken);
    const elapsed = performance.now() - this.startedAt;
    const since = taken - this.startedWith;
    this.progress.value = {
      fewest,
      most: Math.max(0, ...this.taken),
      taken,
      wanted,
      secondsLeft:
        elapsed < WATCH_FOR || since === 0 ? null : (elapsed / 1000 / since) * (wanted - taken),
    };
    this.found.value = inProgress.soFar();
    this.report.value = reportOn(inProgress, fewest, this.cells.length === 0);
  }
}

/** The numbers of the turns that are left, as the pool takes them. */
function* chunksLeft(taken: readonly number[], runs: number): Generator<Chunk, void, void> {
  for (const { cell, from, to } of turnsLeft(taken, runs))
    yield Array.from({ length: to - from }, (_, k) => cell * runs + from + k);
}

/** What a worker is told of `cell`. */
export function jobOf(reproduction: Reproduction, cell: Cell): Job {
  return {
    plan: packPlan(planOfCell(reproduction, cell)),
    seed: seedOfCell(reproduction.model, cell),
  };
}

function reportOn(
  inProgress: FigureInProgress,
  runs: number,
  isWorkedOut: boolean,
): FigureReport | null {
  if (runs < 2 && !isWorkedOut) return null;
  try {
    return inProgress.report(runs);
  } catch (error) {
    // So few runs that a measure was defined in none of them.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

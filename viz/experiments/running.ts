/** An experiment on the page: what of it has been run, what is kept of that, how far it is. */
import { batch, signal } from '@preact/signals';
import type { Analysis } from '../../lab/analysis/analysis.ts';
import { type Experiment, packExperiment } from '../../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../../lab/experiments/experiment-run.ts';
import { idIn, JOURNAL_HEAD, lineOf, rowIn } from '../../lab/experiments/journal-line.ts';
import type { Chunk, Taken } from '../pool/messages.ts';
import { takeTurns, workersHere } from '../pool/pool.ts';
import type { Reckon, Reckoned, TableFile } from './reckoning.ts';
import { isFull, type Store, type Trouble } from './store.ts';

/** `reading`: what is kept is being taken in; `measuring`: the first runs are taken, to see how long they take. */
export type Status = 'reading' | 'measuring' | 'ready' | 'running' | 'stopped' | 'done';

/** What one run takes. */
export interface Cost {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** How long lines may wait before they are kept, in milliseconds. */
const KEEP_EVERY = 400;
const SHOW_EVERY = 250;
/** How long a worker is given to do at once, in milliseconds, and how many runs at most. */
const AT_ONCE = 250;
const MOST_AT_ONCE = 100;
/** So many runs are measured. */
const MEASURED = 3;
/** How long the page may be kept busy at a stretch, in milliseconds. */
const STRETCH = 12;
/** How long to watch before saying how long it will take, in milliseconds. */
const WATCH_FOR = 1500;

export class Running {
  readonly status = signal<Status>('reading');
  readonly done = signal(0);
  readonly planned: number;
  readonly secondsLeft = signal<number | null>(null);
  /** Null while it has not been measured. */
  readonly cost = signal<Cost | null>(null);
  /** What went wrong, in words. */
  readonly problem = signal<string | null>(null);
  /** Why what is run is not kept; null where it is. */
  readonly trouble = signal<Trouble>(null);
  readonly analysis = signal<Analysis | null>(null);
  /** Counts up whenever rows have come. */
  readonly version = signal(0);
  readonly runner: ExperimentRunner;
  /** What tells each run from any other, by its number. */
  private readonly ids: string[] = [];
  private readonly rows = new Map<string, Row>();
  private readonly lines: string[] = [];
  /** Hears when what has been run is kept. */
  onKept: () => void = () => {};
  /** How many runs were there already. */
  private found = 0;
  private waiting = '';
  private keeping: Promise<void> = Promise.resolve();
  private timer = 0;
  private shownAt = 0;
  private end: () => void = () => {};
  private release: () => void = () => {};
  private startedAt = 0;
  private startedWith = 0;
  private each = 0;
  private reckoning: Worker | null = null;

  /**
   * @param document the experiment's file, as text
   * @param store null where the browser keeps nothing
   */
  constructor(
    readonly experiment: Experiment,
    readonly document: string,
    private readonly store: Store | null,
  ) {
    this.runner = new ExperimentRunner(experiment);
    this.planned = this.runner.turns.count;
    if (store === null) this.trouble.value = 'kept nowhere';
  }

  /** Whether runs are there from before: what is run now goes on from them. */
  get continues(): boolean {
    return this.found > 0;
  }

  /** The row of run `number`; undefined where it has not been done. */
  rowOf(number: number): Row | undefined {
    return this.rows.get(this.ids[number] ?? '');
  }

  /** The whole journal, as a file has it. */
  journal(): string[] {
    return [`${JOURNAL_HEAD}\n`, ...this.lines.map((line) => `${line}\n`)];
  }

  /** Takes in what is kept, and what a file brings; then measures what a run takes. */
  async read(journal: string): Promise<void> {
    let until = performance.now() + STRETCH;
    const breathe = async () => {
      if (performance.now() < until) return;
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + STRETCH;
    };
    for (let number = 0; number < this.planned; number++) {
      this.ids.push(this.runner.idOf(number));
      await breathe();
    }
    const ours = new Set(this.ids);
    for (const line of journal.split('\n')) {
      const id = idIn(line);
      if (id === null || this.rows.has(id)) continue;
      const row = rowIn(line);
      if (row === null || row.outcomes.length > this.experiment.outcomes.length) continue;
      this.lines.push(line);
      if (ours.has(id)) this.rows.set(id, withoutKeepings(row));
      await breathe();
    }
    this.show();
    this.found = this.done.value;
    if (this.found === this.planned) this.finish('done');
    else this.measure();
    if (this.found > 0 && this.found < this.planned) this.analyse();
  }

  /** Has what has been read from a file kept too. */
  adopt(): Promise<void> {
    this.waiting = this.lines.map((line) => `${line}\n`).join('');
    return this.keep();
  }

  private measure(): void {
    const [first] = this.missing();
    if (first === undefined) return;
    const trial = [first, first + 1, first + 2].filter(
      (number) => number < this.planned && this.rowOf(number) === undefined,
    );
    this.status.value = 'measuring';
    this.end = takeTurns(this.work(), [trial.slice(0, MEASURED)].values(), {
      onTaken: (taken) => {
        this.take(taken);
        const bytes = taken.map(({ result }) => lineOf(result as Row).length + 1);
        // The first is slower: its program is only being made ready.
        const times = taken.map(({ took }) => took);
        this.each = Math.min(...times);
        this.cost.value = { milliseconds: this.each, bytes: Math.max(...bytes) };
      },
      onDone: () => {
        this.show();
        if (this.done.value === this.planned) this.finish('done');
        else this.status.value = 'ready';
      },
      onFailed: (reason) => this.finish('stopped', reason),
    });
  }

  /** Takes the runs that are not there yet, replicate by replicate. */
  async start(): Promise<void> {
    if (this.status.value === 'running' || this.status.value === 'measuring') return;
    this.status.value = 'running';
    this.problem.value = null;
    if (!(await this.lock())) {
      this.trouble.value = 'another tab';
      this.status.value = 'stopped';
      return;
    }
    this.startedAt = performance.now();
    this.startedWith = this.done.value;
    this.secondsLeft.value = null;
    await this.keep();
    if (this.status.value !== 'running') return;
    this.end = takeTurns(this.work(), this.chunks(), {
      onTaken: (taken) => {
        this.take(taken);
        for (const { took } of taken) this.each += (took - this.each) / 20;
        this.timer ||= window.setTimeout(() => {
          this.timer = 0;
          this.keep();
        }, KEEP_EVERY);
        if (performance.now() - this.shownAt > SHOW_EVERY) this.show();
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

  /** Ends all that goes on, since something else takes its place. */
  leave(): void {
    this.end();
    this.reckoning?.terminate();
    if (this.status.value === 'running') this.finish('stopped');
    this.release();
  }

  /** The tables, as the command line writes them. */
  async tables(): Promise<readonly TableFile[]> {
    const reckoned = await this.reckon('tables');
    if (reckoned.kind === 'failed') throw new Error(reckoned.reason);
    return reckoned.kind === 'tables' ? reckoned.files : [];
  }

  private work() {
    return { kind: 'experiment', experiment: packExperiment(this.experiment) } as const;
  }

  private *missing(): Generator<number, void, void> {
    for (let number = 0; number < this.planned; number++)
      if (this.rowOf(number) === undefined) yield number;
  }

  private *chunks(): Generator<Chunk, void, void> {
    let chunk: number[] = [];
    for (const number of [...this.missing()]) {
      chunk.push(number);
      const most = Math.min(MOST_AT_ONCE, Math.max(1, AT_ONCE / Math.max(1, this.each)));
      if (chunk.length < most) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  }

  private take(taken: readonly Taken[]): void {
    for (const { result } of taken) {
      const row = result as Row;
      if (this.rows.has(row.id)) continue;
      const line = lineOf(row);
      this.rows.set(row.id, withoutKeepings(row));
      this.lines.push(line);
      this.waiting += `${line}\n`;
    }
  }

  /** Has what waits kept; one after the other. */
  private keep(): Promise<void> {
    const { store } = this;
    if (store === null) return Promise.resolve();
    const text = this.waiting;
    this.waiting = '';
    this.keeping = this.keeping.then(async () => {
      const { name, title } = this.experiment;
      const [changed, done] = [Date.now(), this.count()];
      const head = JOURNAL_HEAD;
      const { document, planned } = this;
      try {
        await store.keep({ name, title, document, head, changed, done, planned }, text);
        if (this.trouble.value === 'full') this.trouble.value = null;
      } catch (error) {
        this.waiting = text + this.waiting;
        if (!isFull(error)) this.problem.value = String(error);
        this.trouble.value = 'full';
        this.stop();
      }
    });
    return this.keeping;
  }

  /** Only one tab at a time runs an experiment. */
  private lock(): Promise<boolean> {
    if (navigator.locks === undefined || this.store === null) return Promise.resolve(true);
    return new Promise((resolve) => {
      const name = `trellis/${this.experiment.name}`;
      navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        return new Promise<void>((release) => {
          this.release = release;
        });
      });
    });
  }

  private count(): number {
    let count = 0;
    for (const id of this.ids) if (this.rows.has(id)) count++;
    return count;
  }

  private finish(status: Status, problem: string | null = null): void {
    clearTimeout(this.timer);
    this.timer = 0;
    this.release();
    batch(() => {
      this.status.value = status;
      if (problem !== null) this.problem.value = problem;
      this.show();
    });
    // Runs that were only measured are kept with the first that was asked for.
    if (this.trouble.value !== 'full' && this.startedAt > 0) this.keep().then(() => this.onKept());
    if (this.done.value > 0) this.analyse();
  }

  private async analyse(): Promise<void> {
    const reckoned = await this.reckon('analysis');
    if (reckoned.kind === 'analysis') this.analysis.value = reckoned.analysis;
    else if (reckoned.kind === 'failed') this.problem.value = reckoned.reason;
  }

  private reckon(wanted: Reckon['wanted']): Promise<Reckoned> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    if (wanted === 'analysis') {
      this.reckoning?.terminate();
      this.reckoning = worker;
    }
    return new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Reckoned>) => {
        worker.terminate();
        resolve(data);
      });
      worker.addEventListener('error', ({ message }) => {
        resolve({ kind: 'failed', reason: message || 'its program could not be loaded' });
      });
      const asked: Reckon = {
        experiment: packExperiment(this.experiment),
        lines: this.lines,
        wanted,
      };
      worker.postMessage(asked);
    });
  }

  private show(): void {
    this.shownAt = performance.now();
    const done = this.count();
    const elapsed = this.shownAt - this.startedAt;
    const since = done - this.startedWith;
    const left = (elapsed / 1000 / since) * (this.planned - done);
    batch(() => {
      this.done.value = done;
      this.version.value++;
      this.secondsLeft.value =
        this.status.value !== 'running' || elapsed < WATCH_FOR || since === 0 ? null : left;
    });
  }

  /** How many seconds what is left will take; null where that was not measured. */
  get secondsPlanned(): number | null {
    const { value } = this.cost;
    if (value === null) return null;
    return ((this.planned - this.done.value) * value.milliseconds) / 1000 / workersHere();
  }
}

/** What a row is kept in memory for: to be shown. The rest stays in its line. */
function withoutKeepings(row: Row): Row {
  return { ...row, measures: null, cells: null, proposals: null };
}

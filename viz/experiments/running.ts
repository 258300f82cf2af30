/** An experiment on the page: what of it has been run, and how far it is. */
import { batch, signal } from '@preact/signals';
import type { Analysis } from '../../lab/analysis/analysis.ts';
import { type Experiment, packExperiment } from '../../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../../lab/experiments/experiment-run.ts';
import { JOURNAL_HEAD, lineOf } from '../../lab/experiments/journal-line.ts';
import { ownScenario } from '../../lab/links/own-scenario.ts';
import type { Chunk, Taken } from '../pool/messages.ts';
import { takeTurns, workersHere } from '../pool/pool.ts';
import { words } from '../words/page.ts';
import { Keeping } from './keeping.ts';
import { KnownRows } from './known-rows.ts';
import { namesInStory } from './names-in-story.ts';
import { type Read, type ReadAnswer, withoutKeepings } from './reading.ts';
import { reckon } from './reckon.ts';
import type { GivenFile, Reckon, Wanted } from './reckoning.ts';
import type { Kept, Store } from './store.ts';
import { WrittenJournal } from './written-journal.ts';

/** `reading`: what is kept is being taken in; `measuring`: the first runs are taken, to see how long they take. */
export type Status = 'reading' | 'measuring' | 'ready' | 'running' | 'stopped' | 'done';

/** What one run takes. */
export interface Cost {
  readonly milliseconds: number;
  readonly bytes: number;
}

const SHOW_EVERY = 250;
/** How long a worker is given to do at once, in milliseconds, and how many runs at most. */
const AT_ONCE = 250;
const MOST_AT_ONCE = 100;
/** So many runs are measured. */
const MEASURED = 3;
/** More means than these, at the points of the design, would hide the runs. */
export const MOST_MEANS = 60;
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
  readonly analysis = signal<Analysis | null>(null);
  readonly keeping: Keeping;
  private readonly called: readonly (string | null)[];
  /** Counts up whenever rows have come. */
  readonly version = signal(0);
  readonly runner: ExperimentRunner;
  private readonly rows: KnownRows;
  private readonly written = new WrittenJournal();
  /** When the last run was taken, in milliseconds since 1970. */
  private ranAt: number;
  /** Hears when what has been run is kept. */
  onKept: () => void = () => {};
  /** How many runs were there already. */
  private found = 0;
  private shownAt = 0;
  private end: () => void = () => {};
  private startedAt = 0;
  private startedWith = 0;
  private each = 0;
  private endAnalysis: () => void = () => {};

  /**
   * @param document the experiment's file, as text
   * @param store null where the browser keeps nothing
   * @param ranAt when the last of the runs that are there was taken, in milliseconds since 1970
   */
  constructor(
    readonly experiment: Experiment,
    readonly document: string,
    private readonly store: Store | null,
    ranAt: number,
  ) {
    this.ranAt = ranAt;
    this.runner = new ExperimentRunner(experiment);
    this.called = namesInStory(experiment, document);
    this.planned = this.runner.turns.count;
    this.rows = new KnownRows(this.planned);
    this.keeping = new Keeping(
      store,
      () => this.standing(),
      (problem) => {
        if (problem !== null) this.problem.value = problem;
        this.stop();
      },
    );
  }

  /** Whether runs are there from before: what is run now goes on from them. */
  get continues(): boolean {
    return this.found > 0;
  }

  /** The row of run `number`; undefined where it has not been done. */
  rowOf(number: number): Row | undefined {
    return this.rows.at(number);
  }

  /** The whole journal, as a file has it. */
  journal(): Blob {
    return this.written.file;
  }

  /** What the scenario of this number is called in the story; null where it can't be told there. */
  calledInStory(scenario: number): string | null {
    const called = this.called[scenario] ?? null;
    return called !== null && ownScenario(called) !== null && !this.keeping.isKept.value
      ? null
      : called;
  }

  /**
   * Takes in what is kept, and the journals that files bring; then measures what a run takes.
   *
   * @param adopts whether what files bring is to be kept too
   */
  async read(brought: readonly Blob[], adopts: boolean): Promise<void> {
    const asked: Read = {
      experiment: packExperiment(this.experiment),
      kept: this.store === null ? null : this.standing(),
      ...{ brought, adopts },
    };
    const { isKept, trouble } = this.keeping;
    const problem = await new Promise<string | null>((resolve) => {
      const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
        type: 'module',
      });
      this.end = () => worker.terminate();
      worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
        const problem = this.hear(data);
        if (problem === undefined) return;
        worker.terminate();
        resolve(problem);
      });
      worker.addEventListener('error', ({ message }) => resolve(message || words.notLoaded));
      worker.postMessage(asked);
    });
    if (problem === null && adopts && this.store !== null && trouble.value === null)
      isKept.value = true;
    this.show();
    this.found = this.rows.count;
    if (problem !== null) this.finish('stopped', problem);
    else if (this.found === this.planned) this.finish('done');
    else this.measure();
    if (this.found > 0 && this.found < this.planned) this.analyse();
  }

  /** Gives what went wrong at the end, or null; undefined before. */
  private hear(answer: ReadAnswer): string | null | undefined {
    switch (answer.kind) {
      case 'ids':
        this.rows.name(answer.ids);
        return undefined;
      case 'rows':
        for (const row of answer.rows) this.rows.put(row);
        return undefined;
      case 'end':
        this.written.take(answer.journal);
        if (answer.isFull) this.keeping.trouble.value = 'full';
        return null;
      case 'failed':
        return answer.reason;
    }
  }

  private measure(): void {
    const [first] = this.rows.missing();
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
    if (!(await this.keeping.lock(this.experiment.name))) {
      this.status.value = 'stopped';
      return;
    }
    this.startedAt = performance.now();
    this.startedWith = this.done.value;
    this.secondsLeft.value = null;
    await this.keeping.now();
    if (this.status.value !== 'running') return;
    this.end = takeTurns(this.work(), this.chunks(), {
      onTaken: (taken) => {
        this.take(taken);
        for (const { took } of taken) this.each += (took - this.each) / 20;
        this.keeping.soon();
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
    this.endAnalysis();
    if (this.status.value === 'running') this.finish('stopped');
    this.keeping.release();
  }

  /** The tables, as the command line writes them. */
  tables(): Promise<readonly GivenFile[]> {
    return this.files({ kind: 'tables' });
  }

  /** The paper pack, as the command line makes it. */
  pack(): Promise<readonly GivenFile[]> {
    const date = new Date(this.ranAt).toISOString().slice(0, 10);
    return this.files({ kind: 'pack', document: this.document, date });
  }

  private async files(wanted: Wanted): Promise<readonly GivenFile[]> {
    const reckoned = await reckon(this.asked(wanted)).answer;
    if (reckoned.kind === 'failed') throw new Error(reckoned.reason);
    return reckoned.kind === 'files' ? reckoned.files : [];
  }

  private work() {
    return { kind: 'experiment', experiment: packExperiment(this.experiment) } as const;
  }

  private *chunks(): Generator<Chunk, void, void> {
    let chunk: number[] = [];
    for (const number of this.rows.missing()) {
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
      this.rows.put(withoutKeepings(row));
      this.keeping.add(this.written.add(row));
    }
    this.ranAt = Date.now();
  }

  /** How it stands, to be kept. */
  private standing(): Kept {
    const { name, title } = this.experiment;
    const { document, planned } = this;
    const [changed, done] = [this.ranAt, this.rows.count];
    return { name, title, document, head: JOURNAL_HEAD, changed, done, planned };
  }

  private finish(status: Status, problem: string | null = null): void {
    this.keeping.release();
    batch(() => {
      this.status.value = status;
      if (problem !== null) this.problem.value = problem;
      this.show();
    });
    // Runs that were only measured are kept with the first that was asked for.
    if (this.keeping.trouble.value !== 'full' && this.startedAt > 0)
      this.keeping.now().then(() => this.onKept());
    if (this.done.value > 0) this.analyse();
  }

  private async analyse(): Promise<void> {
    const points = this.runner.turns.design.size <= MOST_MEANS;
    this.endAnalysis();
    const { answer, end } = reckon(this.asked({ kind: 'analysis', points }));
    this.endAnalysis = end;
    const reckoned = await answer;
    if (reckoned.kind === 'analysis') this.analysis.value = reckoned.analysis;
    else if (reckoned.kind === 'failed') this.problem.value = reckoned.reason;
  }

  private asked(wanted: Wanted): Reckon {
    const experiment = packExperiment(this.experiment);
    return { experiment, journal: this.written.lines, wanted };
  }

  private show(): void {
    this.shownAt = performance.now();
    const done = this.rows.count;
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

import { unpackExperiment } from '../../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../../lab/experiments/experiment-run.ts';
import { idIn, rowIn } from '../../lab/experiments/journal-line.ts';
import { linesIn } from './journal-lines.ts';
import { type Read, type ReadAnswer, withoutKeepings } from './reading.ts';
import { isFull, type Kept, Store } from './store.ts';

// Reads what is there of an experiment, so that the page need not: what is kept of it, and what files bring.

/** How many are told at once: so many are taken in within a few milliseconds. */
const AT_ONCE = 250;
/** How much of a journal is kept at once, in characters. */
const PIECE = 1 << 20;

class Reading {
  private readonly outcomes: number;
  /** How many runs of the experiment an id stands for. */
  private readonly ours = new Map<string, number>();
  private readonly seen = new Set<string>();
  private readonly pieces: Blob[] = [];
  private rows: Row[] = [];
  private text = '';
  private done = 0;
  private isFull = false;

  constructor(private readonly read: Read) {
    this.outcomes = read.experiment.outcomes.length;
  }

  async run(): Promise<void> {
    this.tellIds();
    const { kept, brought, adopts } = this.read;
    const store = kept === null ? null : await Store.open();
    if (kept !== null && store !== null)
      for await (const text of store.piecesOf(kept.name)) {
        for (const line of text.split('\n')) this.take(line);
        this.cut();
      }
    const keep = async () => {
      const text = this.cut();
      if (adopts && store !== null && kept !== null) await this.keep(store, kept, text);
    };
    for (const journal of brought)
      for await (const lines of linesIn(journal)) {
        for (const line of lines) this.take(line);
        if (this.text.length > PIECE) await keep();
      }
    await keep();
    this.tellRows();
    tell({ kind: 'end', journal: new Blob(this.pieces), isFull: this.isFull });
  }

  private tellIds(): void {
    const runner = new ExperimentRunner(unpackExperiment(this.read.experiment));
    const { count } = runner.turns;
    for (let from = 0; from < count; from += AT_ONCE) {
      const ids: string[] = [];
      for (let number = from; number < Math.min(count, from + AT_ONCE); number++) {
        const id = runner.idOf(number);
        ids.push(id);
        this.ours.set(id, (this.ours.get(id) ?? 0) + 1);
      }
      tell({ kind: 'ids', ids });
    }
  }

  /** Takes in a line, unless it is damaged, or of a run that is there already. */
  private take(line: string): void {
    const id = idIn(line);
    if (id === null || this.seen.has(id)) return;
    const row = rowIn(line);
    if (row === null || row.outcomes.length > this.outcomes) return;
    this.seen.add(id);
    this.text += `${line}\n`;
    const times = this.ours.get(id);
    if (times === undefined) return;
    this.done += times;
    this.rows.push(withoutKeepings(row));
    if (this.rows.length >= AT_ONCE) this.tellRows();
  }

  private tellRows(): void {
    tell({ kind: 'rows', rows: this.rows });
    this.rows = [];
  }

  /** Makes a piece of the lines that came since the last one. */
  private cut(): string {
    const { text } = this;
    if (text !== '') this.pieces.push(new Blob([text]));
    this.text = '';
    return text;
  }

  private async keep(store: Store, kept: Kept, text: string): Promise<void> {
    if (this.isFull) return;
    try {
      await store.keep({ ...kept, done: this.done }, text);
    } catch (error) {
      if (!isFull(error)) throw error;
      this.isFull = true;
    }
  }
}

function tell(answer: ReadAnswer): void {
  postMessage(answer);
}

addEventListener('message', async ({ data }: MessageEvent<Read>) => {
  try {
    await new Reading(data).run();
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

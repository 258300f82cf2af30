/**
 * The journal of an experiment: one line for each run that is done, in the order in which they came. It is
 * only ever added to, and what has reached the disk stays: a process that dies in the middle of a line
 * loses that line, and the next one takes up from there.
 */
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import type { Row } from '../lab/experiments/experiment-run.ts';
import {
  idIn,
  JOURNAL_HEAD,
  lineOf,
  objectionToHead,
  rowIn,
} from '../lab/experiments/journal-line.ts';
import { reasonOf } from './file-errors.ts';
import { IdIndex } from './id-index.ts';
import { Failed } from './mistakes.ts';

/** How long a line may wait before it is written, in milliseconds, and how much may wait, in characters. */
const WAIT = 500;
const GATHERED = 65536;
/** How much is read at once, in bytes. */
const BLOCK = 262144;
const LINE_END = 10;

/** A journal that is read, while another process may still add to it. */
export class JournalReader {
  protected readonly file: number;
  protected readonly index = new IdIndex();
  /** How many bytes its whole lines take. */
  protected end = 0;
  /** A block of the file, so that lines that stand side by side are read together. */
  private readonly block = Buffer.alloc(BLOCK);
  private blockFrom = 0;
  private blockLength = 0;

  /** @throws Failed where it can't be read, or was written by another version of the engine */
  constructor(
    readonly path: string,
    mode: 'r' | 'a+' = 'r',
  ) {
    this.file = this.guarded(() => openSync(path, mode));
    this.guarded(() => this.readThrough());
  }

  /** How many runs are in it. */
  get size(): number {
    return this.index.size;
  }

  has(id: string): boolean {
    return this.index.find(id) !== undefined;
  }

  /** The run that `id` tells from any other; undefined where it has not been done. */
  row(id: string): Row | undefined {
    const place = this.index.find(id);
    if (place === undefined) return undefined;
    const line = this.guarded(() => this.lineAt(place));
    if (line === null) throw new Failed(`${this.path}: it was changed meanwhile`);
    const row = rowIn(line);
    if (row === null) throw new Failed(`${this.path}: the line of run ${id} is damaged`);
    return row;
  }

  /** What tells the runs that are in it from one another, in the order in which they came. */
  *ids(): Generator<string> {
    for (let place = 0; place < this.end; ) {
      const line = this.guarded(() => this.lineAt(place));
      if (line === null) throw new Failed(`${this.path}: it was changed meanwhile`);
      if (place > 0) yield line.slice(2, 18);
      place += Buffer.byteLength(line) + 1;
    }
  }

  close(): void {
    closeSync(this.file);
  }

  private readThrough(): void {
    const { size } = fstatSync(this.file);
    for (let number = 1; this.end < size; number++) {
      const line = this.lineAt(this.end);
      if (line === null) break;
      if (number === 1) this.look(line);
      else this.note(line, number);
      this.end += Buffer.byteLength(line) + 1;
    }
  }

  private look(line: string): void {
    const objection = objectionToHead(line);
    if (objection !== null) throw new Failed(`${this.path}: ${objection}`);
  }

  private note(line: string, number: number): void {
    const id = idIn(line);
    if (id === null) throw new Failed(`${this.path}: line ${number} is damaged`);
    this.index.add(id, this.end);
  }

  /** The line that begins at byte `place`, without its end; null where it has none. */
  private lineAt(place: number): string | null {
    const inBlock = place >= this.blockFrom && place < this.blockFrom + this.blockLength;
    if (!inBlock || this.endAfter(place) < 0) this.load(place);
    const end = this.endAfter(place);
    return end < 0 ? null : this.block.toString('utf8', place - this.blockFrom, end);
  }

  private endAfter(place: number): number {
    const end = this.block.indexOf(LINE_END, place - this.blockFrom);
    return end < this.blockLength ? end : -1;
  }

  private load(place: number): void {
    this.blockFrom = place;
    this.blockLength = readSync(this.file, this.block, 0, BLOCK, place);
  }

  protected guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof Failed) throw error;
      throw new Failed(`${this.path}: ${reasonOf(error)}; what is in it stays`);
    }
  }
}

/** A journal that is added to; a new one where there is none. By one process at a time. */
export class Journal extends JournalReader {
  private gathered = '';
  private since: number;
  /** How many bytes of whole lines have reached the file. */
  private written: number;

  constructor(
    path: string,
    private readonly clock: () => number = () => performance.now(),
  ) {
    super(path, 'a+');
    this.since = clock();
    this.guarded(() => {
      ftruncateSync(this.file, this.end);
      if (this.end === 0) this.end = writeAll(this.file, `${JOURNAL_HEAD}\n`);
    });
    this.written = this.end;
  }

  /** Adds a run, unless it is there already. On the disk within half a second of the next one. */
  add(row: Row): void {
    if (!this.index.add(row.id, this.end)) return;
    const text = `${lineOf(row)}\n`;
    this.end += Buffer.byteLength(text);
    this.gathered += text;
    if (this.gathered.length > GATHERED || this.clock() - this.since > WAIT) this.flush();
  }

  override row(id: string): Row | undefined {
    if (this.gathered !== '') this.flush();
    return super.row(id);
  }

  /** Has everything on the disk. Where that fails, the file ends with the last line that is whole on it. */
  flush(): void {
    const text = this.gathered;
    this.gathered = '';
    this.guarded(() => {
      try {
        this.written += writeAll(this.file, text);
        fdatasyncSync(this.file);
      } catch (error) {
        ftruncateSync(this.file, this.written);
        throw error;
      }
    });
    this.since = this.clock();
  }
}

/** Writes all of `text`, however many writes that takes, and says how many bytes it was. */
function writeAll(file: number, text: string): number {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  return bytes.length;
}

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
import { ENGINE } from '../lab/engine.ts';
import type { Row } from '../lab/experiments/experiment-run.ts';
import { reasonOf } from './file-errors.ts';
import { IdIndex } from './id-index.ts';
import { Failed } from './mistakes.ts';

/** How long a line may wait before it is written, in milliseconds, and how much may wait, in characters. */
const WAIT = 500;
const GATHERED = 65536;
/** How much is read at once, in bytes. */
const BLOCK = 262144;
const LINE_END = 10;

const HEAD = JSON.stringify({ journal: 1, engine: ENGINE });
const ENGINE_IN = /^\{"journal":1,"engine":"([^"]{1,100})"\}$/;
const ID_IN = /^\["([0-9a-f]{16})",.*\]$/;

type Line = readonly [
  id: string,
  seed: string,
  fingerprint: string,
  weeks: number,
  outcomes: readonly (number | null)[],
  failure: Row['failure'],
];

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
    const [, seed, fingerprint, weeks, outcomes, failure] = JSON.parse(line) as Line;
    return {
      ...{ id, seed, fingerprint, weeks, failure },
      outcomes: outcomes.map((value) => value ?? Number.NaN),
    };
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
    const engine = ENGINE_IN.exec(line)?.[1];
    if (engine === undefined) throw new Failed(`${this.path}: this is no journal of Trellis`);
    if (engine === ENGINE) return;
    throw new Failed(
      `${this.path}: it holds runs of engine ${engine}, and this is ${ENGINE}; choose another folder`,
    );
  }

  private note(line: string, number: number): void {
    const id = ID_IN.exec(line)?.[1];
    if (id === undefined) throw new Failed(`${this.path}: line ${number} is damaged`);
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

  constructor(
    path: string,
    private readonly clock: () => number = () => performance.now(),
  ) {
    super(path, 'a+');
    this.since = clock();
    this.guarded(() => {
      ftruncateSync(this.file, this.end);
      if (this.end === 0) this.end = writeAll(this.file, `${HEAD}\n`);
    });
  }

  /** Adds a run, unless it is there already. On the disk within half a second of the next one. */
  add({ id, seed, fingerprint, weeks, outcomes, failure }: Row): void {
    const line: Line = [id, seed, fingerprint, weeks, outcomes, failure];
    if (!this.index.add(id, this.end)) return;
    const text = `${JSON.stringify(line)}\n`;
    this.end += Buffer.byteLength(text);
    this.gathered += text;
    if (this.gathered.length > GATHERED || this.clock() - this.since > WAIT) this.flush();
  }

  override row(id: string): Row | undefined {
    if (this.gathered !== '') this.flush();
    return super.row(id);
  }

  /** Has everything on the disk. */
  flush(): void {
    this.guarded(() => {
      writeAll(this.file, this.gathered);
      fdatasyncSync(this.file);
    });
    this.gathered = '';
    this.since = this.clock();
  }
}

/** Writes all of `text`, however many writes that takes, and says how many bytes it was. */
function writeAll(file: number, text: string): number {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  return bytes.length;
}

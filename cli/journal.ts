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

type Line = readonly [
  id: string,
  seed: string,
  fingerprint: string,
  weeks: number,
  outcomes: readonly (number | null)[],
  failure: Row['failure'],
];

export class Journal {
  private readonly file: number;
  private readonly index = new IdIndex();
  private gathered = '';
  private written: number;
  private since: number;
  /** A block of the file, so that lines that stand side by side are read together. */
  private readonly block = Buffer.alloc(BLOCK);
  private blockFrom = 0;
  private blockLength = 0;

  /**
   * Opens the journal at `path`, a new one where there is none.
   *
   * @throws Failed where it can't be read or written, or was written by another version of the engine
   */
  constructor(
    readonly path: string,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.file = this.guarded(() => openSync(path, 'a+'));
    this.written = this.guarded(() => this.takeUp());
    this.since = clock();
  }

  /** How many runs are in it. */
  get size(): number {
    return this.index.size;
  }

  has(id: string): boolean {
    return this.index.find(id) !== undefined;
  }

  /** Adds a run, unless it is there already. On the disk within half a second of the next one. */
  add({ id, seed, fingerprint, weeks, outcomes, failure }: Row): void {
    const line: Line = [id, seed, fingerprint, weeks, outcomes, failure];
    const place = this.written + Buffer.byteLength(this.gathered);
    if (!this.index.add(id, place)) return;
    this.gathered += `${JSON.stringify(line)}\n`;
    if (this.gathered.length > GATHERED || this.clock() - this.since > WAIT) this.flush();
  }

  /** Has everything on the disk. */
  flush(): void {
    this.guarded(() => {
      this.written += writeAll(this.file, this.gathered);
      fdatasyncSync(this.file);
    });
    this.gathered = '';
    this.since = this.clock();
  }

  /** The run that `id` tells from any other; undefined where it has not been done. All must be on the disk. */
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

  close(): void {
    closeSync(this.file);
  }

  /** Reads what is there, cuts off a line that was not finished, and says how many bytes stay. */
  private takeUp(): number {
    const { size } = fstatSync(this.file);
    if (size === 0)
      return writeAll(this.file, `${JSON.stringify({ journal: 1, engine: ENGINE })}\n`);
    let place = 0;
    for (let number = 0; place < size; number++) {
      const line = this.lineAt(place);
      if (line === null) break;
      if (number === 0) this.look(line);
      else {
        const id = idIn(line);
        if (id === null) throw new Failed(`${this.path}: line ${number + 1} is damaged`);
        this.index.add(id, place);
      }
      place += Buffer.byteLength(line) + 1;
    }
    if (place < size) ftruncateSync(this.file, place);
    return place === 0 ? this.takeUp() : place;
  }

  private look(line: string): void {
    const engine = ENGINE_IN.exec(line)?.[1];
    if (engine === undefined) throw new Failed(`${this.path}: this is no journal of Trellis`);
    if (engine === ENGINE) return;
    throw new Failed(
      `${this.path}: it holds runs of engine ${engine}, and this is ${ENGINE}; choose another folder`,
    );
  }

  /** The line that begins at byte `place`, without its end; null where it has no end. */
  private lineAt(place: number): string | null {
    if (place < this.blockFrom || place >= this.blockFrom + this.blockLength) this.load(place);
    let end = this.endAfter(place);
    if (end < 0) {
      this.load(place);
      end = this.endAfter(place);
    }
    if (end < 0) return null;
    return this.block.toString('utf8', place - this.blockFrom, end);
  }

  private endAfter(place: number): number {
    const end = this.block.indexOf(LINE_END, place - this.blockFrom);
    return end < this.blockLength ? end : -1;
  }

  private load(place: number): void {
    this.blockFrom = place;
    this.blockLength = readSync(this.file, this.block, 0, BLOCK, place);
  }

  private guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof Failed) throw error;
      throw new Failed(`${this.path}: ${reasonOf(error)}; what is in it stays`);
    }
  }
}

const ENGINE_IN = /^\{"journal":1,"engine":"([^"]{1,100})"\}$/;
const ID_IN = /^\["([0-9a-f]{16})",.*\]$/;

function idIn(line: string): string | null {
  return ID_IN.exec(line)?.[1] ?? null;
}

/** Writes all of `text`, however many writes that takes, and says how many bytes it was. */
function writeAll(file: number, text: string): number {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  return bytes.length;
}

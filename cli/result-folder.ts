/**
 * A folder of result files that is written whole or not at all: under temporary names until everything is
 * there, and only then under the names that readers know.
 */
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { reasonOf } from './file-errors.ts';
import { makeFolder } from './make-folder.ts';
import { AskedWrongly, Failed } from './mistakes.ts';

/** How much is gathered before it is written, in characters. */
const GATHERED = 65536;

export class ResultFolder<Name extends string> {
  readonly path: string;
  private readonly files = new Map<Name, { temporary: string; handle: number; gathered: string }>();
  /** The folders that had to be made for this, the outermost first. */
  private readonly made: string[] = [];

  /**
   * Makes the folder if it isn't there, and the files in it under temporary names.
   *
   * @param signature how the first of `names` begins when it was written by Trellis: then all are replaced;
   *   null where the folder is known to be ours
   * @throws AskedWrongly when files of these names are there that are not ours, Failed when it can't be written
   */
  constructor(folder: string, names: readonly Name[], signature: string | null) {
    this.path = resolve(folder);
    this.guarded(() => {
      makeFolder(this.path, (made) => this.made.push(made));
      if (signature !== null) this.refuseOthersFiles(names, signature);
      for (const name of names) {
        const temporary = join(this.path, `.${name}.${process.pid}.partial`);
        const handle = openSync(temporary, 'w');
        this.files.set(name, { temporary, handle, gathered: '' });
      }
    });
  }

  /** Adds `text` to the file `name`. */
  write(name: Name, text: string): void {
    const file = this.files.get(name);
    if (file === undefined) throw new Error(`${name} is not open`);
    file.gathered += text;
    if (file.gathered.length >= GATHERED) this.guarded(() => this.flush(name));
  }

  /** Adds `bytes`, which are another's as soon as this returns, to the file `name`. */
  writeBytes(name: Name, bytes: Uint8Array): void {
    this.guarded(() => {
      this.flush(name);
      const handle = this.files.get(name)?.handle;
      if (handle === undefined) throw new Error(`${name} is not open`);
      writeFileSync(handle, bytes);
    });
  }

  /** Gives every file its name. */
  finish(): void {
    this.guarded(() => {
      for (const [name, { handle }] of this.files) {
        this.flush(name);
        closeSync(handle);
      }
      for (const [name, { temporary }] of this.files) renameSync(temporary, join(this.path, name));
      this.files.clear();
    });
  }

  /** Leaves nothing of what has been written so far. */
  discard(): void {
    for (const { temporary, handle } of this.files.values()) {
      try {
        closeSync(handle);
      } catch {
        // It is closed already.
      }
      rmSync(temporary, { force: true });
    }
    this.files.clear();
    try {
      for (const folder of this.made.splice(0).reverse()) rmdirSync(folder);
    } catch {
      // Somebody else has put something there meanwhile.
    }
  }

  private flush(name: Name): void {
    const file = this.files.get(name);
    if (file === undefined) return;
    writeFileSync(file.handle, file.gathered);
    file.gathered = '';
  }

  private refuseOthersFiles(names: readonly Name[], signature: string): void {
    const taken = names.filter((name) => existsSync(join(this.path, name)));
    if (taken.length === 0) return;
    const [first] = names;
    // Before anything is replaced: a file can't take the place of a folder, and then nothing should change.
    if (taken.some((name) => lstatSync(join(this.path, name)).isDirectory()))
      throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (first !== undefined && taken.includes(first) && this.begins(first, signature)) return;
    const says = `it holds ${taken.join(', ')}, not written by Trellis; choose another folder`;
    throw new AskedWrongly([
      { source: '', path: `--out ${this.path}`, given: null, says, nearest: null },
    ]);
  }

  private begins(name: Name, signature: string): boolean {
    const file = openSync(join(this.path, name), 'r');
    try {
      const start = Buffer.alloc(Buffer.byteLength(signature));
      readSync(file, start, 0, start.length, 0);
      return start.toString() === signature;
    } finally {
      closeSync(file);
    }
  }

  /** Does `work`; if the file system refuses, leaves nothing behind and says why. */
  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.discard();
      if (error instanceof AskedWrongly) throw error;
      throw new Failed(`${this.path}: ${reasonOf(error)}; nothing was written`);
    }
  }
}

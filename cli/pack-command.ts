/** `trellis pack`: all that a paper needs of a finished experiment, in one zip. */
import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { analyse } from '../lab/analysis/analysis.ts';
import { ExperimentRunner } from '../lab/experiments/experiment-run.ts';
import type { About } from '../lab/pack/about.ts';
import { tableFiles } from '../lab/pack/packed-file.ts';
import { paperPack } from '../lab/pack/paper-pack.ts';
import { writeZip } from '../lab/pack/zip.ts';
import { Problems } from '../lab/reading/problem.ts';
import { quoteForShell } from '../lab/shell-words.ts';
import { tablesOf } from '../lab/tables/experiment-tables.ts';
import type { Table } from '../lab/tables/table.ts';
import { experimentOf } from './analyse-command.ts';
import { experimentIn, journalIn, writeTables } from './experiment-folder.ts';
import { count, storage } from './figures.ts';
import { reasonOf } from './file-errors.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { JournalReader } from './journal.ts';
import { makeFolder } from './make-folder.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { ProgressBar } from './progress-bar.ts';
import { Terminal } from './terminal.ts';

export const packFlags = {
  out: {
    value: 'FILE',
    says: 'Where the zip is written; in the folder, by the experiment’s name, when nothing is said.',
  },
  author: {
    value: 'NAME',
    many: true,
    says: 'Who made it, for the citation; give it once for each.',
  },
  license: { value: 'ID', says: 'The licence of the data, as SPDX names it: CC-BY-4.0.' },
  date: {
    value: 'DAY',
    says: 'The day of publication, as in 2026-11-25; that of the last run when nothing is said.',
  },
} as const satisfies Record<string, Flag>;

/** How much of a file is read at once, in bytes. */
const BLOCK = 1 << 20;
const LONGEST_NAME = 200;

export async function packCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, packFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined) problems.add('trellis pack', 'the folder of an experiment is wanted');
  for (const word of more)
    problems.add('trellis pack', 'one experiment at a time', { value: word });
  const [out] = given.out;
  if (out !== undefined && out.trim() === '')
    problems.add('--out', 'the name of a file is wanted', { value: out });
  const [license = null] = given.license;
  if (license !== null && !/^[\w.+-]{1,60}$/.test(license))
    problems.add('--license', 'a name of SPDX is wanted, as in CC-BY-4.0', { value: license });
  const [date] = given.date;
  if (date !== undefined && !isDay(date))
    problems.add('--date', 'a day is wanted, as in 2026-11-25', { value: date });
  for (const author of given.author)
    if (author.trim() === '' || author.length > LONGEST_NAME || /\p{Cc}/u.test(author))
      problems.add('--author', 'a name is wanted', { value: author });
  if (problems.list.length > 0) throw new AskedWrongly(problems.list, 'trellis pack --help');

  const folder = resolve(wanted as string);
  const { experiment, document } = experimentOf(folder, host.memory);
  const path = resolve(out ?? join(folder, `${experiment.name}.zip`));
  const journal = new JournalReader(journalIn(folder));
  const about: About = {
    authors: given.author,
    license,
    date: date ?? dayOf(statSync(journalIn(folder)).mtime),
  };
  try {
    const runner = new ExperimentRunner(experiment);
    refuseUnfinished(runner, journal, folder);
    const tables = tablesOf(experiment);
    if (!areWritten(folder, tables)) writeTables(folder, runner, (id) => journal.row(id), host);
    const analysis = analyse(runner, (id) => journal.row(id), {
      ...{ reach: null, points: true, outcome: null },
    });
    const files = paperPack({
      ...{ experiment, document, analysis, about },
      tables: tables.flatMap((table) => tableFiles(table, (file) => piecesOf(join(folder, file)))),
    });
    const size = writeWhole(path, host, files);
    const terminal = new Terminal(host.stdout, host.env);
    terminal.line(`  ${count(files.length)} files, ${storage(size)}: ${path}`);
  } finally {
    journal.close();
  }
}

function refuseUnfinished(runner: ExperimentRunner, journal: JournalReader, folder: string): void {
  const { count: all } = runner.turns;
  let missing = 0;
  for (let number = 0; number < all; number++) if (!journal.has(runner.idOf(number))) missing++;
  if (missing === 0) return;
  const problems = new Problems('');
  const go = `npx trellis experiment ${quoteForShell(experimentIn(folder))} --out ${quoteForShell(folder)}`;
  problems.add(
    folder,
    `${count(missing)} of ${count(all)} runs are missing; this takes it up where it was: ${go}`,
  );
  throw new AskedWrongly(problems.list);
}

/** Whether the tables are there, and none is older than what they are made from. */
function areWritten(folder: string, tables: readonly Table[]): boolean {
  const made = Math.max(
    ...[experimentIn(folder), journalIn(folder)].map((path) => statSync(path).mtimeMs),
  );
  return tables.every(({ name }) =>
    [`${name}.csv`, `${name}.parquet`].every((file) => {
      const path = join(folder, file);
      return existsSync(path) && statSync(path).mtimeMs >= made;
    }),
  );
}

function* piecesOf(path: string): Generator<Uint8Array, void, undefined> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new Failed(`${path}: ${reasonOf(error)}`);
  }
  try {
    for (;;) {
      const piece = Buffer.alloc(BLOCK);
      const length = readSync(file, piece, 0, BLOCK, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Writes the zip under another name until it is whole. @returns how many bytes it has */
function writeWhole(path: string, host: Host, files: ReturnType<typeof paperPack>): number {
  const temporary = `${path}.${process.pid}.partial`;
  const progress = new ProgressBar(
    host.stderr,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  let file: number | null = null;
  const discard = () => {
    progress.clear();
    if (file === null) return;
    closeSync(file);
    file = null;
    rmSync(temporary, { force: true });
  };
  const forget = host.onSignal(discard);
  try {
    makeFolder(dirname(path));
    if (existsSync(path) && statSync(path).isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR' });
    file = openSync(temporary, 'w');
    const handle = file;
    let size = 0;
    writeZip(
      files,
      (bytes) => {
        for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
        size += bytes.length;
      },
      (read) => progress.advance(read),
    );
    renameSync(temporary, path);
    closeSync(handle);
    file = null;
    return size;
  } catch (error) {
    discard();
    if (error instanceof Failed) throw error;
    throw new Failed(`${path}: ${reasonOf(error)}; no zip was written`);
  } finally {
    progress.clear();
    forget();
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(new Date(time)) === text;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

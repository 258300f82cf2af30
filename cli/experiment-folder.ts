/**
 * The folder of an experiment: its journal, the experiment itself, and, once all runs are there, the tables.
 */
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Experiment } from '../lab/experiments/experiment.ts';
import type { ExperimentRunner, Row } from '../lab/experiments/experiment-run.ts';
import { LONGEST_JSON } from '../lab/reading/parse-json.ts';
import { Problems } from '../lab/reading/problem.ts';
import { tablesOf } from '../lab/tables/experiment-tables.ts';
import { TABLE_NAMES, type TableName } from '../lab/tables/table.ts';
import { WrittenTable } from '../lab/tables/written-table.ts';
import { reasonOf } from './file-errors.ts';
import type { Host } from './host.ts';
import { makeFolder } from './make-folder.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { ProgressBar } from './progress-bar.ts';
import { ResultFolder } from './result-folder.ts';

const JOURNAL = 'journal.ndjson';
const EXPERIMENT = 'experiment.json';

/** The files that a table is written to. */
function filesOf(name: TableName) {
  return [`${name}.csv`, `${name}.parquet`] as const;
}

/** Where the journal is in `folder`. */
export function journalIn(folder: string): string {
  return join(folder, JOURNAL);
}

/** Where the experiment itself is in `folder`. */
export function experimentIn(folder: string): string {
  return join(folder, EXPERIMENT);
}

/** @throws AskedWrongly for each of `folders` that has no experiment, or nothing of its runs */
export function requireExperiments(folders: readonly string[]): void {
  const problems = new Problems('');
  for (const folder of folders) {
    const missing = [EXPERIMENT, JOURNAL].filter((name) => !existsSync(join(folder, name)));
    if (missing.length > 0)
      problems.add(
        folder,
        `this is no folder of an experiment: ${missing.join(' and ')} not there; \`trellis experiment FILE --out DIR\` makes one`,
      );
  }
  if (problems.list.length > 0) throw new AskedWrongly(problems.list);
}

/**
 * Makes the folder where it isn't there yet.
 *
 * @returns its whole path
 * @throws Failed where there can be no such folder
 * @throws AskedWrongly where files would be replaced, and no journal says that they are ours
 */
export function makeExperimentFolder(out: string): string {
  const folder = resolve(out);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new Failed(`${folder}: ${reasonOf(error)}; nothing was written`);
  }
  const taken = [...TABLE_NAMES.flatMap(filesOf), EXPERIMENT].filter((name) =>
    existsSync(join(folder, name)),
  );
  if (existsSync(journalIn(folder)) || taken.length === 0) return folder;
  const says = `it holds ${taken.join(', ')}, and no journal of an experiment; choose another folder`;
  throw new AskedWrongly([
    { source: '', path: `--out ${folder}`, given: null, says, nearest: null },
  ]);
}

/** Keeps the experiment's file, with the scenarios that it needs, beside its journal. */
export function keepExperiment(folder: string, document: unknown): void {
  const path = experimentIn(folder);
  const text = textOf(document);
  try {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
    writeFileSync(`${path}.partial`, text);
    renameSync(`${path}.partial`, path);
  } catch (error) {
    throw new Failed(`${path}: ${reasonOf(error)}; what is there stays`);
  }
}

function textOf(document: unknown): string {
  const wide = `${JSON.stringify(document, null, 2)}\n`;
  return wide.length > LONGEST_JSON ? `${JSON.stringify(document)}\n` : wide;
}

/** Whether the tables of this very experiment have been written, and nothing been added since. */
export function isFinished(folder: string, experiment: Experiment, document: unknown): boolean {
  const timesOf = (names: readonly string[]) =>
    names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? null);
  const tables = timesOf(tablesOf(experiment).flatMap(({ name }) => filesOf(name)));
  const before = timesOf([EXPERIMENT, JOURNAL]);
  for (const table of tables)
    for (const time of before) if (table === null || time === null || time > table) return false;
  return readFileSync(experimentIn(folder), 'utf8') === textOf(document);
}

/**
 * Writes the tables, in the order of the runs; each whole or not at all. Those that are not asked for any
 * more are taken away.
 */
export function writeTables(
  folder: string,
  runner: ExperimentRunner,
  rowOf: (id: string) => Row | undefined,
  host: Pick<Host, 'stderr' | 'onSignal'>,
): void {
  const { turns } = runner;
  const tables = tablesOf(turns.experiment);
  const names = tables.flatMap(({ name }) => filesOf(name));
  clearAway(folder, names);
  const files = new ResultFolder(folder, names, null);
  const progress = new ProgressBar(host.stderr, turns.count);
  const forget = host.onSignal(() => {
    progress.clear();
    files.discard();
  });
  try {
    const written = tables.map((table) => {
      const [csv, parquet] = filesOf(table.name);
      return new WrittenTable(table, {
        csv: (text) => files.write(csv, text),
        parquet: (bytes) => files.writeBytes(parquet, bytes),
      });
    });
    for (let number = 0; number < turns.count; number++) {
      const turn = turns.at(number);
      const row = rowOf(runner.idOf(number));
      if (row === undefined) throw new Failed(`${folder}: run ${number} is missing`);
      for (const table of written) table.add(turn, row);
      progress.advance(1);
    }
    for (const table of written) table.finish();
    files.finish();
  } catch (error) {
    files.discard();
    throw error;
  } finally {
    progress.clear();
    forget();
  }
}

/** What a process that was killed left half written, and tables that are not written any more. */
function clearAway(folder: string, names: readonly string[]): void {
  const ours: string[] = TABLE_NAMES.flatMap(filesOf);
  const gone = ours.filter((name) => !names.includes(name));
  try {
    for (const name of readdirSync(folder)) {
      const [, begun = ''] = /^\.(.+)\.\d+\.partial$/.exec(name) ?? [];
      if (gone.includes(name) || ours.includes(begun)) rmSync(join(folder, name), { force: true });
    }
  } catch (error) {
    throw new Failed(`${folder}: ${reasonOf(error)}; what is there stays`);
  }
}

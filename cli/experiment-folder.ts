/**
 * The folder of an experiment: its journal, the experiment itself, and, once all runs are there, the table.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Experiment } from '../lab/experiments/experiment.ts';
import type { ExperimentRunner, Row } from '../lab/experiments/experiment-run.ts';
import { headerOfRuns, rowOfRun } from './experiment-table.ts';
import { reasonOf } from './file-errors.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { ResultFolder } from './result-folder.ts';

const JOURNAL = 'journal.ndjson';
const EXPERIMENT = 'experiment.json';
const RUNS = 'runs.csv';

/** Where the journal is in `folder`. */
export function journalIn(folder: string): string {
  return join(folder, JOURNAL);
}

/** Where the experiment itself is in `folder`. */
export function experimentIn(folder: string): string {
  return join(folder, EXPERIMENT);
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
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    throw new Failed(`${folder}: ${reasonOf(error)}; nothing was written`);
  }
  const taken = [RUNS, EXPERIMENT].filter((name) => existsSync(join(folder, name)));
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
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Whether the tables of this very experiment have been written, and nothing been added since. */
export function isFinished(folder: string, document: unknown): boolean {
  const times = ['runs.csv', EXPERIMENT, JOURNAL].map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs,
  );
  const [table, ...before] = times;
  if (table === undefined || before.some((time) => time === undefined || time > table))
    return false;
  return readFileSync(experimentIn(folder), 'utf8') === textOf(document);
}

/** Writes the table, in the order of the runs; whole or not at all. */
export function writeRuns(
  folder: string,
  experiment: Experiment,
  runner: ExperimentRunner,
  rowOf: (id: string) => Row | undefined,
): void {
  const { turns } = runner;
  const files = new ResultFolder<typeof RUNS>(folder, [RUNS], null);
  try {
    files.write(RUNS, headerOfRuns(experiment));
    for (let number = 0; number < turns.count; number++) {
      const row = rowOf(runner.idOf(number));
      if (row === undefined) throw new Failed(`${folder}: run ${number} is missing`);
      files.write(RUNS, rowOfRun(experiment, turns.at(number), row));
    }
    files.finish();
  } catch (error) {
    files.discard();
    throw error;
  }
}

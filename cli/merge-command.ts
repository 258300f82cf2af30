/** `trellis merge`: puts the shards of an experiment together. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExperimentRunner, type Row } from '../lab/experiments/experiment-run.ts';
import { type Problem, Problems } from '../lab/reading/problem.ts';
import { bytesFor } from '../lab/tables/estimate-tables.ts';
import { requireSpace } from './disk-space.ts';
import {
  experimentIn,
  journalIn,
  keepExperiment,
  makeExperimentFolder,
  requireExperiments,
  writeTables,
} from './experiment-folder.ts';
import { count } from './figures.ts';
import { reasonOf } from './file-errors.ts';
import { findExperiment } from './find-experiment.ts';
import { type Flag, readFlags } from './flags.ts';
import { aloneIn } from './folder-lock.ts';
import type { Host } from './host.ts';
import { IdIndex } from './id-index.ts';
import { Journal, JournalReader } from './journal.ts';
import { AskedWrongly } from './mistakes.ts';
import { Terminal } from './terminal.ts';

export const mergeFlags = {
  out: { value: 'DIR', says: 'Where the whole is written; it can be extended there.' },
} as const satisfies Record<string, Flag>;

/** How many missing or double runs are told by name. */
const MOST_NAMED = 10;
/** How many runs are looked at to know what all of them take of disk. */
const TRIED = 8;

export async function mergeCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, mergeFlags, problems);
  if (words.length === 0) problems.add('trellis merge', 'the folders of the shards are wanted');
  const [out] = given.out;
  if (out === undefined || out.trim() === '')
    problems.add(
      '--out',
      'the name of a folder is wanted',
      out === undefined ? undefined : { value: out },
    );
  const folders = words.map((word) => resolve(word));
  folders.forEach((folder, k) => {
    if (folders.indexOf(folder) < k)
      problems.add('trellis merge', 'this folder is named twice', { value: words[k] });
  });
  if (problems.list.length > 0) throw new AskedWrongly(problems.list, 'trellis merge --help');

  requireExperiments(folders);
  const { experiment, document } = theExperiment(folders, host.memory);
  const shards = folders.map((folder) => new JournalReader(journalIn(folder)));
  try {
    const runner = new ExperimentRunner(experiment);
    refuseGaps(runner, shards);
    const folder = makeExperimentFolder(out as string);
    await aloneIn(folder, host, () => putTogether(folder, runner, shards, document, host));
    const terminal = new Terminal(host.stdout, host.env);
    terminal.line(
      `  ${count(runner.turns.count)} runs of ${folders.length} folders, written to ${folder}`,
    );
  } finally {
    for (const shard of shards) shard.close();
  }
}

/** The one experiment that all the folders are shards of. */
function theExperiment(folders: readonly string[], memory: number) {
  const [first, ...others] = folders.map((folder) => ({ folder, text: textIn(folder) }));
  if (first === undefined) throw new Error('there are no folders');
  const other = others.find(({ text }) => text !== first.text);
  if (other !== undefined)
    refuse(
      other.folder,
      `it is of another experiment than ${first.folder}, or of another state of it`,
    );
  const found = findExperiment(experimentIn(first.folder), memory);
  if (!found.ok) throw new AskedWrongly(found.problems);
  return found;
}

function textIn(folder: string): string {
  try {
    return readFileSync(experimentIn(folder), 'utf8');
  } catch (error) {
    return refuse(experimentIn(folder), reasonOf(error));
  }
}

/** Each run has to be in just one of the shards, but for those that the design has more than once. */
function refuseGaps(runner: ExperimentRunner, shards: readonly JournalReader[]): void {
  const missing: number[] = [];
  const double: { id: string; says: string }[] = [];
  for (let number = 0; number < runner.turns.count; number++) {
    const id = runner.idOf(number);
    const [first, second] = shards.filter((shard) => shard.has(id));
    if (first === undefined) missing.push(number);
    else if (second !== undefined)
      double.push({ id, says: `run ${number} is in ${first.path} and in ${second.path}` });
  }
  const repeated = double.length === 0 ? new Set() : repeatedRuns(runner);
  const twice = double.filter(({ id }) => !repeated.has(id)).map(({ says }) => says);
  const named = (list: readonly unknown[]) =>
    list.slice(0, MOST_NAMED).join(', ') + (list.length > MOST_NAMED ? ' and others' : '');
  const problems: Problem[] = twice
    .slice(0, MOST_NAMED)
    .map((says) => problem('trellis merge', says));
  if (missing.length > 0)
    problems.push(
      problem(
        'trellis merge',
        `${count(missing.length)} of ${count(runner.turns.count)} runs are missing: ${named(missing)}`,
      ),
    );
  if (problems.length > 0) throw new AskedWrongly(problems);
}

/** The runs that stand in the design more than once, as where a sequence falls on whole numbers. */
function repeatedRuns(runner: ExperimentRunner): ReadonlySet<string> {
  const seen = new IdIndex();
  const repeated = new Set<string>();
  for (let number = 0; number < runner.turns.count; number++) {
    const id = runner.idOf(number);
    if (!seen.add(id, number)) repeated.add(id);
  }
  return repeated;
}

function putTogether(
  folder: string,
  runner: ExperimentRunner,
  shards: readonly JournalReader[],
  document: unknown,
  host: Host,
): void {
  const rowOf = (number: number) => {
    const id = runner.idOf(number);
    return shards.find((each) => each.has(id))?.row(id) as Row;
  };
  const { count: runs, experiment } = runner.turns;
  const some = Array.from({ length: Math.min(TRIED, runs) }, (_, k) =>
    Math.floor((k * runs) / Math.min(TRIED, runs)),
  );
  const tried = some.map((number) => ({ turn: runner.turns.at(number), row: rowOf(number) }));
  requireSpace(folder, bytesFor(experiment, tried, runs, runs), host);
  const journal = new Journal(journalIn(folder));
  try {
    keepExperiment(folder, document);
    for (let number = 0; number < runs; number++) journal.add(rowOf(number));
    journal.flush();
    writeTables(folder, runner, (id) => journal.row(id), host);
  } finally {
    journal.close();
  }
}

function refuse(path: string, says: string): never {
  throw new AskedWrongly([problem(path, says)]);
}

function problem(path: string, says: string): Problem {
  return { source: '', path, given: null, says, nearest: null };
}

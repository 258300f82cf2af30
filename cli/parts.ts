/**
 * The parts that an experiment is run in on a cluster: `part-1` … `part-N` in its folder, each with the
 * journal of one shard. What was done before, in whatever parts or in the folder itself, is dealt out among
 * them, so that each does only what is missing.
 */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExperimentRunner, Row } from '../lab/experiments/experiment-run.ts';
import { experimentIn, journalIn, keepExperiment } from './experiment-folder.ts';
import { reasonOf } from './file-errors.ts';
import { lockIn } from './folder-lock.ts';
import { IdIndex } from './id-index.ts';
import { Journal, JournalReader } from './journal.ts';
import { makeFolder } from './make-folder.ts';
import { Failed } from './mistakes.ts';

export interface Dealt {
  /** The parts that have runs to do, by their numbers from 1. */
  readonly parts: readonly number[];
  /** How many runs that is. */
  readonly missing: number;
}

/** Part `number` of what is in `folder`. */
export function partIn(folder: string, number: number): string {
  return join(folder, `part-${number}`);
}

/** The numbers of the parts that have a journal in `folder`, from the least on. */
export function partsIn(folder: string): number[] {
  return namesIn(folder)
    .flatMap((name) => {
      const number = Number(/^part-([1-9]\d{0,5})$/.exec(name)?.[1]);
      return number > 0 && existsSync(journalIn(partIn(folder, number))) ? [number] : [];
    })
    .sort((a, b) => a - b);
}

/** Whether the journal of `folder` itself has all runs. */
export function hasAllRuns(folder: string, runner: ExperimentRunner): boolean {
  if (!existsSync(journalIn(folder))) return false;
  return reading(journalIn(folder), (journal) => {
    for (let run = 0; run < runner.turns.count; run++)
      if (!journal.has(runner.idOf(run))) return false;
    return true;
  });
}

/**
 * Has `folder` in `of` parts, each with its copy of the experiment and with those of its runs that were done
 * anywhere in the folder. Nobody else may be at work on them.
 */
export function dealRuns(
  folder: string,
  runner: ExperimentRunner,
  of: number,
  document: unknown,
): Dealt {
  const ids = Array.from({ length: runner.turns.count }, (_, run) => runner.idOf(run));
  if (isDealtOtherwise(folder, ids, of)) gather(folder);
  const whole = existsSync(journalIn(folder)) ? new JournalReader(journalIn(folder)) : null;
  const parts: number[] = [];
  let missing = 0;
  try {
    for (let number = 1; number <= of; number++) {
      const part = makePart(folder, number);
      keepExperiment(part, document);
      const lacking = deal(journalIn(part), runsOf(ids, number, of), whole);
      missing += lacking;
      if (lacking > 0) parts.push(number);
    }
  } finally {
    whole?.close();
  }
  return { parts, missing };
}

/** Gives a part those of its runs that the whole has; says how many it lacks. */
function deal(path: string, ids: Iterable<string>, whole: JournalReader | null): number {
  const journal = new Journal(path);
  const before = journal.size;
  let lacking = 0;
  try {
    for (const id of ids) {
      if (journal.has(id)) continue;
      const row = whole?.row(id);
      if (row === undefined) lacking++;
      else journal.add(row);
    }
    if (journal.size > before) journal.flush();
  } finally {
    journal.close();
  }
  return lacking;
}

/** The runs of shard `number` of `of`. */
function* runsOf(ids: readonly string[], number: number, of: number): Generator<string> {
  for (let run = number - 1; run < ids.length; run += of) yield ids[run] as string;
}

/** Whether a part that is there has runs of the experiment that are another one's now. */
function isDealtOtherwise(folder: string, ids: readonly string[], of: number): boolean {
  const parts = partsIn(folder);
  if (parts.length === 0) return false;
  if (parts.some((number) => number > of)) return true;
  const known = new IdIndex();
  for (const id of ids) known.add(id, 0);
  return parts.some((number) =>
    reading(journalIn(partIn(folder, number)), (journal) => {
      const own = new IdIndex();
      for (const id of runsOf(ids, number, of)) own.add(id, 0);
      for (const id of journal.ids())
        if (known.find(id) !== undefined && own.find(id) === undefined) return true;
      return false;
    }),
  );
}

/** Brings all that is in the parts into the journal of the folder; then the parts are no more. */
function gather(folder: string): void {
  const parts = partsIn(folder).map((number) => partIn(folder, number));
  const whole = new Journal(journalIn(folder));
  try {
    for (const part of parts)
      reading(journalIn(part), (journal) => {
        for (const id of journal.ids()) whole.add(journal.row(id) as Row);
      });
    whole.flush();
  } finally {
    whole.close();
  }
  for (const part of parts) {
    rmSync(journalIn(part));
    rmSync(experimentIn(part), { force: true });
    rmSync(lockIn(part), { force: true });
    try {
      rmdirSync(part);
    } catch {
      // Somebody has put something of his own there.
    }
  }
}

function makePart(folder: string, number: number): string {
  const part = partIn(folder, number);
  try {
    makeFolder(part);
  } catch (error) {
    throw new Failed(`${part}: ${reasonOf(error)}; nothing was submitted`);
  }
  return part;
}

function reading<Result>(path: string, work: (journal: JournalReader) => Result): Result {
  const journal = new JournalReader(path);
  try {
    return work(journal);
  } finally {
    journal.close();
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

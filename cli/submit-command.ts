/**
 * `trellis submit`: has an experiment run by a cluster, as an array of tasks and a job that puts their parts
 * together. Asked again, it submits what is missing.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExperimentRunner } from '../lab/experiments/experiment-run.ts';
import { LONGEST_JSON } from '../lab/reading/parse-json.ts';
import { Problems } from '../lab/reading/problem.ts';
import { hasUnseen } from '../lab/reading/quote.ts';
import { quoteForShell } from '../lab/shell-words.ts';
import {
  experimentIn,
  isFinished,
  keepExperiment,
  makeExperimentFolder,
} from './experiment-folder.ts';
import { count } from './figures.ts';
import { reasonOf } from './file-errors.ts';
import { findExperiment } from './find-experiment.ts';
import { type Flag, readFlags } from './flags.ts';
import { aloneIn } from './folder-lock.ts';
import type { Host } from './host.ts';
import { makeFolder } from './make-folder.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { type Dealt, dealRuns, hasAllRuns, partsIn } from './parts.ts';
import { Slurm } from './slurm.ts';
import { arrayScript, type Jobs, mergeScript, ranges } from './slurm-scripts.ts';
import { Terminal } from './terminal.ts';
import { MOST_WORKERS } from './threads.ts';
import { wholeIn } from './whole-number.ts';

export const submitFlags = {
  slurm: { says: 'For Slurm, which is the only one so far.' },
  out: {
    value: 'DIR',
    says: 'The experiment’s folder, which every node of the cluster has to see. Scripts and logs are in its slurm/, the parts in part-1, part-2 …, the whole in itself.',
  },
  go: { says: 'Submits the jobs. Without it the scripts are written, to be read first.' },
  array: {
    value: 'N',
    says: 'How many tasks share the runs; when nothing is said 10, or as many as there are parts already.',
  },
  workers: { value: 'N', says: 'How many processors each task has; 1 when nothing is said.' },
  partition: { value: 'NAME', says: 'The cluster’s partition.' },
  time: {
    value: 'TIME',
    says: 'The most that a job may take, as Slurm writes it: 30, 2:00:00, 1-12.',
  },
  sbatch: {
    value: 'OPTION',
    many: true,
    says: 'A further option of sbatch, for both jobs: --sbatch=--account=physics. May be given again.',
  },
  node: {
    value: 'PATH',
    says: 'Node on the cluster, if it isn’t where it is here; `node` for the one on the PATH there.',
  },
  program: {
    value: 'PATH',
    says: 'Trellis on the cluster, if it isn’t where it is here: its dist/cli/trellis.js.',
  },
} as const satisfies Record<string, Flag>;

/** Merging opens the journals of all parts at once. */
const MOST_PARTS = 1000;
const USUAL_PARTS = 10;
const PARTITION = /^[\w.-]+(,[\w.-]+)*$/;
const TIME = /^(\d+-\d+(:\d\d){0,2}|\d+(:\d\d){0,2}|UNLIMITED)$/i;
const OPTION = /^--[a-z][a-z-]*(=[\w@%+=:,./*&|[\]()-]+)?$/;
/** What the scripts say themselves. */
const OURS =
  /^--(array|chdir|cpus-per-task|dependency|error|job-name|ntasks|open-mode|output|parsable|wrap)(=|$)/;

export async function submitCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, submitFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined) problems.add('trellis submit', 'the file of an experiment is wanted');
  for (const word of more)
    problems.add('trellis submit', 'one experiment is submitted at a time', { value: word });
  if (given.slurm.length === 0)
    problems.add('--slurm', 'it has to be said: other queues are not known');
  const folder = folderIn(given.out[0], problems);
  const array = wholeIn('array', given, 1, MOST_PARTS, problems);
  const workers = wholeIn('workers', given, 1, MOST_WORKERS, problems) ?? 1;
  const options = optionsIn(given, problems);
  const node = programIn('--node', given.node[0], process.execPath, problems);
  const program = programIn('--program', given.program[0], fileURLToPath(host.program), problems);
  const found = wanted === undefined ? null : findExperiment(wanted, host.memory);
  const mistakes = [...problems.list, ...(found === null || found.ok ? [] : found.problems)];
  if (mistakes.length > 0 || !found?.ok)
    throw new AskedWrongly(mistakes, problems.list.length > 0 ? 'trellis submit --help' : null);

  const { experiment, document } = found;
  const runner = new ExperimentRunner(experiment);
  const all = runner.turns.count;
  const slurm = new Slurm(host.env);
  const isGoing = given.go.length > 0;
  if (isGoing && !slurm.isThere)
    refuse(
      '--go',
      'there is no sbatch on the PATH; without --go the scripts are written, to be submitted elsewhere',
    );
  const parts = array ?? Math.min(partsIn(folder).at(-1) ?? USUAL_PARTS, all);
  if (parts > all) refuse('--array', `there are only ${count(all)} runs to be shared`, parts);
  const highest = isGoing ? slurm.highestTask() : null;
  if (highest !== null && parts > highest)
    refuse('--array', `this cluster takes no more than ${count(highest)} tasks`, parts);
  if (JSON.stringify(document, null, 2).length >= LONGEST_JSON)
    refuse(wanted ?? '', 'with its scenarios written into it, it is too long to be read again');

  const scripts = join(folder, 'slurm');
  const busy = slurm.jobsIn(scripts, isGoing);
  if (busy.length > 0)
    throw new Failed(
      `${folder}: job ${busy.join(', ')} is at work on it; wait for its end, or end it with scancel ${busy.join(' ')}`,
    );

  const terminal = new Terminal(host.stdout, host.env);
  terminal.paragraph(experiment.title, '', 'bold');
  if (isFinished(folder, experiment, document) && hasAllRuns(folder, runner)) {
    terminal.line(`  all ${count(all)} runs are there and put together: nothing to submit`);
    return;
  }
  makeExperimentFolder(folder);
  const jobs: Jobs = {
    ...{ name: experiment.name, folder, scripts, experiment: experimentIn(scripts) },
    ...{ node, program, parts, workers, options },
  };
  const dealt = await aloneIn(folder, host, () => dealRuns(folder, runner, parts, document));
  writeScripts(jobs, dealt, document);
  terminal.line(`  ${planned(all, dealt, parts)}`);
  if (isGoing) submit(slurm, jobs, dealt, terminal);
  else explain(jobs, dealt, terminal);
}

/** Both jobs, or none. */
function submit(
  slurm: Slurm,
  { scripts, folder }: Jobs,
  { parts }: Dealt,
  terminal: Terminal,
): void {
  const array = parts.length === 0 ? null : slurm.submit(join(scripts, ARRAY));
  if (array !== null && !array.ok) throw new Failed(`sbatch: ${array.says}; nothing was submitted`);
  const after = array === null ? [] : [`--dependency=afterany:${array.text}`];
  const merge = slurm.submit(join(scripts, MERGE), after);
  if (!merge.ok) {
    if (array === null) throw new Failed(`sbatch: ${merge.says}; nothing was submitted`);
    const cancelled = slurm.cancel(array.text);
    throw new Failed(
      cancelled.ok
        ? `sbatch, for the merge job: ${merge.says}; the array, job ${array.text}, was cancelled`
        : `sbatch, for the merge job: ${merge.says}; the array, job ${array.text}, could not be cancelled (${cancelled.says}): end it with scancel ${array.text}`,
    );
  }
  const numbers = [array?.text, merge.text].filter((job) => job !== undefined);
  if (array !== null)
    terminal.line(`  submitted: job array ${array.text}, and ${merge.text} to merge it`);
  else terminal.line(`  submitted: job ${merge.text} to merge them`);
  terminal.line(`  to watch:  squeue --jobs=${numbers.join(',')}`);
  terminal.line(`  the whole will be in ${folder}, logs in ${scripts}`);
}

function explain({ scripts }: Jobs, { parts }: Dealt, terminal: Terminal): void {
  const at = (name: string) => quoteForShell(join(scripts, name));
  terminal.line(`  written to ${scripts}; submit with --go, or by hand:`);
  terminal.line();
  if (parts.length > 0) terminal.line(`  array=$(sbatch --parsable ${at(ARRAY)})`);
  const after = parts.length > 0 ? '--dependency="afterany:$array" ' : '';
  terminal.line(`  sbatch ${after}${at(MERGE)}`);
}

const ARRAY = 'array.sbatch';
const MERGE = 'merge.sbatch';

function writeScripts(jobs: Jobs, { parts }: Dealt, document: unknown): void {
  const { scripts } = jobs;
  try {
    makeFolder(scripts);
    keepExperiment(scripts, document);
    if (parts.length > 0) writeFileSync(join(scripts, ARRAY), arrayScript(jobs, parts));
    else rmSync(join(scripts, ARRAY), { force: true });
    writeFileSync(join(scripts, MERGE), mergeScript(jobs));
  } catch (error) {
    if (error instanceof Failed) throw error;
    throw new Failed(`${scripts}: ${reasonOf(error)}; nothing was submitted`);
  }
}

function planned(all: number, { parts, missing }: Dealt, of: number): string {
  const runs = `${count(all)} runs in ${count(of)} parts`;
  if (missing === 0) return `${runs}, all of which are done: to be put together`;
  return `${runs}: ${count(missing)} to go, in parts ${ranges(parts)}`;
}

/** A folder whose name Slurm can write logs into: it takes % and \ for more than they are. */
function folderIn(out: string | undefined, problems: Problems): string {
  if (out === undefined || out.trim() === '')
    problems.add(
      '--out',
      'the name of a folder is wanted',
      out === undefined ? undefined : { value: out },
    );
  const folder = resolve(out ?? '');
  if (hasUnseen(folder) || /[%\\]/.test(folder))
    problems.add(
      '--out',
      'Slurm writes no logs where the path has %, \\, line breaks or other characters that can’t be seen',
      { value: folder },
    );
  return folder;
}

/** The whole path of a program; a name without a folder stays what it is. */
function programIn(
  flag: string,
  path: string | undefined,
  here: string,
  problems: Problems,
): string {
  if (path === undefined) return here;
  if (path.trim() === '' || hasUnseen(path))
    problems.add(flag, 'the path of a file is wanted', { value: path });
  return flag === '--node' && !path.includes('/') ? path : resolve(path);
}

function optionsIn(
  given: Readonly<Record<'partition' | 'time' | 'sbatch', readonly string[]>>,
  problems: Problems,
): string[] {
  const [partition] = given.partition;
  const [time] = given.time;
  if (partition !== undefined && !PARTITION.test(partition))
    problems.add('--partition', 'the name of a partition is wanted', { value: partition });
  if (time !== undefined && !TIME.test(time))
    problems.add(
      '--time',
      'a time is wanted, as in 30 (minutes), 2:00:00 or 1-12 (a day and a half)',
      { value: time },
    );
  for (const option of given.sbatch) {
    if (OURS.test(option))
      problems.add('--sbatch', 'the scripts say this themselves', { value: option });
    else if (!OPTION.test(option))
      problems.add('--sbatch', 'one option of sbatch is wanted, as in --sbatch=--account=physics', {
        value: option,
      });
  }
  return [
    ...(partition === undefined ? [] : [`--partition=${partition}`]),
    ...(time === undefined ? [] : [`--time=${time}`]),
    ...given.sbatch,
  ];
}

function refuse(path: string, says: string, value?: unknown): never {
  const problems = new Problems('');
  problems.add(path, says, value === undefined ? undefined : { value });
  throw new AskedWrongly(problems.list);
}

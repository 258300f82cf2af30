/** The scripts of an experiment's jobs on a Slurm cluster: plain, to be read, and to be submitted by hand too. */
import { quoteForShell } from '../lab/shell-words.ts';

export interface Jobs {
  /** The experiment's name. */
  readonly name: string;
  /** The experiment's folder, and the folder in it where scripts and logs are. Whole paths. */
  readonly folder: string;
  readonly scripts: string;
  /** The copy of the experiment that is run. */
  readonly experiment: string;
  /** What starts Node on the cluster's nodes, and the program for it. */
  readonly node: string;
  readonly program: string;
  /** Into how many parts the runs are shared. */
  readonly parts: number;
  /** How many threads a task runs in. */
  readonly workers: number;
  /** Further options of sbatch, for both jobs, as `--partition=short`. */
  readonly options: readonly string[];
}

/** The job array: one task for each of the parts `wanted`. */
export function arrayScript(jobs: Jobs, wanted: readonly number[]): string {
  const { name, scripts, parts, workers, node, program, experiment, folder } = jobs;
  return script(
    [
      `--job-name=${name}`,
      `--array=${ranges(wanted)}`,
      `--cpus-per-task=${workers}`,
      '--ntasks=1',
      '--requeue',
      `--chdir=${quoteForShell(scripts)}`,
      '--output=part-%a.log',
      '--open-mode=append',
      ...jobs.options,
    ],
    [
      `Each task does one of ${parts} parts of the runs. One that was stopped takes up where it was.`,
    ],
    { node, program, experiment, folder },
    [
      'exec "$node" "$program" experiment "$experiment" \\',
      '  --out "$folder/part-$SLURM_ARRAY_TASK_ID" \\',
      `  --shard "$SLURM_ARRAY_TASK_ID/${parts}" \\`,
      '  --workers "$SLURM_CPUS_PER_TASK"',
    ],
  );
}

/** The job that puts the parts together. */
export function mergeScript(jobs: Jobs): string {
  const { name, scripts, parts, node, program, folder } = jobs;
  return script(
    [
      `--job-name=${name}-merge`,
      '--ntasks=1',
      `--chdir=${quoteForShell(scripts)}`,
      '--output=merge.log',
      '--open-mode=truncate',
      ...jobs.options,
    ],
    [
      'Puts the parts together, once the array has ended:',
      'sbatch --dependency=afterany:NUMBER-OF-THE-ARRAY merge.sbatch',
      'Where runs are missing it says which; submitted again, the experiment does just those.',
    ],
    { node, program, folder },
    [
      'set --',
      'part=1',
      `while [ "$part" -le ${parts} ]; do`,
      '  set -- "$@" "$folder/part-$part"',
      '  part=$((part + 1))',
      'done',
      'exec "$node" "$program" merge "$@" --out "$folder"',
    ],
  );
}

/** Whole numbers in rising order as Slurm writes them: `1-3,7`. */
export function ranges(numbers: readonly number[]): string {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

function script(
  options: readonly string[],
  says: readonly string[],
  names: Readonly<Record<string, string>>,
  commands: readonly string[],
): string {
  return [
    '#!/bin/sh',
    ...options.map((option) => `#SBATCH ${option}`),
    '#',
    ...says.map((line) => `# ${line}`),
    '',
    'set -eu',
    ...Object.entries(names).map(([name, value]) => `${name}=${quoteForShell(value)}`),
    '',
    ...commands,
    '',
  ].join('\n');
}

/** `trellis experiment`: runs an experiment, takes up where it was left, and writes its table. */
import { analyse } from '../lab/analysis/analysis.ts';
import { type Experiment, packExperiment, type Turns } from '../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../lab/experiments/experiment-run.ts';
import { Problems } from '../lab/reading/problem.ts';
import { writeInShort } from './analysis-summary.ts';
import {
  journalIn,
  keepExperiment,
  makeExperimentFolder,
  writeTables,
} from './experiment-folder.ts';
import { count } from './figures.ts';
import { findExperiment } from './find-experiment.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { Journal } from './journal.ts';
import { AskedWrongly } from './mistakes.ts';
import { takeTurns } from './pool.ts';
import { ProgressBar, spell } from './progress-bar.ts';
import { quoteForShell } from './shell-words.ts';
import { Terminal } from './terminal.ts';
import { MOST_WORKERS } from './threads.ts';
import { wholeIn } from './whole-number.ts';

export const experimentFlags = {
  out: {
    value: 'DIR',
    says: 'Where its journal and its tables are. One that is there is taken up.',
  },
  workers: {
    value: 'N',
    says: 'How many threads to run in; as many as there are processors when nothing is said. They change nothing but the time.',
  },
  shard: {
    value: 'I/N',
    says: 'Only each N-th run, from the I-th on: to share the work among N machines. `trellis merge` puts their folders together.',
  },
} as const satisfies Record<string, Flag>;

const IN_SHORT = { reach: null, points: false, outcome: null };

interface Shard {
  readonly number: number;
  readonly of: number;
}

export async function experimentCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, experimentFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined)
    problems.add('trellis experiment', 'the file of an experiment is wanted');
  for (const word of more)
    problems.add('trellis experiment', 'one experiment is run at a time', { value: word });
  const [out] = given.out;
  if (out === undefined || out.trim() === '')
    problems.add(
      '--out',
      'the name of a folder is wanted',
      out === undefined ? undefined : { value: out },
    );
  const workers = wholeIn('workers', given, 1, MOST_WORKERS, problems);
  const shard = shardIn(given.shard[0], problems);
  const found = wanted === undefined ? null : findExperiment(wanted, host.memory);
  const mistakes = [...problems.list, ...(found === null || found.ok ? [] : found.problems)];
  if (mistakes.length > 0 || !found?.ok)
    throw new AskedWrongly(mistakes, problems.list.length > 0 ? 'trellis experiment --help' : null);

  const { experiment, document } = found;
  const folder = makeExperimentFolder(out as string);
  const journal = new Journal(journalIn(folder));
  const terminal = new Terminal(host.stdout, host.env);
  try {
    keepExperiment(folder, document);
    const runner = new ExperimentRunner(experiment);
    await runMissing(runner, experiment, journal, { shard, workers, host, terminal });
    if (shard.of > 1) terminal.line(`  shard ${shard.number} of ${shard.of} is done: ${folder}`);
    else {
      writeTables(folder, runner, (id) => journal.row(id));
      terminal.line(`  written to ${folder}`);
      const found = analyse(runner, (id) => journal.row(id), IN_SHORT);
      const command = `npx trellis analyse ${quoteForShell(out as string)}`;
      writeInShort(experiment, found, command, terminal);
    }
  } finally {
    journal.close();
  }
}

interface Means {
  readonly shard: Shard;
  readonly workers: number | undefined;
  readonly host: Host;
  readonly terminal: Terminal;
}

/** Takes the runs of the shard that are not in the journal yet. */
async function runMissing(
  runner: ExperimentRunner,
  experiment: Experiment,
  journal: Journal,
  { shard, workers, host, terminal }: Means,
): Promise<void> {
  const { turns } = runner;
  const missing = missingRuns(runner, journal, shard);
  const done = Math.ceil((turns.count - shard.number + 1) / shard.of) - missing.length;
  terminal.paragraph(experiment.title, '', 'bold');
  terminal.paragraph(experiment.question);
  const [first] = missing;
  if (first === undefined) {
    terminal.line(`  all ${count(turns.count)} runs are there already`);
    return;
  }
  const began = performance.now();
  journal.add(runner.row(first));
  const each = performance.now() - began;
  const threads = Math.min(workers ?? host.cores, missing.length);
  const taking = missing.length * each < NOT_WORTH_THREADS && workers === undefined ? 0 : threads;
  const about = spell((missing.length * each) / Math.max(1, taking));
  terminal.line(
    `  ${planned(turns, missing.length, done)}, about ${about}, ${size(missing.length, experiment)} of disk`,
  );
  const progress = new ProgressBar(host.stderr, missing.length);
  progress.advance(1);
  const forget = host.onSignal(() => {
    progress.clear();
    journal.flush();
  });
  const rest = missing.subarray(1);
  try {
    await takeTurns<Row>(
      { kind: 'experiment', experiment: packExperiment(experiment) },
      { length: rest.length, at: (index) => rest[index] as number },
      rest.length === 0 ? 0 : taking,
      host.worker,
      {
        onResult: (row) => {
          journal.add(row);
          progress.advance(1);
        },
      },
    );
  } finally {
    journal.flush();
    progress.clear();
    forget();
  }
}

/** What takes less than this, in milliseconds, is done sooner without threads. */
const NOT_WORTH_THREADS = 300;

function missingRuns(
  runner: ExperimentRunner,
  journal: Journal,
  { number, of }: Shard,
): Uint32Array {
  const missing = new Uint32Array(Math.ceil(runner.turns.count / of));
  let length = 0;
  for (let run = number - 1; run < runner.turns.count; run += of)
    if (!journal.has(runner.idOf(run))) missing[length++] = run;
  return missing.subarray(0, length);
}

function planned({ count: all, design }: Turns, missing: number, done: number): string {
  const taken = done > 0 ? `, ${count(done)} of which are done` : '';
  return `${count(design.size)} points, ${count(all)} runs${taken}: ${count(missing)} to go`;
}

/** About how much the journal and the table will take. */
function size(runs: number, { outcomes, factors }: Experiment): string {
  const bytes = runs * (2 * 22 * outcomes.length + 8 * factors.length + 160);
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.ceil(bytes / 1e6)} MB`;
}

function shardIn(text: string | undefined, problems: Problems): Shard {
  if (text === undefined) return { number: 1, of: 1 };
  const [, number, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).map(Number);
  if (number !== undefined && of !== undefined && number <= of) return { number, of };
  problems.add('--shard', 'which one of how many is wanted, as in 2/8', { value: text });
  return { number: 1, of: 1 };
}

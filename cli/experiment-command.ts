/** `trellis experiment`: runs an experiment, takes up where it was left, and writes its table. */
import { analyse } from '../lab/analysis/analysis.ts';
import { type Experiment, packExperiment, type Turns } from '../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../lab/experiments/experiment-run.ts';
import { Problems } from '../lab/reading/problem.ts';
import { quoteForShell } from '../lab/shell-words.ts';
import { bytesFor, type TriedRun } from '../lab/tables/estimate-tables.ts';
import { writeInShort } from './analysis-summary.ts';
import { requireSpace } from './disk-space.ts';
import {
  journalIn,
  keepExperiment,
  makeExperimentFolder,
  writeTables,
} from './experiment-folder.ts';
import { count, storage } from './figures.ts';
import { findExperiment } from './find-experiment.ts';
import { type Flag, readFlags } from './flags.ts';
import { aloneIn } from './folder-lock.ts';
import type { Host } from './host.ts';
import { IdIndex } from './id-index.ts';
import { Journal } from './journal.ts';
import { AskedWrongly } from './mistakes.ts';
import { takeTurns } from './pool.ts';
import { ProgressBar, spell } from './progress-bar.ts';
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
  const terminal = new Terminal(host.stdout, host.env);
  const means = { folder, shard, workers, host, terminal };
  await aloneIn(folder, host, async () => {
    const journal = new Journal(journalIn(folder));
    try {
      keepExperiment(folder, document);
      const runner = new ExperimentRunner(experiment);
      await runMissing(runner, experiment, journal, means);
      if (shard.of > 1) {
        terminal.line(`  shard ${shard.number} of ${shard.of} is done: ${folder}`);
        return;
      }
      writeTables(folder, runner, (id) => journal.row(id), host);
      terminal.line(`  written to ${folder}`);
      const found = analyse(runner, (id) => journal.row(id), IN_SHORT);
      const command = `npx trellis analyse ${quoteForShell(out as string)}`;
      writeInShort(experiment, found, command, terminal);
    } finally {
      journal.close();
    }
  });
}

interface Means {
  readonly folder: string;
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
  { folder, shard, workers, host, terminal }: Means,
): Promise<void> {
  const { turns } = runner;
  const missing = missingRuns(runner, journal, shard);
  const done = Math.ceil((turns.count - shard.number + 1) / shard.of) - missing.length;
  terminal.paragraph(experiment.title, '', 'bold');
  terminal.paragraph(experiment.question);
  if (missing.length === 0) {
    terminal.line(`  all ${count(turns.count)} runs are there already`);
    return;
  }
  const tried = tryOut(runner, missing, shard);
  for (const { row } of tried.runs) journal.add(row);
  journal.flush();
  const { each } = tried;
  const threads = Math.min(workers ?? host.cores, missing.length);
  const taking = missing.length * each < NOT_WORTH_THREADS && workers === undefined ? 0 : threads;
  const about = spell((missing.length * each) / Math.max(1, taking));
  const bytes = bytesFor(experiment, tried.runs, missing.length, shard.of > 1 ? 0 : turns.count);
  terminal.line(
    `  ${planned(turns, missing.length, done)}, about ${about}, ${storage(bytes)} of disk`,
  );
  requireSpace(folder, bytes, host);
  const progress = new ProgressBar(host.stderr, missing.length);
  progress.advance(tried.runs.length);
  const forget = host.onSignal(() => {
    progress.clear();
    journal.flush();
  });
  const taken = new Set(tried.runs.map(({ turn }) => turn.number));
  const rest = missing.filter((number) => !taken.has(number));
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
      Math.max(1, Math.min(MOST_AT_A_TIME, Math.floor(PARCEL / each))),
    );
  } finally {
    journal.flush();
    progress.clear();
    forget();
  }
}

/** So many milliseconds' worth of runs are sent to a thread at once, where runs are shorter than it takes to send them. */
const PARCEL = 10;
const MOST_AT_A_TIME = 64;

/** What takes less than this, in milliseconds, is done sooner without threads. */
const NOT_WORTH_THREADS = 300;

function missingRuns(
  runner: ExperimentRunner,
  journal: Journal,
  { number, of }: Shard,
): Uint32Array {
  const missing = new Uint32Array(Math.ceil(runner.turns.count / of));
  // Points that are the same, as whole numbers make them, are one run.
  const listed = new IdIndex();
  let length = 0;
  for (let run = number - 1; run < runner.turns.count; run += of) {
    const id = runner.idOf(run);
    if (!journal.has(id) && listed.add(id, run)) missing[length++] = run;
  }
  return missing.subarray(0, length);
}

function planned({ count: all, design }: Turns, missing: number, done: number): string {
  const taken = done > 0 ? `, ${count(done)} of which are done` : '';
  return `${count(design.size)} points, ${count(all)} runs${taken}: ${count(missing)} to go`;
}

/** How many runs are tried out at most, and for how long, in milliseconds: short ones often, until the program is warm; a few for longer. */
const TRIED = 500;
const TRY_FOR = 200;
const FEW = 4;
const TRY_FEW_FOR = 1000;

/**
 * Some of the missing runs, from all over the first replicate, to know what one takes: of time, and of disk.
 * They are the experiment's own, and not taken twice.
 */
function tryOut(runner: ExperimentRunner, missing: Uint32Array, { of }: Shard) {
  const { design, experiment } = runner.turns;
  const round = Math.ceil((design.size * experiment.scenarios.length) / of);
  const span = Math.min(missing.length, round);
  // Half of them at most: what is only tried out is done before it is known whether there is room for all.
  const most = Math.min(TRIED, Math.ceil(missing.length / 2));
  const runs: TriedRun[] = [];
  const times: number[] = [];
  const began = performance.now();
  const isEnough = (k: number) =>
    k === most || performance.now() - began > (k < FEW ? TRY_FEW_FOR : TRY_FOR);
  // Where one round has fewer runs than are tried out, they are the first ones.
  const places = allOver(span);
  for (let k = 0; !isEnough(k); k++) {
    const number = missing[span < most ? k : (places.next().value as number)] as number;
    const before = performance.now();
    runs.push({ turn: runner.turns.at(number), row: runner.row(number) });
    times.push(performance.now() - before);
  }
  // The first are slower than those to come: the program is not warm yet.
  const warm = times.slice(Math.floor(times.length / 2));
  return { runs, each: warm.reduce((sum, time) => sum + time, 0) / warm.length };
}

/** The whole numbers below `span`, each once, in an order that is spread all over them however soon one stops. */
function* allOver(span: number): Generator<number, void, void> {
  const GOLDEN = 0.6180339887498949;
  const gone = new Set<number>();
  while (gone.size < span) {
    let place = Math.floor(span * ((gone.size * GOLDEN) % 1));
    while (gone.has(place)) place = (place + 1) % span;
    gone.add(place);
    yield place;
  }
}

function shardIn(text: string | undefined, problems: Problems): Shard {
  if (text === undefined) return { number: 1, of: 1 };
  const [, number, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).map(Number);
  if (number !== undefined && of !== undefined && number <= of) return { number, of };
  problems.add('--shard', 'which one of how many is wanted, as in 2/8', { value: text });
  return { number: 1, of: 1 };
}

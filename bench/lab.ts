// What an experiment costs over the engine alone, and whether it stays as fast and as small however long it
// gets. Wanted: two threads at least 1.85 times as fast as one; the lab at most 10 % over bare runs, its
// journal at most 5 %; a million runs in less than 300 MB, the last as fast as the first. Times are the processor's
// but for the threads': what else the machine does is not counted.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../cli/journal.ts';
import { ResultFolder } from '../cli/result-folder.ts';
import { ExperimentRunner, type Row } from '../lab/experiments/experiment-run.ts';
import { tablesOf } from '../lab/tables/experiment-tables.ts';
import { TABLE_NAMES } from '../lab/tables/table.ts';
import { WrittenTable } from '../lab/tables/written-table.ts';
import { Run } from '../sim/run.ts';
import { experimentFrom } from '../test/lab/tables/experiment-from.ts';
import { paired, quantile, timed } from './timing/paired.ts';

/** How many runs a batch has: enough for what is done once a batch, such as opening files, to weigh little. */
const RUNS = 120;
const PAIRS = 5;
/** How many runs the long table has: a million, or what TRELLIS_BENCH_RUNS says; a tenth of them are really run. */
const MANY = Number(process.env.TRELLIS_BENCH_RUNS ?? 1_000_000);
const PARTS = 10;
const program = 'bin/trellis.js';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const folder = mkdtempSync(join(tmpdir(), 'bench-lab-'));
const raw = {
  factors: { threat: [0.05, 0.5], levels: [1, 4] },
  outcomes: { performance: { measure: 'performance' }, kept: { ledger: { fate: 'open' } } },
};
const rest = { title: 'Bench', question: 'How fast?', design: { kind: 'full-factorial' } };
/** Runs that are as cheap as can be, in a table of their own. */
const tiny = {
  scenarios: [
    {
      name: 'tiny',
      title: 'Tiny',
      question: 'How many?',
      parameters: { weeks: 2, settle: 0, people: 2, elements: 1, teamSize: 2 },
    },
  ],
  factors: { threat: [0, 0.5] },
  tables: { weeks: false, ledger: false, proposals: false, events: false },
};
/** How Linux counts the processor's time: so many a second, on all machines that Node runs on. */
const TICKS = 100;

try {
  costOfLab();
  await threads();
  await longRun(MANY / 10);
  await longTable(MANY / 10);
  await longTable(MANY);
} finally {
  rmSync(folder, { recursive: true });
}

/** Of a typical experiment in one thread, by its parts. */
function costOfLab(): void {
  for (const [name, tables] of [
    ['all tables', undefined],
    ['all tables, every week', { weeks: { every: 1 } }],
    ['runs only', { weeks: false, ledger: false, proposals: false, events: false }],
  ] as const) {
    const experiment = experimentFrom({ ...raw, ...(tables && { tables }), replicates: RUNS / 4 });
    const runner = new ExperimentRunner(experiment);
    const every = experiment.tables.weeks?.every ?? 0;
    const numbers = Array.from({ length: RUNS }, (_, k) => k);
    // What each round spent on the journal and on the tables; the first warms up.
    const spent: { journal: number; tables: number }[] = [];
    const bare = () => {
      for (const number of numbers) {
        const { plan, seed } = runner.turns.at(number);
        // No more is measured than the experiment reads, so that this is not made slower than need be.
        const run = new Run(plan, seed, { measured: (week) => every > 0 && week % every === 0 });
        run.liveOn();
        run.release();
      }
    };
    // As whoever has only the engine writes it: every week is measured.
    const plain = () => {
      for (const number of numbers) {
        const { plan, seed } = runner.turns.at(number);
        new Run(plan, seed).liveOn();
      }
    };
    const lab = () => {
      const path = join(folder, 'journal.ndjson');
      rmSync(path, { force: true });
      const journal = new Journal(path);
      const round = { journal: 0, tables: 0 };
      spent.push(round);
      for (const number of numbers) {
        journal.has(runner.idOf(number));
        const row = runner.row(number);
        round.journal += timed(() => journal.add(row));
      }
      round.journal += timed(() => journal.flush());
      round.tables += timed(() => {
        const files = new ResultFolder(
          folder,
          TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
          null,
        );
        const tablesWritten = tablesOf(experiment).map(
          (table) =>
            new WrittenTable(table, {
              csv: (text) => files.write(`${table.name}.csv`, text),
              parquet: (bytes) => files.writeBytes(`${table.name}.parquet`, bytes),
            }),
        );
        for (const number of numbers) {
          const row = journal.row(runner.idOf(number)) as Row;
          for (const table of tablesWritten) table.add(runner.turns.at(number), row);
        }
        for (const table of tablesWritten) table.finish();
        files.finish();
      });
      journal.close();
    };
    const { other, ratio, lower, upper } = paired(lab, bare, PAIRS);
    const written = paired(lab, plain, PAIRS);
    const part = (of: 'journal' | 'tables') =>
      percent(
        quantile(
          spent.slice(1).map((round) => round[of]),
          0.5,
        ) / other,
      );
    console.log(
      `  ${name}: ${percent(ratio - 1)} over bare runs (quarters ${percent(lower - 1)} to ${percent(upper - 1)}); of that the journal ${part('journal')}, the tables ${part('tables')}; a bare run ${(other / RUNS).toFixed(1)} ms; over runs that measure each week ${percent(written.ratio - 1)}`,
    );
  }
}

/**
 * A thousand typical runs by the built program, from its start to its tables: in one thread, in two, and, as
 * the most that can be hoped for, by two processes that know nothing of each other and do half of them each.
 */
async function threads(): Promise<void> {
  const file = fileOf({ ...raw, replicates: 250 }, 'threads');
  const takes = async (...started: string[][]): Promise<number> => {
    const began = performance.now();
    await Promise.all(
      started.map((flags, k) => {
        const args = ['experiment', file, ...flags, '--out', `${file}-${k}`];
        return endOf(spawn(process.execPath, [program, ...args], { stdio: 'ignore' }), args);
      }),
    );
    const took = performance.now() - began;
    for (const k of started.keys()) rmSync(`${file}-${k}`, { recursive: true });
    return took;
  };
  const inTwo: number[] = [];
  const byTwo: number[] = [];
  for (let round = 0; round < 3; round++) {
    const one = await takes(['--workers', '1']);
    inTwo.push(one / (await takes(['--workers', '2'])));
    const half = (number: number) => ['--workers', '1', '--shard', `${number}/2`];
    byTwo.push(one / (await takes(half(1), half(2))));
  }
  const told = (ratios: readonly number[]) =>
    `${quantile(ratios, 0.5).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  console.log(
    `  two threads: ${told(inTwo)} × as fast as one, from start to tables; two processes with half of the runs each, without tables: ${told(byTwo)} ×`,
  );
}

/** Very many cheap runs: how fast the journal grows in each tenth, and how large the process becomes. */
async function longRun(runs: number): Promise<void> {
  const file = fileOf({ ...raw, ...tiny, replicates: runs / 2 }, 'run');
  const out = join(folder, 'run');
  const seen: { at: number; bytes: number }[] = [];
  const { megabytes } = await watched(['experiment', file, '--out', out], (processor) => {
    const { size = 0 } = statSync(join(out, 'journal.ndjson'), { throwIfNoEntry: false }) ?? {};
    seen.push({ at: processor, bytes: size });
  });
  const whole = seen.at(-1)?.bytes ?? 0;
  const timeAt = (share: number) => seen.find(({ bytes }) => bytes >= share * whole)?.at ?? 0;
  const part = (k: number) => timeAt((k + 1) / PARTS) - timeAt(k / PARTS);
  console.log(
    `  ${runs} runs: at most ${megabytes} MB; the last tenth took ${(part(PARTS - 1) / part(1)).toFixed(2)} × the time of the second`,
  );
}

/** A journal of very many runs, not lived through one by one: writing the tables of it, and reading it. */
async function longTable(runs: number): Promise<void> {
  const change = { ...raw, ...tiny, replicates: runs / 2 };
  const file = fileOf(change, 'table');
  const out = join(folder, `table-${runs}`);
  mkdirSync(out);
  const runner = new ExperimentRunner(experimentFrom({ ...rest, ...change, name: 'table' }));
  const row = runner.row(0);
  const journal = new Journal(join(out, 'journal.ndjson'));
  for (let number = 0; number < runs; number++) {
    const seed = `table/${Math.floor(number / 2)}`;
    journal.add({ ...row, id: runner.idOf(number), seed });
  }
  journal.flush();
  journal.close();
  const written = await watched(['experiment', file, '--out', out]);
  const lines = readFileSync(join(out, 'runs.csv')).reduce((n, byte) => n + Number(byte === 10), 0);
  if (lines !== runs + 1) throw new Error(`${lines} lines are in the table`);
  const read = await watched(['analyse', out]);
  const told = ({ seconds, megabytes }: typeof read) =>
    `${Math.round(runs / seconds)} rows a second, at most ${megabytes} MB`;
  console.log(`  a table of ${runs} runs: written ${told(written)}; analysed ${told(read)}`);
}

/**
 * Runs the built program. Gives what it took of the processor, and how large it became at most; where the
 * machine does not tell that, as Linux does, NaN.
 */
async function watched(
  args: readonly string[],
  look: (processor: number) => void = () => {},
): Promise<{ seconds: number; megabytes: number }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  let seconds = Number.NaN;
  let megabytes = Number.NaN;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      megabytes = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000);
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
      const [user = 0, system = 0] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      seconds = (user + system) / TICKS;
    } catch {
      // It has ended, or this is no Linux.
    }
    look(seconds);
  }, 50);
  await endOf(child, args);
  clearInterval(watch);
  return { seconds, megabytes };
}

async function endOf(child: ChildProcess, args: readonly string[]): Promise<void> {
  const code = await new Promise((settle) => child.on('close', settle));
  if (code !== 0) throw new Error(`trellis ${args.join(' ')} ended with ${code}`);
}

function fileOf(change: object, name: string): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ name, scenarios: ['typical'], ...rest, ...change }));
  return path;
}

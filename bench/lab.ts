// What an experiment costs over the engine alone, and whether it stays as fast and as small however long it
// gets. Wanted: two threads at least 1.85 times as fast as one; the lab at most 10 % over bare runs, its
// journal at most 5 %; a million runs in less than 300 MB, the last as fast as the first.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
import { paired, timed } from './timing/paired.ts';

const RUNS = 24;
const PAIRS = 9;
/** How many runs the long table has: a million, or what TRELLIS_BENCH_RUNS says. */
const MANY = Number(process.env.TRELLIS_BENCH_RUNS ?? 1_000_000);
const PARTS = 10;
const program = 'bin/trellis.js';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const folder = mkdtempSync(join(tmpdir(), 'bench-lab-'));
const raw = {
  factors: { threat: [0.05, 0.5], levels: [1, 4] },
  outcomes: { performance: { measure: 'performance' }, kept: { ledger: { fate: 'open' } } },
};

try {
  costOfLab();
  await threads();
  await longTable();
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
    const numbers = Array.from({ length: RUNS }, (_, k) => k);
    let journals = 0;
    const spent = { journal: 0, tables: 0 };
    const bare = () => {
      for (const number of numbers) {
        const { plan, seed } = runner.turns.at(number);
        new Run(plan, seed).liveOn();
      }
    };
    const lab = () => {
      const journal = new Journal(join(folder, `journal-${journals++}.ndjson`));
      for (const number of numbers) {
        journal.has(runner.idOf(number));
        const row = runner.row(number);
        spent.journal += timed(() => journal.add(row));
      }
      spent.journal += timed(() => journal.flush());
      spent.tables += timed(() => {
        const files = new ResultFolder(
          folder,
          TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
          null,
        );
        const written = tablesOf(experiment).map(
          (table) =>
            new WrittenTable(table, {
              csv: (text) => files.write(`${table.name}.csv`, text),
              parquet: (bytes) => files.writeBytes(`${table.name}.parquet`, bytes),
            }),
        );
        for (const number of numbers) {
          const row = journal.row(runner.idOf(number)) as Row;
          for (const table of written) table.add(runner.turns.at(number), row);
        }
        for (const table of written) table.finish();
        files.finish();
      });
      journal.close();
    };
    const { other, ratio, lower, upper } = paired(lab, bare, PAIRS);
    const rounds = PAIRS + 1;
    console.log(
      `  ${name}: ${percent(ratio - 1)} over bare runs (quarters ${percent(lower - 1)} to ${percent(upper - 1)}); the journal ${percent(spent.journal / rounds / other)}, the tables ${percent(spent.tables / rounds / other)}; a bare run ${(other / RUNS).toFixed(1)} ms`,
    );
  }
}

/** The built program with one and with two threads, by turns. */
async function threads(): Promise<void> {
  const file = fileOf({ ...raw, replicates: 60 }, 'threads');
  const ratios: number[] = [];
  for (let pair = 0; pair < 3; pair++) {
    const times = ['1', '2'].map((workers) => {
      const out = join(folder, `threads-${pair}-${workers}`);
      const began = performance.now();
      spawnSync(process.execPath, [
        program,
        'experiment',
        file,
        '--out',
        out,
        '--workers',
        workers,
      ]);
      return performance.now() - began;
    });
    ratios.push((times[0] ?? 0) / (times[1] ?? 1));
  }
  const sorted = ratios.toSorted((a, b) => a - b);
  console.log(
    `  two threads: ${sorted[1]?.toFixed(2)} × as fast as one, from start to tables (${sorted[0]?.toFixed(2)} to ${sorted[2]?.toFixed(2)})`,
  );
}

/** Very many cheap runs: how fast the journal grows in each tenth, and how large the process becomes. */
async function longTable(): Promise<void> {
  const tiny = {
    name: 'tiny',
    title: 'Tiny',
    question: 'How many?',
    parameters: { weeks: 2, settle: 0, people: 2, elements: 1, teamSize: 2 },
  };
  const few = { weeks: { every: 1 }, ledger: false, proposals: false, events: false };
  const file = fileOf(
    { ...raw, scenarios: [tiny], factors: { threat: [0, 0.5] }, tables: few, replicates: MANY / 2 },
    'many',
  );
  const out = join(folder, 'many');
  const child = spawn(process.execPath, [program, 'experiment', file, '--out', out], {
    stdio: 'inherit',
  });
  const seen: { at: number; bytes: number }[] = [];
  let largest = 0;
  const watch = setInterval(() => {
    const { size = 0 } = statSync(join(out, 'journal.ndjson'), { throwIfNoEntry: false }) ?? {};
    seen.push({ at: performance.now(), bytes: size });
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      largest = Math.max(largest, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended, or this is no Linux.
    }
  }, 200);
  const began = performance.now();
  await new Promise((settle) => child.on('close', settle));
  clearInterval(watch);
  const whole = seen.at(-1)?.bytes ?? 0;
  const timeAt = (share: number) => seen.find(({ bytes }) => bytes >= share * whole)?.at ?? began;
  const part = (k: number) => timeAt((k + 1) / PARTS) - timeAt(k / PARTS);
  console.log(
    `  ${MANY} runs: at most ${Math.round(largest / 1000)} MB; the last tenth took ${(part(PARTS - 1) / part(1)).toFixed(2)} × the time of the second; ${((performance.now() - began) / 1000).toFixed(0)} s in all, ${((timeAt(1) - began) / 1000).toFixed(0)} s of them running`,
  );
}

function fileOf(change: object, name: string): string {
  const path = join(folder, `${name}.json`);
  const rest = { title: 'Bench', question: 'How fast?', design: { kind: 'full-factorial' } };
  writeFileSync(path, JSON.stringify({ name, scenarios: ['typical'], ...rest, ...change }));
  return path;
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../read-csv.ts';
import { available, PYTHON, R } from './readers.ts';
import { asked } from './typed.ts';

// The tables in the hands of those who will open them.

const TABLES = ['runs', 'weeks', 'ledger', 'proposals', 'events'] as const;

const scenario = {
  name: 'short',
  title: 'Short',
  question: 'What comes of it?',
  parameters: { weeks: 30, settle: 5, people: 20 },
  timeline: [{ week: 9, set: { blame: 0.8 }, says: 'Blame, “loud”, and "quoted"' }],
};
const experiment = {
  name: 'read',
  title: 'Read',
  question: 'Who can read it?',
  scenarios: [scenario],
  factors: { threat: [0, 0.5], levels: [1, 3] },
  design: { kind: 'full-factorial' },
  replicates: 3,
  seed: 'väter, "1"',
  outcomes: { performance: { measure: 'performance' }, kept: { ledger: { fate: 'open' } } },
};

/** What each reader is asked of each table: rows, and the sum of a column of numbers. */
const SUMMED = {
  runs: 'performance',
  weeks: 'peopleKnowledge',
  ledger: 'count',
  proposals: 'occasions',
  events: 'value',
} as const;

describe('The tables are read by', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const rows = (table: string) => readCsv(readFileSync(at(`out/${table}.csv`), 'utf8'));
  const expected = () =>
    TABLES.map((table) => {
      const all = rows(table);
      const sum = all.reduce((total, row) => total + Number(row[SUMMED[table]]), 0);
      return { table, rows: all.length, seeds: new Set(all.map(({ seed }) => seed)).size, sum };
    });
  const compare = (said: readonly { rows: number; seeds: number; sum: number }[]) =>
    expected().forEach(({ table, rows: count, seeds, sum }, k) => {
      expect(said[k], table).toMatchObject({ rows: count, seeds });
      expect(said[k]?.sum, table).toBeCloseTo(sum, 9);
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'readers-'));
    writeFileSync(at('read.json'), JSON.stringify(experiment));
    const done = await asked(['experiment', at('read.json'), '--out', at('out')]);
    expect(done).toMatchObject({ code: 0, error: '' });
    expect(rows('runs')[0]?.seed).toBe('väter, "1"');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['csv', 'parquet'])('DuckDB, as %s, and joined', async (form) => {
    const instance = await DuckDBInstance.create();
    const duck = await instance.connect();
    const ask = async (sql: string) =>
      (await duck.runAndReadAll(sql))
        .getRowObjects()
        .map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])),
        );
    const said = [];
    for (const table of TABLES) {
      const file = at(`out/${table}.${form}`);
      await duck.run(`create view ${table} as select * from '${file}'`);
      const sql = `select count(*) as rows, count(distinct seed) as seeds, sum(${SUMMED[table]}) as sum from ${table}`;
      said.push(...(await ask(sql)));
    }
    compare(said as never);
    const [joined] = await ask(
      'select count(*) as n, max(abs(weeks.performance - runs.performance)) as gap from runs join weeks using (id, fingerprint) where week = runs.weeks',
    );
    expect(joined).toEqual({ n: 12, gap: 0 });
    duck.closeSync();
  });

  it.runIf(available('pandas', PYTHON, ['-c', 'import pandas']))('pandas', () => {
    const script = `
import json, sys, pandas
folder, summed = sys.argv[1], json.loads(sys.argv[2])
said = []
for table, column in summed.items():
    data = pandas.read_csv(f"{folder}/{table}.csv", float_precision="round_trip")
    said.append({"rows": len(data), "seeds": data.seed.nunique(), "sum": float(data[column].sum())})
print(json.dumps(said))`;
    compare(JSON.parse(run(PYTHON, ['-c', script, at('out'), JSON.stringify(SUMMED)])));
  });

  it.runIf(available('R', R, ['-e', 'library(data.table)']))('R’s data.table', () => {
    const script = `
library(data.table)
args <- commandArgs(TRUE)
for (pair in strsplit(args[-1], "=")) {
  data <- fread(file.path(args[1], paste0(pair[1], ".csv")))
  cat(nrow(data), length(unique(data$seed)), sprintf("%.17g", sum(data[[pair[2]]], na.rm = TRUE)), "\\n")
}`;
    writeFileSync(at('read.R'), script);
    const pairs = Object.entries(SUMMED).map((pair) => pair.join('='));
    const lines = run(R, [at('read.R'), at('out'), ...pairs])
      .trim()
      .split('\n');
    const said = lines.map((line) => line.trim().split(/\s+/).map(Number));
    compare(said.map(([count = 0, seeds = 0, sum = 0]) => ({ rows: count, seeds, sum })));
  });
});

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { ExperimentRunner, type Row } from '../../../lab/experiments/experiment-run.ts';
import { lineOf, rowIn } from '../../../lab/experiments/journal-line.ts';
import { runReplicate } from '../../../lab/experiments/replicate.ts';
import { COLUMN_NAMES } from '../../../lab/reading/scenario-format.ts';
import { tablesOf } from '../../../lab/tables/experiment-tables.ts';
import type { Field } from '../../../lab/tables/field.ts';
import { WrittenTable } from '../../../lab/tables/written-table.ts';
import { readCsv } from '../../read-csv.ts';
import { experimentFrom } from './experiment-from.ts';

const eventful = {
  title: 'Eventful',
  question: 'What happens?',
  parameters: { weeks: 60, settle: 10 },
  timeline: [
    { week: 30, exodus: { share: 0.5 }, says: 'Half of them leave, and "that" hurts' },
    { week: 20, set: { threat: '0.1 + 0.2 * (performance < 0.5)', blame: 0.3 } },
    { week: 55, ramp: { openness: 0.9 }, until: 70 },
  ],
};

const experiment = experimentFrom({
  scenarios: [
    'typical',
    { ...eventful, name: 'eventful' },
    { ...eventful, name: 'failing', parameters: { weeks: 60, mandateRate: '0 / (t < 30)' } },
  ],
  factors: { people: [10], practice: [0.01, 0.03] },
  replicates: 2,
  outcomes: {
    performance: { measure: 'performance' },
    multiplier: { measure: 'learningMultiplier', weeks: 0 },
    kept: { ledger: { fate: 'open' }, as: 'count' },
  },
});

type Read = Record<string, string | number | null>;
interface Written {
  readonly csv: Read[];
  readonly parquet: Read[];
  readonly fields: readonly Field[];
}

describe('The tables of an experiment', () => {
  const runner = new ExperimentRunner(experiment);
  const rows: Row[] = [];
  const written: Record<string, Written> = {};

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tables-'));
    const files = tablesOf(experiment).map((table) => {
      let csv = '';
      const pieces: Buffer[] = [];
      const sink = {
        csv: (text: string) => {
          csv += text;
        },
        parquet: (bytes: Uint8Array) => pieces.push(Buffer.from(bytes)),
      };
      return { table, open: new WrittenTable(table, sink), csv: () => csv, pieces };
    });
    for (let number = 0; number < runner.turns.count; number++) {
      const row = rowIn(lineOf(runner.row(number))) as Row;
      rows.push(row);
      for (const { open } of files) open.add(runner.turns.at(number), row);
    }
    for (const { table, open, csv, pieces } of files) {
      open.finish();
      const path = join(folder, `${table.name}.parquet`);
      writeFileSync(path, Buffer.concat(pieces));
      const parquet = (await parquetReadObjects({
        file: await asyncBufferFromFile(path),
      })) as Read[];
      written[table.name] = { csv: readCsv(csv()), parquet, fields: table.fields };
    }
    rmSync(folder, { recursive: true });
  });

  it('say the same in CSV as in Parquet, to the last digit', () => {
    expect(Object.keys(written)).toEqual(['runs', 'weeks', 'ledger', 'proposals', 'events']);
    for (const { csv, parquet, fields } of Object.values(written)) {
      expect(csv.length).toBeGreaterThan(0);
      expect(parquet).toHaveLength(csv.length);
      csv.forEach((row, k) => {
        for (const { name, type } of fields) {
          const text = row[name] ?? null;
          const cell =
            text === '' || text === null ? null : type === 'string' ? text : Number(text);
          expect(parquet[k]?.[name] ?? null).toBe(cell);
        }
      });
    }
  });

  it('hold what each column is declared to hold', () => {
    for (const { parquet, fields } of Object.values(written))
      for (const row of parquet)
        for (const { name, type, required, levels, min, max } of fields) {
          const cell = row[name] ?? null;
          if (cell === null) {
            expect(required, name).toBe(false);
            continue;
          }
          expect(typeof cell).toBe(type === 'string' ? 'string' : 'number');
          if (levels) expect(levels).toContain(cell);
          if (type === 'integer') expect(Number.isInteger(cell)).toBe(true);
          if (min !== undefined) expect(cell).toBeGreaterThanOrEqual(min);
          if (max !== undefined) expect(cell).toBeLessThanOrEqual(max);
        }
  });

  it('have week 0, each 13th week and the last of each run, with the measures of the run itself', () => {
    const turn = runner.turns.at(0);
    const replicate = runReplicate(turn.plan, turn.seed, 0);
    const weeks = (written.weeks?.parquet ?? []).filter(({ id }) => id === rows[0]?.id);
    expect(weeks.map(({ week }) => week)).toEqual(
      [...Array(16).keys()].map((k) => 13 * k).concat(208),
    );
    const { measureNames, measures } = replicate;
    for (const row of weeks)
      measureNames.forEach((name, k) => {
        const value = measures[Number(row.week) * measureNames.length + k] as number;
        expect(row[name]).toBe(Number.isNaN(value) ? null : value);
      });
  });

  it('count every learning and proposal that the account counts', () => {
    const turn = runner.turns.at(0);
    const { accounts } = runReplicate(turn.plan, turn.seed, 0);
    const ledger = (written.ledger?.parquet ?? []).filter(({ id }) => id === rows[0]?.id);
    expect(
      ledger.map(({ source, reach, fate, insured, count }) => ({
        ...{ source, reach, fate, count },
        insured: insured ?? null,
      })),
    ).toEqual(accounts?.learning.cells);
    const proposals = written.proposals?.parquet.find(({ id }) => id === rows[0]?.id);
    expect(proposals).toMatchObject({
      occasions: accounts?.proposals.occasions,
      raised: accounts?.proposals.raised,
      blockedAtLevel1: accounts?.proposals.blockedByLevel[0],
    });
  });

  it('have what the timeline did in each run, in its order, and no more than a failed run saw', () => {
    const of = (k: number) =>
      (written.events?.parquet ?? [])
        .filter(({ id }) => id === rows[k]?.id)
        .map(({ week, until = null, event, name = null, value = null, setting = null }) => [
          ...[week, until, event, name, value, setting],
        ]);
    const [typical, lived, failed] = ['typical', 'eventful', 'failing'].map((name) =>
      rows.findIndex((_, k) => runner.turns.at(k).scenario.name === name),
    ) as [number, number, number];
    const before30 = [
      [20, null, 'set', 'threat', null, '0.1 + (0.2 * (performance < 0.5))'],
      [20, null, 'set', 'blame', 0.3, null],
    ];
    expect(of(typical)).toEqual([]);
    expect(of(lived)).toEqual([
      ...before30,
      [30, 30, 'exodus', 'share', 0.5, null],
      [55, 70, 'ramp', 'openness', 0.9, null],
    ]);
    expect(rows[failed]?.failure).toEqual({ week: 30, reason: expect.any(String) });
    expect(of(failed)).toEqual(before30);
  });

  it('let a measure of one’s own have none of their columns’ names', () => {
    for (const { fields } of [written.weeks as Written])
      for (const { name } of fields.slice(0, 7)) expect(COLUMN_NAMES).toContain(name);
  });
});

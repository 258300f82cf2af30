import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { Failed } from '../../cli/mistakes.ts';
import { ResultFolder } from '../../cli/result-folder.ts';
import type { ReportWithBooks } from '../../lab/experiments/report.ts';
import { readCsv } from '../read-csv.ts';
import { asked, start, typed } from './typed.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-results-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = ['ledger.csv', 'proposals.csv', 'runs.csv', 'scenario.json', 'weeks.csv'];
const SHORT = ['--weeks', '10', '--set', 'settle=3'];

const read = (path: string) => readCsv(readFileSync(path, 'utf8'));

describe('trellis run --out', () => {
  it('writes tidy tables that say what --json says', async () => {
    const out = join(folder, 'new', 'deeper');
    const seed = 'a, "b"';
    const args = ['run', 'liverpool-2007', '--weeks', '60', '--replicates', '3', '--seed', seed];
    const { code, out: printed } = await typed(...args, '--out', out, '--json');
    expect(code).toBe(0);
    const report = JSON.parse(printed) as ReportWithBooks;
    expect(readdirSync(out).sort()).toEqual(FILES);

    const runs = read(join(out, 'runs.csv'));
    expect(runs.map(({ replicate, seed, week }) => [replicate, seed, week])).toEqual([
      ['0', seed, '60'],
      ['1', `${seed}/1`, '60'],
      ['2', `${seed}/2`, '60'],
    ]);
    const weeks = read(join(out, 'weeks.csv'));
    expect(weeks).toHaveLength(3 * 61);
    expect(weeks.filter(({ week }) => week === '60')).toEqual(runs);
    for (const name of ['performance', 'climate'] as const) {
      const mean = runs.reduce((sum, run) => sum + Number(run[name]), 0) / 3;
      expect(mean).toBeCloseTo(report.measures[name]?.mean ?? Number.NaN, 12);
    }
    const ledger = read(join(out, 'ledger.csv'));
    const total = (rows: Record<string, string>[], name: string) =>
      rows.reduce((sum, row) => sum + Number(row[name]), 0);
    expect(total(ledger, 'count')).toBe(report.ledger.opened);
    expect(
      total(
        ledger.filter(({ fate }) => fate === 'open'),
        'count',
      ),
    ).toBe(report.ledger.open);
    const proposals = read(join(out, 'proposals.csv'));
    expect(total(proposals, 'occasions')).toBe(report.proposals.occasions);
    expect(total(proposals, 'blockedAtLevel1')).toBe(report.proposals.blockedByLevel[0]);
    // A measure that is not defined is an empty cell.
    expect(runs[0]?.trainingApplied).toBe('');

    const byMark = (rows: Record<string, string>[]) =>
      new Set(rows.map(({ fingerprint }) => fingerprint));
    for (const table of [weeks, ledger, proposals]) expect(byMark(table)).toEqual(byMark(runs));
  });

  it('writes the scenario as it was run: it gives the same fingerprint', async () => {
    for (const flags of [
      [
        '--weeks',
        '40',
        '--set',
        'threat=0.1 * (t > 5)',
        'people=32',
        '--preset',
        'weak',
        '--seed',
        'x',
      ],
      [],
    ]) {
      const out = join(folder, 'again');
      const first = await asked(['run', 'liverpool-2007', ...flags, '--out', out, '--json']);
      const again = await asked(['run', join(out, 'scenario.json'), '--json']);
      expect(again).toEqual(first);
    }
  });

  it('replaces what it wrote before, and nothing that somebody else did', async () => {
    const out = join(folder, 'replaced');
    expect((await asked(['run', 'typical', ...SHORT, '--out', out])).code).toBe(0);
    const before = readFileSync(join(out, 'runs.csv'), 'utf8');
    expect((await asked(['run', 'typical', ...SHORT, '--seed', 'b', '--out', out])).code).toBe(0);
    expect(readFileSync(join(out, 'runs.csv'), 'utf8')).not.toBe(before);

    const others = join(folder, 'others');
    mkdirSync(others);
    writeFileSync(join(others, 'runs.csv'), 'my own');
    const { code, error } = await asked(['run', 'typical', ...SHORT, '--out', others]);
    expect(code).toBe(2);
    expect(error).toMatch(/it holds runs\.csv, not written by Trellis; choose another folder/);
    expect(readdirSync(others)).toEqual(['runs.csv']);
    expect(readFileSync(join(others, 'runs.csv'), 'utf8')).toBe('my own');
  });

  it('says so when a file is in the way, and runs nothing', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const out of [file, join(file, 'below')]) {
      const { code, error } = await asked(['run', 'typical', '--out', out]);
      expect(code).toBe(1);
      expect(error).toBe(
        `${out}: there is a file in the way; a folder is wanted; nothing was written\n`,
      );
    }
  });

  it('says so when the folder may not be written to', async () => {
    // Nobody may write there, the superuser included.
    const { code, error } = await asked(['run', 'typical', ...SHORT, '--out', '/proc/trellis']);
    expect(code).toBe(1);
    expect(error).toMatch(/^\/proc\/trellis: .*; nothing was written\n$/);
  });

  it('replaces nothing where a folder has the name of one of the files', async () => {
    const out = join(folder, 'folder-inside');
    await asked(['run', 'typical', ...SHORT, '--out', out]);
    rmSync(join(out, 'weeks.csv'));
    mkdirSync(join(out, 'weeks.csv'));
    const before = readFileSync(join(out, 'runs.csv'), 'utf8');
    const { code, error } = await asked(['run', 'typical', ...SHORT, '--seed', 'b', '--out', out]);
    expect(code).toBe(1);
    expect(error).toBe(
      `${out}: there is a folder of the name of a file in it; nothing was written\n`,
    );
    expect(readFileSync(join(out, 'runs.csv'), 'utf8')).toBe(before);
    expect(readdirSync(out).sort()).toEqual(FILES);
  });

  it('leaves none of the folders that it could make where it could not make them all', async () => {
    const out = join(folder, 'outer', 'inner', 'x'.repeat(300));
    const { code, error } = await asked(['run', 'typical', ...SHORT, '--out', out]);
    expect(code).toBe(1);
    expect(error).toBe(`${out}: the name is too long; nothing was written\n`);
    expect(existsSync(join(folder, 'outer'))).toBe(false);
  });

  it('leaves nothing when the run fails', async () => {
    const out = join(folder, 'failed');
    const args = ['--set', 'threat=1 / (t < 20) - 1 / (t < 20)', '--out', out];
    expect((await asked(['run', 'typical', ...args])).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves nothing half-written at %s, and exits %i', async (signal, code) => {
    const out = join(folder, signal);
    const args = ['run', 'typical', '--set', 'people=2000', '--replicates', '1000', '--out', out];
    const child = start(args);
    const ended = new Promise((settle) => child.on('close', (code) => settle(code)));
    while (!existsSync(out) || readdirSync(out).length < FILES.length) await wait(20);
    await wait(500);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(existsSync(out)).toBe(false);
  });
});

describe('A run of very few people over very many weeks', () => {
  it('is ended by Ctrl-C too', async () => {
    const out = join(folder, 'long');
    const sizes = ['people=2', 'elements=1', 'quorum=2', 'settle=10000', 'weeks=10000'];
    const child = start(['run', 'typical', '--set', ...sizes, '--out', out]);
    const ended = new Promise((settle) => child.on('close', (code) => settle(code)));
    while (!existsSync(out) || readdirSync(out).length < FILES.length) await wait(20);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(existsSync(out)).toBe(false);
  });
});

describe('A result folder', () => {
  it('has no file of its names before it is finished', () => {
    const path = join(folder, 'slowly');
    const results = new ResultFolder(path, ['a.csv'], 'key');
    results.write('a.csv', 'key'.repeat(100_000));
    expect(readdirSync(path)).not.toContain('a.csv');
    results.finish();
    expect(readdirSync(path)).toEqual(['a.csv']);
    expect(readFileSync(join(path, 'a.csv'), 'utf8')).toHaveLength(300_000);
  });

  it('leaves what was there before it when it is discarded', () => {
    const path = join(folder, 'kept');
    mkdirSync(path);
    writeFileSync(join(path, 'notes.txt'), '');
    new ResultFolder(path, ['a.csv'], 'key').discard();
    expect(readdirSync(path)).toEqual(['notes.txt']);
  });

  it('says what the disk says', () => {
    const path = join(folder, 'gone');
    const results = new ResultFolder(path, ['a.csv'], 'key');
    rmSync(path, { recursive: true });
    expect(() => results.finish()).toThrow(Failed);
  });
});

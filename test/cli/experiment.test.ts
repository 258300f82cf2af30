import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { readCsv } from '../read-csv.ts';
import { asked, start } from './typed.ts';

const short = {
  name: 'short',
  title: 'Short',
  question: 'What comes of a year?',
  parameters: { weeks: 40, settle: 10 },
};
const small = {
  name: 'small',
  title: 'Small',
  question: 'Does it pay?',
  scenarios: [
    short,
    {
      ...short,
      name: 'blamed',
      timeline: [{ week: 9, set: { blame: 0.8 }, says: 'Blame, they say' }],
    },
  ],
  factors: { people: [20], threat: [0, 0.5], levels: [1, 3] },
  design: { kind: 'full-factorial' },
  replicates: 3,
  outcomes: { performance: { measure: 'performance' }, kept: { ledger: { fate: 'open' } } },
};

describe('trellis experiment', () => {
  let folder: string;
  const at = (...parts: string[]) => join(folder, ...parts);
  const file = (change: object = {}, name = 'small.json') => {
    writeFileSync(at(name), JSON.stringify({ ...small, ...change }));
    return at(name);
  };
  const table = (out: string) => readFileSync(at(out, 'runs.csv'), 'utf8');
  /** Every table in both its forms, as a hash of its bytes. */
  const tables = (out: string) =>
    ['runs', 'weeks', 'ledger', 'proposals', 'events']
      .flatMap((name) => [`${name}.csv`, `${name}.parquet`])
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(at(out, name)))
          .digest('hex'),
      ]);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'experiment-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes one row a run, the same in any number of threads', async () => {
    const done = await asked(['experiment', file(), '--out', at('one'), '--workers', '1']);
    expect(done).toMatchObject({ code: 0, error: '' });
    expect(done.out).toMatch(/4 points, 24 runs: 24 to go/);
    const rows = table('one').trim().split('\n');
    expect(rows).toHaveLength(25);
    expect(rows[0]).toContain(',people,threat,levels,performance,kept');
    await asked(['experiment', file(), '--out', at('two'), '--workers', '2']);
    expect(tables('two')).toEqual(tables('one'));
  });

  it('has the fingerprint and the measures that `run` gives', async () => {
    await asked([
      'experiment',
      file({ scenarios: ['typical'], replicates: 1 }),
      '--out',
      at('one'),
    ]);
    const [, , , , , fingerprint, , , , , , , performance] = table('one').split('\n')[2].split(',');
    const set = ['--set', 'people=20', 'threat=0', 'levels=3', '--json'];
    const { out } = await asked(['run', 'typical', '--seed', 'small', ...set]);
    const report = JSON.parse(out);
    expect(report.fingerprint).toBe(fingerprint);
    expect(report.measures.performance.mean).toBe(Number(performance));
  });

  it('takes up what was cut off, and ends with the same bytes', async () => {
    await asked(['experiment', file(), '--out', at('whole')]);
    await asked(['experiment', file(), '--out', at('cut')]);
    rmSync(at('cut', 'runs.csv'));
    truncateSync(at('cut', 'journal.ndjson'), 15_000);
    const again = await asked(['experiment', file(), '--out', at('cut')]);
    expect(again.out).toMatch(/of which are done/);
    expect(tables('cut')).toEqual(tables('whole'));
  });

  it('survives being killed at any moment, whatever the number of threads', async () => {
    const many = file({ replicates: 60 }, 'many.json');
    const size = () =>
      statSync(at('killed', 'journal.ndjson'), { throwIfNoEntry: false })?.size ?? 0;
    for (let kill = 0; kill < 4; kill++) {
      const before = size();
      const workers = String(1 + (kill % 2));
      const child = start(['experiment', many, '--out', at('killed'), '--workers', workers]);
      while (size() <= before && child.exitCode === null) await moment(1);
      await moment(120 * Math.random());
      await killed(child);
    }
    expect(existsSync(at('killed', 'journal.ndjson'))).toBe(true);
    const args = ['experiment', many, '--out'];
    expect((await asked([...args, at('killed')])).code).toBe(0);
    await asked([...args, at('whole')]);
    expect(tables('killed')).toEqual(tables('whole'));
  });

  it('survives being killed while it writes its tables, and leaves nothing half written', async () => {
    const args = ['experiment', file({ replicates: 20 }), '--out', at('killed')];
    const child = start(args);
    const begun = () =>
      existsSync(at('killed')) && readdirSync(at('killed')).some((name) => /partial$/.test(name));
    while (!begun() && child.exitCode === null) await moment(1);
    await killed(child);
    expect((await asked(args)).code).toBe(0);
    await asked(['experiment', file({ replicates: 20 }), '--out', at('whole')]);
    expect(tables('killed')).toEqual(tables('whole'));
    expect(readdirSync(at('killed')).filter((name) => /partial$/.test(name))).toEqual([]);
  });

  it('is extended by more replicates and levels, and changes nothing that is there', async () => {
    await asked(['experiment', file(), '--out', at('grown')]);
    const before = table('grown').trim().split('\n');
    const linesOf = (name: string) =>
      readFileSync(at('grown', `${name}.csv`), 'utf8')
        .trim()
        .split('\n');
    const weekly = ['weeks', 'ledger', 'events'].map((name) => [name, linesOf(name)] as const);
    const change = { replicates: 4, factors: { ...small.factors, levels: [1, 2, 3] } };
    const more = await asked(['experiment', file(change), '--out', at('grown')]);
    expect(more.out).toMatch(/48 runs, 24 of which are done: 24 to go/);
    const ids = new Map(
      table('grown')
        .trim()
        .split('\n')
        .map((row) => [row.slice(0, 16), row]),
    );
    const withoutPoint = (row?: string) => row?.split(',').toSpliced(2, 1);
    for (const row of before.slice(1))
      expect(withoutPoint(ids.get(row.slice(0, 16)))).toEqual(withoutPoint(row));
    for (const [name, rows] of weekly) {
      const now = new Set(linesOf(name).map((row) => withoutPoint(row)?.join()));
      for (const row of rows) expect(now).toContain(withoutPoint(row)?.join());
    }
  });

  it('is the same in shards, whatever the order in which they are merged', async () => {
    await asked(['experiment', file(), '--out', at('whole')]);
    for (const k of [1, 2, 3])
      await asked(['experiment', file(), '--out', at(`part-${k}`), '--shard', `${k}/3`]);
    expect(existsSync(at('part-1', 'runs.csv'))).toBe(false);
    const parts = [3, 1, 2].map((k) => at(`part-${k}`));
    expect(await asked(['merge', ...parts, '--out', at('merged')])).toMatchObject({ code: 0 });
    expect(tables('merged')).toEqual(tables('whole'));
    const again = await asked(['experiment', file(), '--out', at('merged')]);
    expect(again.out).toMatch(/all 24 runs are there already/);
  });

  it('is merged where its design has a run more than once', async () => {
    const factors = { levels: { from: 1, to: 2 }, people: { from: 20, to: 21 } };
    const path = file({ scenarios: ['typical'], factors, design: { kind: 'saltelli', blocks: 2 } });
    await asked(['experiment', path, '--out', at('whole')]);
    for (const k of [1, 2])
      await asked(['experiment', path, '--out', at(`part-${k}`), '--shard', `${k}/2`]);
    const ids = table('whole').match(/^[0-9a-f]{16}/gm) ?? [];
    expect(new Set(ids).size).toBeLessThan(ids.length);
    expect(await asked(['merge', at('part-1'), at('part-2'), '--out', at('merged')])).toMatchObject(
      {
        code: 0,
        error: '',
      },
    );
    expect(table('merged')).toBe(table('whole'));
  });

  it('takes points that are the same for one run, in shards too', async () => {
    const short = {
      name: 'short',
      title: 'Short',
      question: 'Is it short?',
      parameters: { weeks: 10, settle: 2, people: 8, elements: 8 },
    };
    const change = {
      scenarios: [short],
      factors: { levels: { from: 0, to: 1 }, threat: [0, 0.5] },
      design: { kind: 'morris', trajectories: 4, levels: 4 },
      replicates: 2,
      reference: 'supportive',
    };
    const path = file(change, 'same.json');
    const done = await asked(['experiment', path, '--out', at('whole')]);
    expect(done.out).toMatch(/12 points, 48 runs, [1-9]\d* of which are done: \d+ to go/);
    for (const k of [1, 2])
      await asked(['experiment', path, '--out', at(`half-${k}`), '--shard', `${k}/2`]);
    const merged = await asked(['merge', at('half-2'), at('half-1'), '--out', at('merged')]);
    expect(merged).toMatchObject({ code: 0, error: '' });
    expect(table('merged')).toBe(table('whole'));
  });

  it('is not merged where runs are missing or double, or are another experiment’s', async () => {
    const shard = (name: string, which: string, change = {}) =>
      asked(['experiment', file(change, `${name}.json`), '--out', at(name), '--shard', which]);
    await shard('a', '1/2');
    await shard('b', '2/4');
    await shard('c', '1/1');
    await shard('d', '2/2', { replicates: 2 });
    const merge = async (...names: string[]) => {
      const done = await asked(['merge', ...names.map((name) => at(name)), '--out', at('merged')]);
      expect(done.code).toBe(2);
      expect(existsSync(at('merged'))).toBe(false);
      return done.error;
    };
    expect(await merge('a', 'b')).toMatch(/6 of 24 runs are missing: 3, 7, 11, 15, 19, 23/);
    expect(await merge('a', 'c')).toMatch(/run 0 is in .*a.*journal.ndjson and in .*c.*journal/);
    expect(await merge('a', 'd')).toMatch(/d: it is of another experiment than .*a/);
    expect(await merge('a', 'a')).toMatch(/named twice/);
    expect(await merge('a', 'nowhere')).toMatch(/nowhere: this is no folder of an experiment/);
    const journal = readFileSync(at('b', 'journal.ndjson'), 'utf8');
    writeFileSync(
      at('b', 'journal.ndjson'),
      journal.replace(/"engine":"[^"]*"/, '"engine":"9.9.9"'),
    );
    const mixed = await asked(['merge', at('a'), at('b'), '--out', at('merged')]);
    expect(mixed).toMatchObject({
      code: 1,
      error: expect.stringMatching(/b.*runs of engine 9.9.9/),
    });
  });

  it('makes a run that cannot go on a row with its reason, and goes on', async () => {
    const scenario = {
      name: 'stuck',
      title: 'Stuck',
      question: 'Does it go on?',
      parameters: { threat: '0 / (t < 30)' },
    };
    const path = file({ scenarios: [short, scenario], factors: { levels: [1, 3] } });
    expect((await asked(['experiment', path, '--out', at('stuck')])).code).toBe(0);
    const rows = table('stuck').trim().split('\n').slice(1);
    expect(rows.filter((row) => row.includes(',stuck,'))).toHaveLength(6);
    for (const row of rows) expect(row.includes(',30,')).toBe(row.includes(',stuck,'));
  });

  it.each([
    ['the journal', 20],
    ['a table', 300],
  ])(
    'ends with one message where the disk is full for %s, and goes on from there',
    async (_, kilobytes) => {
      const args = [
        inject('commandLine'),
        'experiment',
        file({ replicates: 8 }),
        '--out',
        at('full'),
      ];
      const limited = ['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, ...args];
      const { code, error } = await ended(spawn('bash', limited));
      expect(code).toBe(1);
      expect(error).toMatch(/^.*full.*: a file would become larger than is allowed; .*\n$/);
      const again = await asked(args.slice(1));
      expect(again.code).toBe(0);
      await asked(['experiment', file({ replicates: 8 }), '--out', at('whole')]);
      expect(tables('full')).toEqual(tables('whole'));
      expect(readdirSync(at('full')).filter((name) => /partial$/.test(name))).toEqual([]);
    },
  );

  it('refuses what would fill the disk, and says what it takes within a fifth', async () => {
    const args = ['experiment', file({ replicates: 8 }), '--out', at('whole')];
    const refused = await asked(args, { freeSpace: () => 100_000 });
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/whole: about .* are needed, and 100 kB are free; .*\n$/);
    expect(readdirSync(at('whole')).toSorted()).toEqual(['experiment.json', 'journal.ndjson']);
    const { out } = await asked(['experiment', file({ replicates: 8 }), '--out', at('fresh')]);
    const [, size = '', unit = ''] = /, ([\d.]+) (kB|MB) of disk/.exec(out) ?? [];
    const taken = readdirSync(at('fresh')).reduce(
      (sum, name) => sum + statSync(at('fresh', name)).size,
      0,
    );
    const said = Number(size) * (unit === 'kB' ? 1e3 : 1e6);
    expect(said / taken).toBeGreaterThan(0.8);
    expect(said / taken).toBeLessThan(1.2);
  });

  it('takes its points from a CSV file beside it, and says in which line one is wrong', async () => {
    const design = { kind: 'table', file: 'points.csv' };
    const factors = { threat: { from: 0, to: 1 }, levels: [1, 2, 3] };
    const path = file({ design, factors, replicates: 1 });
    writeFileSync(at('points.csv'), 'levels,threat\r\n1,0.25\r\n3,\r\n');
    expect((await asked(['experiment', path, '--out', at('points')])).code).toBe(0);
    const points = readCsv(table('points')).slice(0, 2);
    expect(points.map(({ threat, levels }) => [threat, levels])).toEqual([
      ['0.25', '1'],
      ['', '3'],
    ]);
    expect(readFileSync(at('points', 'experiment.json'), 'utf8')).not.toContain('points.csv');
    for (const [text, says] of [
      ['levels,threat\n1,0.2\n2,7\n', /points\.csv: line 3: 7 given; /],
      ['levels,threat\n1,high\n', /points\.csv: line 2: "high" given; a number is wanted/],
      ['levels\n1\n', /points\.csv: line 1: each factor is wanted once/],
    ] as const) {
      writeFileSync(at('points.csv'), text);
      const { code, error } = await asked(['experiment', path, '--out', at('wrong')]);
      expect({ code, error }).toEqual({ code: 2, error: expect.stringMatching(says) });
    }
    rmSync(at('points.csv'));
    const gone = await asked(['experiment', path, '--out', at('wrong')]);
    expect(gone).toMatchObject({
      code: 2,
      error: expect.stringMatching(/points.csv: there is no such file/),
    });
  });

  it('writes the tables that are asked for, as fine as they are asked for, and no others', async () => {
    await asked(['experiment', file({ replicates: 1 }), '--out', at('few')]);
    const few = { weeks: { every: 15 }, ledger: false, proposals: false, events: false };
    await asked(['experiment', file({ replicates: 1, tables: few }), '--out', at('few')]);
    expect(readdirSync(at('few')).toSorted()).toEqual([
      ...['experiment.json', 'journal.ndjson'],
      ...['runs.csv', 'runs.parquet', 'weeks.csv', 'weeks.parquet'],
    ]);
    const weeks = readCsv(readFileSync(at('few', 'weeks.csv'), 'utf8'));
    expect(weeks.slice(0, 4).map(({ week }) => week)).toEqual(['0', '15', '30', '40']);
  });

  it.each([
    [['experiment'], /the file of an experiment is wanted/],
    [['experiment', 'nowhere.json', '--out', 'x'], /nowhere.json: there is no such file/],
    [['experiment', 'x.json'], /--out: the name of a folder is wanted/],
    [['experiment', 'x.json', '--out', 'x', '--shard', '3/2'], /--shard.*as in 2\/8/],
  ])('refuses %j', async (args, says) => {
    const { code, error } = await asked(args);
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });

  it('says so where its folder cannot be written to', async () => {
    writeFileSync(at('file'), '');
    for (const out of [at('file', 'x'), '/proc/nothing/x']) {
      const { code, error } = await asked(['experiment', file(), '--out', out]);
      expect({ code, error }).toMatchObject({
        code: 1,
        error: expect.stringMatching(/nothing was written/),
      });
    }
  });
});

function moment(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}

/** How a process ended, and what it said of it. */
function ended(child: ChildProcess): Promise<{ code: number | null; error: string }> {
  let error = '';
  child.stderr?.on('data', (text) => {
    error += text;
  });
  return new Promise((settle) => child.on('close', (code) => settle({ code, error })));
}

function killed(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return Promise.resolve();
  const end = ended(child);
  child.kill('SIGKILL');
  return end;
}

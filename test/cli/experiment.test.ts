import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, start } from './typed.ts';

const small = {
  name: 'small',
  title: 'Small',
  question: 'Does it pay?',
  scenarios: ['typical', 'blame'],
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
    expect(table('two')).toBe(table('one'));
  });

  it('has the fingerprint and the measures that `run` gives', async () => {
    await asked(['experiment', file(), '--out', at('one')]);
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
    truncateSync(at('cut', 'journal.ndjson'), 1100);
    const again = await asked(['experiment', file(), '--out', at('cut')]);
    expect(again.out).toMatch(/of which are done/);
    expect(table('cut')).toBe(table('whole'));
  });

  it('survives being killed at any moment', async () => {
    const many = file({ replicates: 60 }, 'many.json');
    for (let kill = 0; kill < 4; kill++) {
      const child = start(['experiment', many, '--out', at('killed')]);
      const ended = new Promise((settle) => child.on('close', settle));
      await new Promise((settle) => setTimeout(settle, 150 + 130 * kill));
      child.kill('SIGKILL');
      await ended;
    }
    expect(existsSync(at('killed', 'journal.ndjson'))).toBe(true);
    const args = ['experiment', many, '--out'];
    expect((await asked([...args, at('killed')])).code).toBe(0);
    await asked([...args, at('whole')]);
    expect(table('killed')).toBe(table('whole'));
  });

  it('is extended by more replicates and levels, and changes nothing that is there', async () => {
    await asked(['experiment', file(), '--out', at('grown')]);
    const before = table('grown').trim().split('\n');
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
  });

  it('is the same in shards, whatever the order in which they are merged', async () => {
    await asked(['experiment', file(), '--out', at('whole')]);
    for (const k of [1, 2, 3])
      await asked(['experiment', file(), '--out', at(`part-${k}`), '--shard', `${k}/3`]);
    expect(existsSync(at('part-1', 'runs.csv'))).toBe(false);
    const parts = [3, 1, 2].map((k) => at(`part-${k}`));
    expect(await asked(['merge', ...parts, '--out', at('merged')])).toMatchObject({ code: 0 });
    expect(table('merged')).toBe(table('whole'));
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
    expect(await merge('a', 'nowhere')).toMatch(/nowhere.*there is no such|can’t be/);
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
    const path = file({ scenarios: ['typical', scenario], factors: { levels: [1, 3] } });
    expect((await asked(['experiment', path, '--out', at('stuck')])).code).toBe(0);
    const rows = table('stuck').trim().split('\n').slice(1);
    expect(rows.filter((row) => row.includes(',stuck,'))).toHaveLength(6);
    for (const row of rows) expect(row.includes(',30,')).toBe(row.includes(',stuck,'));
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
    const { code, error } = await asked(['experiment', file(), '--out', at('file', 'x')]);
    expect({ code, error }).toMatchObject({
      code: 1,
      error: expect.stringMatching(/nothing was written/),
    });
  });
});

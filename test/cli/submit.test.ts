import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ranges } from '../../cli/slurm-scripts.ts';
import { asked } from './typed.ts';

/** Short lives, so that what takes time is not their runs. */
const own = { name: 'own', title: 'Own', question: 'Whose?', parameters: { weeks: 12 } };
const small = {
  name: 'small',
  title: 'Small',
  question: 'Does it pay?',
  scenarios: ['own.json', { ...own, name: 'other', parameters: { weeks: 12, practice: 0.3 } }],
  factors: { people: [12], threat: [0, 0.5] },
  design: { kind: 'full-factorial' },
  replicates: 2,
  outcomes: { performance: { measure: 'performance' } },
};

/** A machine without Slurm. */
const machine = { env: { PATH: '/nowhere' } };

describe('trellis submit', { timeout: 120_000 }, () => {
  let folder: string;
  const at = (...parts: string[]) => join(folder, ...parts);
  const file = (change: object = {}) => {
    writeFileSync(at('small.json'), JSON.stringify({ ...small, ...change }));
    writeFileSync(at('own.json'), JSON.stringify(own));
    return at('small.json');
  };
  const submit = (path: string, out: string, ...flags: string[]) =>
    asked(['submit', path, '--slurm', '--out', at(out), ...flags], machine);
  const script = (out: string, name: string) => readFileSync(at(out, 'slurm', name), 'utf8');
  const wanted = (out: string) => /^#SBATCH --array=(.*)$/m.exec(script(out, 'array.sbatch'))?.[1];
  const table = (out: string) => readFileSync(at(out, 'runs.csv'), 'utf8');
  /** What Slurm would do with the scripts. */
  const run = (out: string, tasks: readonly number[]) => {
    const start = (name: string, env: object) =>
      execFileSync('/bin/sh', [at(out, 'slurm', name)], { env: { ...process.env, ...env } });
    for (const task of tasks)
      start('array.sbatch', { SLURM_ARRAY_TASK_ID: task, SLURM_CPUS_PER_TASK: 1 });
    start('merge.sbatch', {});
  };
  /** The same, in this process. */
  const runHere = async (
    out: string,
    of: number,
    tasks = Array.from({ length: of }, (_, k) => k + 1),
  ) => {
    const experiment = at(out, 'slurm', 'experiment.json');
    const part = (task: number) => at(out, `part-${task}`);
    for (const task of tasks)
      await asked(['experiment', experiment, '--out', part(task), '--shard', `${task}/${of}`]);
    const all = Array.from({ length: of }, (_, k) => part(k + 1));
    return asked(['merge', ...all, '--out', at(out)]);
  };
  const directly = async (path: string) => {
    await asked(['experiment', path, '--out', at('whole')]);
    return table('whole');
  };
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'submit-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes scripts that do the whole, wherever it is', async () => {
    const out = `it's $(touch hacked) \`touch hacked\` "there"; * ?`;
    const flags = ['--array', '3', '--workers', '2', '--partition', 'short', '--time', '1-12'];
    const done = await submit(file(), out, ...flags, '--sbatch=--account=x');
    expect(done).toMatchObject({ code: 0, error: '' });
    expect(done.out).toMatch(/8 runs in 3 parts: 8 to go, in parts 1-3/);
    for (const name of ['array.sbatch', 'merge.sbatch'])
      for (const option of ['partition=short', 'time=1-12', 'account=x'])
        expect(script(out, name)).toContain(`#SBATCH --${option}\n`);
    run(out, [1, 2, 3]);
    expect(table(out)).toBe(await directly(at('small.json')));
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => /hacked$/.test(String(name))),
    ).toEqual([]);
  });

  it('runs the experiment as it was, whatever becomes of its files', async () => {
    await submit(file(), 'out', '--array', '2');
    const whole = await directly(at('small.json'));
    file({ replicates: 9 });
    rmSync(at('own.json'));
    await runHere('out', 2);
    expect(table('out')).toBe(whole);
  });

  it('asks again only for what is missing, then for the merging, then for nothing', async () => {
    await submit(file(), 'out', '--array', '4');
    expect((await runHere('out', 4, [1, 4])).error).toMatch(/4 of 8 runs are missing: 1, 2, 5, 6/);
    expect((await submit(file(), 'out')).out).toMatch(/4 to go, in parts 2-3/);
    expect(wanted('out')).toBe('2-3');
    const experiment = at('out', 'slurm', 'experiment.json');
    for (const number of [2, 3])
      await asked([
        'experiment',
        experiment,
        '--out',
        at('out', `part-${number}`),
        '--shard',
        `${number}/4`,
      ]);
    expect((await submit(file(), 'out')).out).toMatch(/all of which are done: to be put together/);
    expect(existsSync(at('out', 'slurm', 'array.sbatch'))).toBe(false);
    await runHere('out', 4, []);
    expect(table('out')).toBe(await directly(at('small.json')));
    expect((await submit(file(), 'out')).out).toMatch(/all 8 runs are there.*nothing to submit/);
  });

  it.each([
    ['replicates', { replicates: 3 }, [], /12 runs in 3 parts: 4 to go/],
    [
      'levels',
      { factors: { ...small.factors, threat: [0, 0.2, 0.5] } },
      [],
      /12 runs in 3 parts: 4 to go/,
    ],
    [
      'replicates, in fewer tasks',
      { replicates: 3 },
      ['--array', '2'],
      /12 runs in 2 parts: 4 to go/,
    ],
  ])('is extended by more %s', async (_what, change, flags, says) => {
    await submit(file(), 'out', '--array', '3');
    await runHere('out', 3);
    const more = await submit(file(change), 'out', ...flags);
    expect(more.out).toMatch(says);
    const parts = readdirSync(at('out')).filter((name) => name.startsWith('part-'));
    await runHere('out', parts.length);
    expect(table('out')).toBe(await directly(at('small.json')));
  });

  it('takes up what was begun without a cluster', async () => {
    await asked(['experiment', file(), '--out', at('out')]);
    expect((await submit(file({ replicates: 3 }), 'out', '--array', '2')).out).toMatch(/4 to go/);
  });

  it.each([
    [[], /--out: the name of a folder is wanted/],
    [['--out', 'a%b'], /--out.*Slurm writes no logs/],
    [['--out', 'a\\b'], /--out.*Slurm writes no logs/],
    [['--out', 'a\nb'], /--out.*Slurm writes no logs/],
    [['--out', 'x', '--array', '9'], /--array: 9 given; there are only 8 runs/],
    [['--out', 'x', '--array', '0'], /--array.*from 1 to 1000/],
    [['--out', 'x', '--partition', 'a b'], /--partition/],
    [['--out', 'x', '--time', 'soon'], /--time.*as in 30/],
    [['--out', 'x', '--sbatch=--wrap=ls'], /--sbatch.*say this themselves/],
    [['--out', 'x', '--sbatch=--comment=a\n#SBATCH --array=1'], /--sbatch.*one option/],
    [['--out', 'x', '--node', 'a\nb'], /--node.*path/],
    [['--out', 'x', '--go'], /--go: there is no sbatch on the PATH/],
  ])('refuses %j, and writes nothing', async (flags, says) => {
    const { code, error } = await asked(['submit', file(), '--slurm', ...flags], machine);
    expect({ code, error }).toMatchObject({ code: 2, error: expect.stringMatching(says) });
    expect(existsSync('x')).toBe(false);
  });

  it('refuses what is no experiment, and what is for another queue', async () => {
    expect((await submit(at('own.json'), 'out')).error).toMatch(/there is no such file/);
    file();
    expect((await submit(at('own.json'), 'out')).error).toMatch(/own.json: /);
    const { error } = await asked(['submit', at('small.json'), '--out', at('out')], machine);
    expect(error).toMatch(/--slurm: it has to be said/);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('takes no folder with files of somebody else', async () => {
    mkdirSync(at('out'));
    writeFileSync(at('out', 'runs.csv'), 'mine');
    expect((await submit(file(), 'out')).error).toMatch(/no journal of an experiment/);
    expect(readdirSync(at('out'))).toEqual(['runs.csv']);
  });
});

describe('The numbers of tasks', () => {
  it.each([
    [[], ''],
    [[3], '3'],
    [[1, 2, 3], '1-3'],
    [[1, 3, 4, 7], '1,3-4,7'],
  ])('%j are written %s', (numbers, text) => {
    expect(ranges(numbers)).toBe(text);
  });
});

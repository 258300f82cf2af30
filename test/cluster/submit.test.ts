import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked } from '../cli/typed.ts';
import { canStartSlurm, PATIENCE, Slurm, until } from './slurm.ts';

/** Long enough for a task to be caught at work. */
const experiment = {
  name: 'small',
  title: 'Small',
  question: 'Does it pay?',
  scenarios: ['typical'],
  factors: { people: [60], threat: [0, 0.5] },
  design: { kind: 'full-factorial' },
  replicates: 80,
  outcomes: { performance: { measure: 'performance' } },
};

describe.runIf(canStartSlurm())(
  'trellis submit, with a real Slurm',
  { timeout: 4 * PATIENCE },
  () => {
    let folder: string;
    let slurm: Slurm;
    const at = (...parts: string[]) => join(folder, ...parts);
    const out = () => at(`it's $(touch hacked) "there"; *`);
    const submit = (flags: readonly string[], env = slurm.environment) =>
      asked(['submit', at('small.json'), '--slurm', '--go', ...flags], { env });
    const log = (name: string) => readFileSync(join(out(), 'slurm', name), 'utf8');
    const tables = (where: string) =>
      readdirSync(where)
        .filter((name) => /\.(csv|parquet)$/.test(name))
        .map((name) => [name, readFileSync(join(where, name), 'base64')]);
    /** Waits until a part has runs in its journal. */
    const atWork = (part: number) => {
      const journal = join(out(), `part-${part}`, 'journal.ndjson');
      return until(`part ${part} is under way`, async () =>
        readFileSync(journal, 'utf8').trim().includes('\n'),
      );
    };

    beforeAll(async () => {
      folder = realpathSync(mkdtempSync(join(tmpdir(), 'cluster-')));
      writeFileSync(at('small.json'), JSON.stringify(experiment));
      slurm = await Slurm.start();
    }, 2 * PATIENCE);
    afterAll(async () => {
      await slurm?.stop();
      rmSync(folder, { recursive: true, force: true });
    }, PATIENCE);

    it('makes good a task that was killed and one that was put back, and ends with the same bytes', async () => {
      const done = await submit(['--out', out(), '--array', '3']);
      expect(done).toMatchObject({ code: 0, error: '' });
      const [, array, merge] = /job array (\d+), and (\d+) to merge/.exec(done.out) ?? [];
      expect(await slurm.ask('squeue', '--noheader', `--jobs=${merge}`, '--format=%E')).toContain(
        `afterany:${array}`,
      );

      const twice = await submit(['--out', out()]);
      expect(twice).toMatchObject({ code: 1, error: expect.stringMatching(/is at work on it/) });

      // As when a node fails: Slurm itself starts the task again, in a while.
      await atWork(1);
      await slurm.ask('scontrol', 'requeue', `${array}_1`);
      await atWork(2);
      await slurm.ask('scancel', '--signal=KILL', '--full', `${array}_2`);
      await slurm.rest();
      expect(log('part-1.log')).toMatch(/of which are done/);
      expect(log('part-2.log')).not.toMatch(/is done/);
      expect(log('merge.log')).toMatch(/runs are missing: /);
      expect(slurm.ends().get(merge as string)).toBe('FAILED');
      expect(existsSync(join(out(), 'runs.csv'))).toBe(false);

      const again = await submit(['--out', out()]);
      expect(again.out).toMatch(/to go, in parts 2\n/);
      await slurm.rest();
      await asked(['experiment', at('small.json'), '--out', at('directly')]);
      expect(tables(out())).toContainEqual(['runs.csv', expect.any(String)]);
      expect(tables(out())).toEqual(tables(at('directly')));
      expect((await submit(['--out', out()])).out).toMatch(/nothing to submit/);
    });

    it('says what Slurm objects to, and submits nothing', async () => {
      const refused = await submit(['--out', at('refused'), '--partition', 'nowhere']);
      expect(refused).toMatchObject({
        code: 1,
        error: expect.stringMatching(/^sbatch: .*partition.*; nothing was submitted\n$/i),
      });
      const large = await submit(['--out', at('large'), '--array', '50']);
      expect(large).toMatchObject({
        code: 2,
        error: expect.stringMatching(/--array: 50 given; this cluster takes no more than 19 tasks/),
      });
      expect(existsSync(at('large'))).toBe(false);
      expect(await slurm.ask('squeue', '--noheader')).toBe('');
    });

    it('takes the array back where the merge job is refused', async () => {
      const sbatch =
        '#!/bin/sh\ncase "$*" in *merge*) set -- --partition=nowhere "$@";; esac\nexec /usr/bin/sbatch "$@"\n';
      writeFileSync(at('sbatch'), sbatch, { mode: 0o755 });
      const env = { ...slurm.environment, PATH: `${folder}:${process.env.PATH}` };
      const { code, error } = await submit(['--out', at('half'), '--array', '3'], env);
      expect({ code, error }).toMatchObject({
        code: 1,
        error: expect.stringMatching(
          /^sbatch, for the merge job: .*partition.*the array, job \d+, was cancelled\n$/i,
        ),
      });
      await slurm.rest();
      expect(existsSync(join(at('half'), 'runs.csv'))).toBe(false);
    });
  },
);

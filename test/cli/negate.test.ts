import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Negation, negationIndex } from '../../lab/experiments/negation.ts';
import { asked } from './typed.ts';

describe('trellis negate', () => {
  let folder: string;
  let path: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'negate-'));
    path = join(folder, 'mine.json');
    const parameters = { people: 24, weeks: 52, settle: 10, threat: 0.6, levels: 4 };
    const timeline = [{ week: 20, set: { threat: 0.9, practice: 0.05 } }];
    writeFileSync(
      path,
      JSON.stringify({ name: 'mine', title: 'Mine', question: 'Why?', parameters, timeline }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Performance over the year, seed by seed, of a scenario that is all that it says. */
  async function lastYears(parameters: object): Promise<number[]> {
    const other = join(folder, 'other.json');
    const own = { people: 24, weeks: 52, settle: 10, ...parameters };
    const scenario = { name: 'mine', title: 'O', question: 'O?', parameters: own };
    writeFileSync(other, JSON.stringify(scenario));
    const to = join(folder, JSON.stringify(parameters).replace(/\W/g, ''));
    await asked(['run', other, '--replicates', '4', '--out', to]);
    const { readFileSync } = await import('node:fs');
    const [head, ...rows] = readFileSync(join(to, 'weeks.csv'), 'utf8').trim().split('\n');
    const names = head.split(',');
    const of = (replicate: number) =>
      rows
        .map((row) => row.split(','))
        .filter((row) => Number(row[0]) === replicate && Number(row[names.indexOf('week')]) > 0)
        .map((row) => Number(row[names.indexOf('performance')]));
    return [0, 1, 2, 3].map((k) => of(k).reduce((sum, value) => sum + value, 0) / 52);
  }

  it('is one less the ratio of the gains that `run` shows, in both systems with the same luck', async () => {
    const { code, out } = await asked(['negate', path, '--seeds', '4', '--json']);
    expect(code).toBe(0);
    const found = JSON.parse(out) as Negation & { system: string };
    expect(found.system).toBe('supportive');
    const supportive = {
      ...{ levels: 1, openness: 0.8, visionClarity: 0.7, approvalDelay: 1, proposalRate: 0.3 },
      ...{ mandateRate: 0.0002, threat: 0.05, blame: 0.05, workload: 0.15 },
    };
    const gain = async (parameters: object) => {
      const low = await lastYears({ ...parameters, practice: 0.02 });
      const high = await lastYears({ ...parameters, practice: 0.15 });
      return high.map((value, k) => value - low[k]);
    };
    const there = await gain(supportive);
    const mean = there.reduce((a, b) => a + b) / 4;
    expect(found.reference.mean).toBeCloseTo(mean, 10);
    // Here the timeline still raises the threat, but no longer moves practice.
    const here = await gain({ threat: '0.6 + 0.3 * (t > 19)', levels: 4 });
    expect(found.here.mean).toBeCloseTo(here.reduce((a, b) => a + b) / 4, 10);
    const index = negationIndex(here, there);
    expect(found.index?.mean ?? null).toBe(
      index === null ? null : expect.closeTo(index.mean ?? 0, 10),
    );
  });

  it('says in a plain sentence what is negated, or that it cannot be told', async () => {
    const undefinedHere = ['negate', path, '--seeds', '2', '--low', 'practice=0.05'];
    const told = (await asked([...undefinedHere, '--high', 'practice=0.0501'])).out;
    expect(told.replace(/\s+/g, ' ')).toMatch(
      /the negation index is not defined here: what learning gains in the supportive system cannot be told from 0/,
    );
  });

  it.each([
    [['negate'], /a scenario is wanted/],
    [['negate', 'march1991'], /individual learning is that of the model three-level; march1991/],
    [
      ['negate', 'typical', '--low', 'training=2', '--high', 'training=1'],
      /--low training: "2" given; 0 to 1/,
    ],
    [['negate', 'typical', '--low', 'threat=0'], /a parameter of individual learning is wanted/],
    [['negate', 'typical', '--low', 'training=0'], /the same parameters are wanted as for --low/],
    [['negate', 'typical', '--reference', 'weka'], /a preset is wanted.*did you mean "weak"/],
    [['negate', 'typical', '--measure', 'performence'], /did you mean "performance"/],
  ])('refuses %j', async (args, says) => {
    const { code, error } = await asked(args);
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});

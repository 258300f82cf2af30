import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../lab/analysis/analysis.ts';
import { asked } from './typed.ts';

const small = {
  name: 'small',
  title: 'Small',
  question: 'Does it pay?',
  scenarios: ['typical'],
  factors: { people: [20], threat: [0, 0.5], levels: [1, 3] },
  design: { kind: 'full-factorial' },
  replicates: 5,
  outcomes: { performance: { measure: 'performance' }, kept: { ledger: { fate: 'open' } } },
};

describe('trellis analyse', () => {
  let folder: string;
  let said: string;
  const at = (...parts: string[]) => join(folder, ...parts);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'analyse-'));
    writeFileSync(at('small.json'), JSON.stringify(small));
    said = (await asked(['experiment', at('small.json'), '--out', at('out')])).out;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the means and differences that the table has', async () => {
    const { code, out } = await asked(['analyse', at('out'), '--json']);
    expect(code).toBe(0);
    const found = JSON.parse(out) as Analysis;
    const [head, ...lines] = readFileSync(at('out', 'runs.csv'), 'utf8').trim().split('\n');
    const names = head.split(',');
    const rows = lines.map((line) => line.split(','));
    const value = (row: string[], name: string) => Number(row[names.indexOf(name)]);
    const meanWhere = (name: string, wanted: number) => {
      const chosen = rows.filter((row) => value(row, name) === wanted);
      return chosen.reduce((sum, row) => sum + value(row, 'performance'), 0) / chosen.length;
    };
    const [{ effects, points }] = found.scenarios[0].outcomes;
    expect(points).toHaveLength(4);
    const threat = effects.find(({ of }) => of.kind === 'level' && of.factor === 'threat');
    const expected = meanWhere('threat', 0.5) - meanWhere('threat', 0);
    expect(threat?.difference.mean).toBeCloseTo(expected, 12);
    expect(threat?.difference.n).toBe(5);
    expect(found.runs).toEqual({ planned: 20, done: 20, failed: 0 });
  });

  it('is printed in short at the end of the experiment, with the command that says more', () => {
    const told = said.replace(/\s+/g, ' ');
    expect(told).toMatch(/performance: threat 0.5 for 0 .*\((settled|too early to say: \d+ more)/);
    expect(told).toMatch(/npx trellis analyse .*out/);
  });

  it('says what is settled and what is not, of one outcome or of all', async () => {
    const all = (await asked(['analyse', at('out')])).out;
    expect(all).toContain('kept');
    expect(all).toMatch(/threat 0.5 for 0\n/);
    expect(all).toMatch(/(settled|too early to say: \d+ more pairs?); pairing worth/);
    expect(all).toMatch(/levels 3 where threat is 0.5, not 0|threat 0.5 where levels is 3, not 1/);
    const one = (await asked(['analyse', at('out'), '--outcome', 'performance'])).out;
    expect(one).not.toContain('kept');
    const wide = (await asked(['analyse', at('out'), '--within', '10'])).out.replace(/\s+/g, ' ');
    expect(wide).toContain('as narrow as was asked for');
  });

  it('takes what is there of one that was cut off', async () => {
    await asked(['experiment', at('small.json'), '--out', at('cut')]);
    const journal = at('cut', 'journal.ndjson');
    truncateSync(journal, Math.floor(0.4 * statSync(journal).size));
    const { code, out } = await asked(['analyse', at('cut')]);
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ of 20 runs/);
    expect(out.replace(/\s+/g, ' ')).toMatch(/[12] of 5 replicates are there whole/);
  });

  it.each([
    [['analyse'], /the folder of an experiment is wanted/],
    [['analyse', 'nowhere'], /no folder of an experiment: experiment.json and journal.ndjson not/],
    [['analyse', '.', '--within', '0'], /--within: "0" given; a number above 0 is wanted/],
    [['analyse', 'OUT', '--outcome', 'performence'], /no such outcome.*did you mean "performance"/],
  ])('refuses %j', async (args, says) => {
    const { code, error } = await asked(args.map((word) => (word === 'OUT' ? at('out') : word)));
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});

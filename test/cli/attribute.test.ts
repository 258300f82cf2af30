import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attribution, Levers } from '../../lab/attribution/attribution.ts';
import { asked } from './typed.ts';

describe('Which rule did it', () => {
  let folder: string;
  let path: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribute-'));
    path = join(folder, 'mine.json');
    const parameters = { people: 24, weeks: 104, levels: 4, threat: 0.6, mandateRate: 0.004 };
    writeFileSync(
      path,
      JSON.stringify({ name: 'mine', title: 'Mine', question: 'Why?', parameters }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is shared out so that the shares add up to the gap', async () => {
    const { code, out } = await asked(['attribute', path, '--seeds', '6', '--json']);
    expect(code).toBe(0);
    const { gap, here, reference, shares, slack } = JSON.parse(out) as Attribution;
    const sum = shares.reduce((all, { share }) => all + (share.mean ?? Number.NaN), 0);
    expect(sum).toBeCloseTo(gap.mean ?? 0, 12);
    expect(gap.mean).toBeCloseTo((reference.mean ?? 0) - (here.mean ?? 0), 12);
    expect([...shares.map(({ constraint }) => constraint), ...slack]).toHaveLength(9);
    expect(slack.map(({ name }) => name)).toEqual(['turnover', 'silos', 'lost-memory']);
  });

  it('is between the worlds that `run` gives', async () => {
    const { out } = await asked([
      'attribute',
      path,
      '--seeds',
      '2',
      '--measure',
      'climate',
      '--json',
    ]);
    const { here, reference } = JSON.parse(out) as Attribution;
    const lastYear = async (...args: string[]) => {
      const to = join(folder, args.join('') || 'plain');
      await asked(['run', path, '--replicates', '2', '--out', to, ...args]);
      const [head, ...rows] = readFileSync(join(to, 'weeks.csv'), 'utf8').trim().split('\n');
      const names = head.split(',');
      const values = rows
        .map((row) => row.split(','))
        .filter((row) => Number(row[names.indexOf('week')]) > 52)
        .map((row) => Number(row[names.indexOf('climate')]));
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    expect(here.mean).toBeCloseTo(await lastYear(), 10);
    const settings = [
      'levels=1',
      'threat=0.05',
      'mandateRate=0.0002',
      'blame=0.05',
      'workload=0.15',
    ];
    const more = ['openness=0.8', 'visionClarity=0.7', 'approvalDelay=1', 'proposalRate=0.3'];
    expect(reference.mean).toBeCloseTo(await lastYear('--set', ...settings, ...more), 10);
  });

  it('tells which lever gains most, and what pairs gain beyond the two alone', async () => {
    const args = ['levers', path, '--seeds', '6'];
    const found = JSON.parse((await asked([...args, '--json'])).out) as Levers & {
      recommendations: string[];
    };
    const gains = found.alone.map(({ gain }) => gain.mean ?? 0);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    for (const {
      constraints: [a, b],
      gain,
      beyond,
    } of found.pairs) {
      const alone = (name: string) =>
        found.alone.find(({ constraint }) => constraint.name === name)?.gain.mean ?? 0;
      expect(gain.mean).toBeCloseTo(alone(a.name) + alone(b.name) + (beyond.mean ?? 0), 12);
    }
    const clear = found.alone.find(({ gain }) => (gain.low ?? 0) > 0);
    expect(found.recommendations[0]).toContain(clear?.constraint.loosened);
    expect(found.recommendations.join(' ').toLowerCase()).toContain(
      found.alone[0].constraint.loosened,
    );
    const told = (await asked(args)).out.replace(/\s+/g, ' ');
    for (const sentence of found.recommendations) expect(told).toContain(sentence);
    expect(found.recommendations[0]).toMatch(/^In this model/);
  });

  it('finds nothing to share out in the supportive system', async () => {
    const args = ['attribute', 'typical', '--seeds', '2', '--json'];
    const supportive = join(folder, 'supportive.json');
    writeFileSync(
      supportive,
      JSON.stringify({
        name: 's',
        title: 'S',
        question: 'S?',
        preset: 'supportive',
        parameters: { weeks: 20 },
      }),
    );
    const { out } = await asked(['attribute', supportive, ...args.slice(2)]);
    const { gap, shares } = JSON.parse(out) as Attribution;
    expect({ gap: gap.mean, shares }).toEqual({ gap: 0, shares: [] });
  });

  it.each([
    [['attribute'], /a scenario is wanted/],
    [['levers', 'march1991'], /constraints are those of the model three-level; march1991/],
    [['attribute', 'typical', '--measure', 'performence'], /did you mean "performance"/],
    [['attribute', 'typical', '--seeds', '1'], /--seeds.*from 2/],
  ])('refuses %j', async (args, says) => {
    const { code, error } = await asked(args);
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});

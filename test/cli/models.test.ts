import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { models } from '../../lab/models.ts';
import { readCsv } from '../read-csv.ts';
import { asked } from './typed.ts';

/** A tiny organisation of each model, two of its parameters that are varied, and what is read off. */
const tiny: Readonly<
  Record<keyof typeof models, { parameters: object; factors: object; outcome: string }>
> = {
  'three-level': {
    parameters: { people: 12, elements: 10, weeks: 20, settle: 0 },
    factors: { threat: [0, 0.5], levels: [1, 3] },
    outcome: 'performance',
  },
  march1991: {
    parameters: { n: 10, m: 30, weeks: 40 },
    factors: { p1: [0.1, 0.9], reading: ['original', 'text'] },
    outcome: 'codeScore',
  },
  'lazer-friedman2007': {
    parameters: { N: 8, K: 3, people: 10 },
    factors: { network: ['line', 'full'], velocity: [0.2, 1] },
    outcome: 'score',
  },
  levinthal1997: {
    parameters: { organisations: 10, weeks: 20 },
    factors: { N: [6, 8], K: [0, 5] },
    outcome: 'meanFitness',
  },
  fang2010: {
    parameters: { n: 12, m: 10, s: 2 },
    factors: { z: [3, 4], beta: [0, 1] },
    outcome: 'performance',
  },
  'posen-levinthal2012': {
    parameters: { weeks: 20 },
    factors: { tau: [0.1, 1], eta: [0, 0.2] },
    outcome: 'payoff',
  },
};

describe.each(Object.entries(tiny))('An experiment with %s', (model, of) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'models-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('varies two of its parameters, and is analysed', async () => {
    const scenario = { name: 'tiny', model, title: 'Tiny', question: 'Does it run?' };
    const experiment = {
      name: 'varied',
      title: 'Varied',
      question: 'Does it matter?',
      scenarios: [{ ...scenario, parameters: of.parameters }],
      factors: of.factors,
      design: { kind: 'full-factorial' },
      replicates: 4,
      outcomes: { outcome: { measure: of.outcome } },
    };
    writeFileSync(join(folder, 'varied.json'), JSON.stringify(experiment));
    const out = join(folder, 'out');
    const run = await asked(['experiment', join(folder, 'varied.json'), '--out', out]);
    expect(run).toMatchObject({ code: 0, error: '' });
    const rows = readCsv(readFileSync(join(out, 'runs.csv'), 'utf8'));
    expect(rows).toHaveLength(16);
    for (const [name, levels] of Object.entries(of.factors))
      expect(new Set(rows.map((row) => row[name]))).toEqual(new Set(levels.map(String)));
    expect(new Set(rows.map(({ outcome }) => outcome)).size).toBeGreaterThan(2);

    const analysis = await asked(['analyse', out]);
    expect(analysis).toMatchObject({ code: 0, error: '' });
    for (const [name, [before, after]] of Object.entries(of.factors))
      expect(analysis.out).toContain(`${name} ${after} for ${before}`);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { parseJson } from '../../lab/reading/parse-json.ts';
import { describeProblem } from '../../lab/reading/problem.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { ROOT } from '../source-file.ts';

describe('The catalogue', () => {
  it('has a scenario with nothing but the defaults to start from', () => {
    const read = readScenario(catalogue.get('typical'), {
      source: 'typical',
      memoryLimit: 1e9,
      parseExpression,
    });
    expect(read).toMatchObject({
      ok: true,
      scenario: { preset: 'typical', parameters: {}, plan: { settings: {}, timeline: [] } },
    });
  });

  it('lists scenarios alone', () => {
    expect([...catalogue.keys()].filter((name) => /schema|tsconfig/.test(name))).toEqual([]);
  });
});

describe.each([...catalogue.keys()])('%s', (name) => {
  const path = `scenarios/${name}.json`;
  const parsed = parseJson(readFileSync(join(ROOT, path), 'utf8'), path);
  const raw = parsed.ok ? parsed.value : undefined;

  it('is well written', () => {
    expect(parsed.ok ? [] : parsed.problems.map(describeProblem)).toEqual([]);
    const read = readScenario(raw, { source: path, memoryLimit: 1e9, parseExpression });
    expect(read.ok ? [] : read.problems.map(describeProblem)).toEqual([]);
  });

  it('is called what its file is called, and tells editors of the schema of its model', () => {
    const { model } = raw as { model?: string };
    const schema = `./${model ?? 'scenario'}.schema.json`;
    expect(raw).toMatchObject({ name, $schema: schema });
  });
});

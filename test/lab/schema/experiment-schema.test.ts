import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { findExperiment } from '../../../cli/find-experiment.ts';
import { ROOT } from '../../source-file.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'scenarios/experiment.schema.json'), 'utf8'));
const accepts = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  schema,
);
const paths = readdirSync(join(ROOT, 'scenarios/experiments')).map(
  (name) => `scenarios/experiments/${name}`,
);

describe('The schema of experiments', () => {
  it('is there to be used', () => {
    expect(paths.length).toBeGreaterThan(0);
  });

  it.each(paths)('finds nothing wrong with %s, and neither does the gate', (path) => {
    const raw = JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
    expect(accepts(raw), JSON.stringify(accepts.errors)).toBe(true);
    expect(raw.$schema).toBe('../experiment.schema.json');
    expect(findExperiment(join(ROOT, path), 1e9)).toMatchObject({ ok: true });
    expect(path.endsWith(`/${raw.name}.json`)).toBe(true);
  });

  it.each([
    ['a parameter that does not exist', { factors: { thret: [1] } }],
    ['a design that does not exist', { design: { kind: 'grid' } }],
    ['a design without its numbers', { design: { kind: 'morris', levels: 4 } }],
    ['no outcomes', { outcomes: {} }],
  ])('marks %s', (_, change) => {
    const raw = JSON.parse(readFileSync(join(ROOT, paths[0]), 'utf8'));
    expect(accepts({ ...raw, ...change })).toBe(false);
  });

  it('says what a parameter means, in each model that has one of the name', () => {
    expect(schema.properties.factors.properties.threat.description).toMatch(/^three-level: Threat/);
    expect(schema.properties.factors.properties.p1.description).toMatch(/march1991: p1/);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  claimsWritten,
  factsWritten,
  notFound,
  seedsWritten,
} from '../../../lab/documents/written.ts';
import { stylisedFacts } from '../../../lab/experiments/stylised-facts.ts';
import { reproductions } from '../../../lab/reproductions/catalogue.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';
import { ROOT } from '../../source-file.ts';

const page = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');
const findings = page('findings.md');

describe('What was written down', () => {
  it('of every stylised fact is found again, and says what is expected of it', () => {
    const facts = factsWritten(findings);
    expect([...facts.keys()]).toEqual(stylisedFacts.map(({ says }) => says));
    for (const { says, expect: expected } of stylisedFacts)
      expect(facts.get(says)?.mark).toBe(expected === 'holds' ? '✔' : '✘');
  });

  it('of every claim that is reproduced is found again', () => {
    const claims = claimsWritten(page('reproduction.md'));
    const named = [...reproductions.values()].flatMap(({ model, figures }) =>
      figures.flatMap((figure) => figure.claims.map(({ name }) => `${model.name} ${name}`)),
    );
    expect([...claims.keys()].sort()).toEqual(named.sort());
    expect(claims.get('march1991 M1')).toMatchObject({
      mark: '✔',
      says: expect.stringContaining('Slow members'),
    });
  });

  it('tells what does not come out or is open: what scenarios and facts mark so, at least', () => {
    const told = [...notFound(findings).values()].flat().length;
    const checks = [...catalogue.values()].flatMap(
      (raw) => (raw as { checks?: { expect?: string }[] }).checks ?? [],
    );
    const missing = checks.filter((check) => check.expect === 'not reproduced').length;
    const facts = stylisedFacts.filter((fact) => fact.expect === 'not reproduced').length;
    expect(told).toBeGreaterThanOrEqual(facts + missing);
  });

  it('was over a hundred seeds', () => {
    expect(seedsWritten(findings)).toBe(100);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  claimsWritten,
  factsWritten,
  notFound,
  seedsWritten,
} from '../../../lab/documents/written.ts';
import {
  byLabel,
  describeQuantity,
  describeSum,
} from '../../../lab/experiments/number-in-words.ts';
import { stylisedFacts } from '../../../lab/experiments/stylised-facts.ts';
import { reproductions } from '../../../lab/reproductions/catalogue.ts';
import type { Check } from '../../../lab/scenario.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import { ROOT } from '../../source-file.ts';

/** A scenario's file, as far as it is looked at here. */
interface Told {
  readonly title: string;
  readonly checks: readonly Check[];
}

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

  it('says of each number what it is a difference of, as it is declared', () => {
    const facts = factsWritten(findings);
    const naming = byLabel(threeLevel);
    for (const { says, sum } of stylisedFacts)
      expect(facts.get(says)?.of).toBe(describeSum(sum, naming));
    const told = [...notFound(findings)].flatMap(([title, list]) =>
      list.filter(() => title !== 'Stylised facts').map((one) => [title, one] as const),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const [title, { says, of }] of told) {
      const raw = [...catalogue.values()].find((raw) => (raw as Told).title === title) as Told;
      const check = raw.checks.find((one) => says.includes(one.says));
      expect(of).toBe(check && describeQuantity(check, byLabel(threeLevel)));
    }
  });

  it('was over a hundred seeds', () => {
    expect(seedsWritten(findings)).toBe(100);
  });
});

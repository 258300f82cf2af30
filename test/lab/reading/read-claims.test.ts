import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { describeProblem } from '../../../lab/reading/problem.ts';
import { readScenario } from '../../../lab/reading/read-scenario.ts';

const march = { source: 'march-1991', grade: 'stylised', says: 'Slow learners are kept.' };

function read(check: object, sources: unknown = [march]) {
  const checks = [{ says: 'a', measure: 'climate', weeks: [1, 2], ...check }];
  const raw = { name: 'mine', title: 'Mine', question: 'Why?', sources, checks };
  return readScenario(raw, { source: 'x.json', memoryLimit: 1e9, parseExpression });
}

function mistakes(check: object, sources?: unknown): string[] {
  const result = read(check, sources);
  return result.ok ? [] : result.problems.map(describeProblem);
}

describe('A check that is a paper’s claim', () => {
  it('names the paper, and may be that two things differ', () => {
    const result = read({ claim: 'march-1991', differsFrom: 0 });
    expect(result).toMatchObject({
      ok: true,
      scenario: { checks: [{ claim: 'march-1991', expect: 'holds', differsFrom: 0 }] },
    });
  });

  it('has to be among the scenario’s sources', () => {
    expect(mistakes({ claim: 'carley-1992', above: 0 })).toEqual([
      'x.json: checks[0].claim: "carley-1992" given; a claim is one of the scenario’s own sources: it is not listed in sources',
    ]);
    expect(mistakes({ claim: 'march-1991', above: 0 }, undefined)).toEqual([]);
  });

  it('has to be a paper that is known', () => {
    const [mistake] = mistakes({ claim: 'march-1919', above: 0 });
    expect(mistake).toContain('x.json: checks[0].claim: "march-1919" given');
    expect(mistake).toContain('did you mean "march-1991"?');
  });

  it.each([[null], ['march-1991'], [{ march }], [[null, 3, { source: {} }]]])(
    'is refused, and nothing falls over, where the sources are %j',
    (sources) => {
      expect(mistakes({ claim: 'march-1991', above: 0 }, sources)).not.toEqual([]);
    },
  );

  it('has one bound', () => {
    expect(mistakes({ claim: 'march-1991', above: 0, differsFrom: 0 })).toEqual([
      'x.json: checks[0]: one of above, below, differsFrom is wanted: above and differsFrom do not go together',
    ]);
  });
});

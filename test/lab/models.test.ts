import { describe, expect, it } from 'vitest';
import { models } from '../../lab/models.ts';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { describeProblem } from '../../lab/reading/problem.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';

const read = (raw: object) =>
  readScenario(
    { name: 'mine', title: 'Mine', question: 'Why?', ...raw },
    { source: 'mine', memoryLimit: 5e8, parseExpression },
  );

function problemsOf(raw: object): string[] {
  const found = read(raw);
  return found.ok ? [] : found.problems.map(describeProblem);
}

describe('Another model than the three-level one', () => {
  it('takes a choice by its name', () => {
    const found = read({ model: 'march1991', parameters: { reading: 'text', p1: 0.3 } });
    expect(found).toMatchObject({
      ok: true,
      scenario: { plan: { model: models.march1991, settings: { reading: 1, p1: 0.3 } } },
    });
  });

  it.each([
    [{ reading: 'txt' }, /parameters\.reading.*allowed: original, text/],
    [{ reading: 1 }, /parameters\.reading.*the name of a choice is wanted; allowed: \w+, /],
    [{ p1: 1.5 }, /parameters\.p1.*0 to 1 is allowed/],
    [
      { threat: 0.5 },
      /parameters\.threat.*no parameter of the model march1991; it is one of three-level/,
    ],
    [{ n: 100_000, m: 1024, weeks: 100_000 }, /n 100000 × m 1024 over 100000 weeks needs about/],
  ])('refuses %j', (parameters, message) => {
    const problems = problemsOf({ model: 'march1991', parameters });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('is named where one of its parameters is given to the three-level one', () => {
    expect(problemsOf({ parameters: { p1: 0.5 } })).toEqual([
      expect.stringMatching(/no parameter of the model three-level; it is one of march1991/),
    ]);
  });

  it('is named where a parameter of several is given to yet another', () => {
    expect(problemsOf({ model: 'march1991', parameters: { K: 3 } })).toEqual([
      expect.stringMatching(/march1991; it is one of lazer-friedman2007 and levinthal1997$/),
    ]);
  });

  it('is suggested where its name is nearly right', () => {
    const found = read({ model: 'march1990' });
    expect(found).toMatchObject({ ok: false, problems: [{ nearest: 'march1991' }] });
  });
});

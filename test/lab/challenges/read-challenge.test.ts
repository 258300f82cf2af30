import { describe, expect, it } from 'vitest';
import { readChallenge } from '../../../lab/challenges/read-challenge.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { describeProblem } from '../../../lab/reading/problem.ts';

const VALID = {
  name: 'mine',
  title: 'Mine',
  question: 'Can it?',
  scenario: 'typical',
  levers: { names: ['threat', 'blame'], most: 1, from: 10 },
  goals: [{ says: 'It does well.', measure: 'performance', weeks: [183, 208], above: 0.8 }],
  hints: ['Look.'],
  afterwards: [],
  solution: { says: 'So.', moves: [{ week: 10, name: 'threat', value: 0 }] },
};

function problemsOf(raw: unknown): string[] {
  const read = readChallenge(raw, { source: 'mine', memoryLimit: 256e6, parseExpression });
  return read.ok ? [] : read.problems.map(describeProblem);
}

describe('A challenge’s file', () => {
  it('is taken where all of it is as it should be', () => {
    const read = readChallenge(VALID, { source: 'mine', memoryLimit: 256e6, parseExpression });
    expect(read).toMatchObject({
      ok: true,
      challenge: { start: { name: 'typical', seed: 'mine' }, settings: {} },
    });
  });

  it.each([
    [{ scenario: 'typicle' }, /scenario.*no such scenario.*did you mean "typical"/],
    [{ set: { threat: 2 } }, /scenario.*threat.*0 to 1 is allowed/],
    [{ set: { threat: 'high' } }, /set\.threat.*a number is wanted/],
    [{ levers: { names: ['people'], most: 1, from: 1 } }, /acts from the next run on/],
    [{ levers: { names: ['threat'], most: 2, from: 1 } }, /levers\.most.*from 1 to 1/],
    [{ levers: { names: ['threat'], most: 1, from: 900 } }, /levers\.from.*from 1 to 208/],
    [{ goals: [] }, /goals.*at least one goal/],
    [{ goals: [{ says: 'x', weeks: [1, 2], above: 0 }] }, /goals\[0\].*either measure or ledger/],
    [{ goals: [{ says: 'x', measure: 'luck', weeks: [1, 2], above: 0 }] }, /no such measure/],
    [{ goals: [{ says: 'x', measure: 'climate', weeks: [1, 900], above: 0 }] }, /0 to 208/],
    [{ goals: [{ says: 'x', measure: 'climate', weeks: [1, 2] }] }, /one of above, below/],
    [{ goals: [{ says: 'x', ledger: { fate: 'gone' }, weeks: [1, 2], above: 0 }] }, /no such fate/],
    [{ hints: ['\u0007'] }, /hints\[0\].*control characters/],
    [{ more: 1 }, /more.*no such key/],
  ])('is refused with %j', (changed, message) => {
    const problems = problemsOf({ ...VALID, ...changed });
    expect(problems.join('\n')).toMatch(message);
  });

  it.each([
    [[{ week: 9, name: 'threat', value: 0 }], /threat is moved in week 9, before it may be/],
    [[{ week: 20, name: 'practice', value: 0 }], /practice is none of the levers/],
    [
      [
        { week: 20, name: 'threat', value: 0 },
        { week: 20, name: 'blame', value: 0 },
      ],
      /2 levers are used, and 1 allowed/,
    ],
    [[{ week: 20, name: 'threat', value: 7 }], /0 to 1 is allowed/],
  ])('is refused with a solution against its own rules: %j', (moves, message) => {
    expect(problemsOf({ ...VALID, solution: { says: 'So.', moves } }).join('\n')).toMatch(message);
  });

  it.each([null, 7, 'mine', [], { name: 'mine' }, JSON.parse('{"__proto__": {"name": "mine"}}')])(
    'is refused as %j, without a fault',
    (raw) => {
      expect(problemsOf(raw)).not.toEqual([]);
    },
  );
});

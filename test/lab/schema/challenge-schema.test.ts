import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readChallenge } from '../../../lab/challenges/read-challenge.ts';
import { models } from '../../../lab/models.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { challengeSchema } from '../../../lab/schema/challenge-schema.ts';
import { challengeFiles } from '../../../scenarios/challenges.ts';
import { ROOT } from '../../source-file.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'scenarios/challenge.schema.json'), 'utf8'));
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
const accepts = ajv.compile(schema);
const [first] = challengeFiles.values();
const file = first as {
  readonly levers: object;
  readonly goals: readonly object[];
  readonly solution: { readonly moves: readonly object[] };
};
const [goal] = file.goals;
const [move] = file.solution.moves;

const passes = (raw: unknown) =>
  readChallenge(raw, { source: '', memoryLimit: 1e9, parseExpression }).ok;

describe('The schema of challenges', () => {
  it('is the one that the declarations make', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(challengeSchema(Object.values(models)))));
  });

  it.each([...challengeFiles])(
    'finds nothing wrong with %s, and neither does the gate',
    (_, raw) => {
      expect(accepts(raw), JSON.stringify(accepts.errors)).toBe(true);
      expect((raw as { $schema: string }).$schema).toBe('../challenge.schema.json');
      expect(passes(raw)).toBe(true);
    },
  );

  it.each([
    ['an unknown key', { script: 1 }],
    ['a scenario that does not exist', { scenario: 'typicl' }],
    ['a parameter that does not exist', { set: { thret: 1 } }],
    ['no goal', { goals: [] }],
    ['a goal without a bound', { goals: [{ says: 'a', measure: 'performance', weeks: [1, 2] }] }],
    ['a goal with two bounds', { goals: [{ ...goal, above: 0, below: 1 }] }],
    [
      'a goal of a measure and of the ledger',
      { goals: [{ ...goal, measure: 'performance', ledger: {} }] },
    ],
    ['a lever that can’t be moved on the way', { levers: { ...file.levers, names: ['people'] } }],
    ['levers without their number', { levers: { names: ['threat'], from: 1 } }],
    ['a move of nothing', { solution: { says: 'a', moves: [{ ...move, name: 'thret' }] } }],
    ['a move before the first week', { solution: { says: 'a', moves: [{ ...move, week: 0 }] } }],
    ['a name in capitals', { name: 'Keep Forty' }],
  ])('marks %s, and the gate does so too', (_, change) => {
    expect(accepts({ ...file, ...change })).toBe(false);
    expect(passes({ ...file, ...change })).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../../lab/links/state-file.ts';
import { parseJson } from '../../../lab/reading/parse-json.ts';
import { ROOT } from '../../source-file.ts';

const told = (raw: unknown) => {
  const read = readState(raw, 'mine.json');
  return read.ok ? [] : read.problems.map(({ path }) => path);
};

describe('The file of a state', () => {
  const request = {
    scenario: 'typical',
    seed: 'wörd',
    week: 17,
    settings: { people: 400, turnover: 0.0005 },
    changes: [{ week: 3, name: 'threat', value: 0.25 }],
    branches: [{ name: 'What if', from: 8, changes: [{ week: 9, name: 'threat', value: 0.5 }] }],
    shown: 'What if',
    challenge: 'keep-forty',
  };
  const proof = {
    engine: '0.1.0',
    fingerprint: '0123456789abcdef',
    weeks: 4,
    every: 2,
    marks: 'abc',
  };

  it('says again what was written into it', () => {
    const text = JSON.stringify(writeState(request, proof));
    const parsed = parseJson(text, 'mine.json');
    const read = parsed.ok ? readState(parsed.value, 'mine.json') : parsed;
    expect(read).toEqual({ ok: true, request, proof });
  });

  it.each([
    ['a list', [], ['']],
    ['a scenario that is not there', { scenario: '__proto__' }, ['scenario']],
    ['an unknown key', { scenario: 'typical', script: 1 }, ['script']],
    [
      'a parameter that is none',
      { scenario: 'typical', parameters: { constructor: 1 } },
      ['parameters.constructor'],
    ],
    [
      'a value out of range',
      { scenario: 'typical', parameters: { threat: 1e9 } },
      ['parameters.threat'],
    ],
    ['a seed too long', { scenario: 'typical', seed: 'a'.repeat(101) }, ['seed']],
    ['a challenge of markup', { scenario: 'typical', challenge: '<b>' }, ['challenge']],
    ['a week before the start', { scenario: 'typical', week: -1 }, ['week']],
    [
      'a branch that changes its past',
      {
        scenario: 'typical',
        branches: [{ name: 'A', from: 5, timeline: [{ week: 5, set: { threat: 1 } }] }],
      },
      ['branches[0].timeline[0].week'],
    ],
    [
      'markup for a branch',
      { scenario: 'typical', branches: [{ name: '<b>', from: 5 }] },
      ['branches[0].name'],
    ],
    ['marks too few', { scenario: 'typical', proof: { ...proof, weeks: 9 } }, ['proof.marks']],
    ['two mistakes', { scenario: 'typical', week: 'x', seed: 5 }, ['seed', 'week']],
  ])('with %s is refused, and each mistake has its place', (_, raw, paths) => {
    expect(told(raw).sort()).toEqual(paths);
  });

  it('passes the schema for editors, which sees mistakes too', () => {
    const path = join(ROOT, 'scenarios/state.schema.json');
    const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
    const accepts = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
    expect(accepts(writeState(request, proof))).toBe(true);
    expect(accepts({ scenario: 'nowhere' })).toBe(false);
    expect(accepts({ scenario: 'typical', challenge: 'Keep 40' })).toBe(false);
    expect(accepts({ scenario: 'typical', parameters: { thraet: 1 } })).toBe(false);
  });

  it('of any kind is read without a fall', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (anything, other) => {
        for (const raw of [
          anything,
          { scenario: 'typical', parameters: anything, timeline: other },
          { scenario: 'typical', branches: [anything, other], proof: anything },
        ]) {
          const read = readState(raw, 'mine.json');
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

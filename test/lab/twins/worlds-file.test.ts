import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../lab/reading/parse-json.ts';
import { readPlace } from '../../../lab/twins/place.ts';
import { linkOfFile, writeWorldsFile } from '../../../lab/twins/worlds-file.ts';

const proof = {
  engine: '0.1.0',
  fingerprint: '0123456789abcdef',
  weeks: 4,
  every: 2,
  marks: 'abc',
};
const comparison = {
  pair: 'community',
  seed: 'wörd',
  difference: { kind: 'one', name: 'threat', left: 0.1, right: 0.8 },
} as const;
const shown = { week: '52', measure: 'climate', person: '3', guess: '0,-5,1,2,3,4,5,6' };

const told = (raw: unknown) => {
  const link = linkOfFile(raw, 'mine.json');
  return link.ok ? [] : link.problems.map(({ path }) => path);
};

describe('The file of two worlds', () => {
  it('stands for the link that shows the same, proofs and all', () => {
    const right = { ...proof, fingerprint: 'f'.repeat(16) };
    const text = JSON.stringify(writeWorldsFile({ comparison, shown }, [proof, right]));
    const parsed = parseJson(text, 'mine.json');
    const link = parsed.ok ? linkOfFile(parsed.value, 'mine.json') : parsed;
    if (!link.ok) throw new Error(JSON.stringify(link.problems));
    expect(readPlace(link.fragment)).toMatchObject({
      place: { comparison, week: 52, measure: 'climate', person: 3 },
      proofs: [proof, right],
      problems: [],
    });
    const fields = new URLSearchParams(link.fragment.slice(1));
    for (const [key, value] of Object.entries(shown)) expect(fields.get(key)).toBe(value);
  });

  it.each([{ kind: 'pair' }, { kind: 'nothing' }] as const)(
    'says that $kind differs',
    (difference) => {
      const file = writeWorldsFile({ comparison: { ...comparison, difference }, shown: {} }, []);
      const link = linkOfFile(file, 'mine.json');
      expect(link.ok && readPlace(link.fragment).place.comparison.difference).toEqual(difference);
    },
  );

  it.each([
    ['a list', [], ['']],
    ['a pair that is none', { pair: '__proto__' }, ['pair']],
    ['an unknown key', { pair: 'community', script: 1 }, ['script']],
    ['a difference that is none', { pair: 'community', differs: 'all' }, ['differs']],
    [
      'a parameter that is none',
      { pair: 'community', differs: { parameter: 'constructor', left: 0, right: 1 } },
      ['differs.parameter'],
    ],
    [
      'a value out of range',
      { pair: 'community', differs: { parameter: 'threat', left: 0, right: 1e9 } },
      ['differs.right'],
    ],
    ['a second field in a name', { pair: 'community', measure: 'a&proof=1' }, ['measure']],
    [
      'a guess of text',
      { pair: 'community', guess: ['1&step=look', 0, 0, 0, 0, 0, 0, 0] },
      ['guess[0]'],
    ],
    ['a guess too short', { pair: 'community', guess: [1, 2] }, ['guess']],
    ['a week after the last', { pair: 'community', week: 500 }, ['week']],
    ['a person that is none', { pair: 'community', person: -1 }, ['person']],
    ['one proof for two worlds', { pair: 'community', proof: { left: proof } }, ['proof.right']],
  ])('with %s is refused, and the mistake has its place', (_, raw, paths) => {
    expect(told(raw)).toEqual(paths);
  });

  it('of any kind is read without a fall', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (anything, other) => {
        for (const raw of [
          anything,
          { pair: 'community', differs: anything, proof: other },
          { pair: anything, seed: other, guess: anything, step: other },
        ]) {
          const link = linkOfFile(raw, 'mine.json');
          if (!link.ok) expect(link.problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, readPlace, writePlace } from '../../../lab/twins/place.ts';

const place: Place = {
  comparison: {
    pair: 'community',
    seed: 'wörd & more=#,:',
    difference: { kind: 'one', name: 'turnover', left: 0, right: 0.0005 },
  },
  week: 17,
  pairs: 80,
  measure: 'climate',
  person: 5,
  guess: [0, -5, 10, 100, -100, 3, 4, 5],
  step: 'grow',
};

describe('The address of two worlds', () => {
  it('says again what was written into it', () => {
    expect(readPlace(writePlace(place))).toMatchObject({ place, proofs: [], problems: [] });
    for (const difference of [{ kind: 'pair' }, { kind: 'nothing' }] as const) {
      const other: Place = {
        ...place,
        comparison: { ...place.comparison, difference },
        guess: null,
        step: null,
        person: null,
      };
      expect(readPlace(writePlace(other))).toMatchObject({
        place: other,
        proofs: [],
        problems: [],
      });
    }
  });

  it('begins the tour where it says nothing, and only there', () => {
    expect(readPlace('')).toMatchObject({ place: { step: 'look', week: 0 }, problems: [] });
    expect(readPlace('#controls').place.step).toBe('look');
    expect(readPlace('#v=1&view=twins').place.step).toBeNull();
  });

  it.each([
    ['another version', 'v=2', /version 1/],
    ['a pair that is none', 'pair=__proto__', /‘pair’/],
    ['a seed that can’t be seen', 'seed=%00', /‘seed’/],
    ['a seed too long', `seed=${'a'.repeat(101)}`, /‘seed’/],
    ['a number of pairs out of range', 'pairs=1001', /‘pairs’.*2 to 1000/],
    ['a number of pairs that is none', 'pairs=0x10', /‘pairs’/],
    ['a week that is no whole number', 'week=1e3', /‘week’/],
    ['a week as large as a planet', 'week=99999999999', /‘week’/],
    ['markup for a difference', 'differs=<script>:0:1', /‘differs’/],
    ['a difference of the prototype', 'differs=__proto__:0:1', /‘differs’/],
    ['a difference in hexadecimal', 'differs=threat:0x1:1', /‘differs’/],
    ['a measure that is none', 'measure=toString', /‘measure’/],
    ['a week after the last', 'week=500', /‘week’ is ‘500’.*0 to 104/],
    ['a person that is none', 'person=-1', /‘person’/],
    ['a person that is not there', 'person=24', /‘person’.*0 to 23/],
    ['an empty seed', 'seed=', /‘seed’ is empty/],
    ['a guess too short', 'guess=1,2,3', /‘guess’/],
    ['a guess too long', 'guess=1,2,3,4,5,6,7,8,9', /‘guess’/],
    ['a guess out of range', 'guess=0,0,0,0,0,0,0,101', /‘guess’/],
    ['a guess that is no number', 'guess=0,0,0,0,0,0,0,NaN', /‘guess’/],
    ['a step that is none', 'step=constructor', /‘step’/],
    ['a field that is none', 'onload=alert(1)', /‘onload’/],
    ['a field said twice', 'week=1&week=2', /more than once/],
    ['one proof for two worlds', 'proof=0.1.0~0123456789abcdef~2~1~abc', /two are wanted/],
    [
      'proofs that are none',
      'proof=%3Cscript%3E&proof=1',
      /‘proof’ is ‘<script>’.*\n.*‘proof’ is ‘1’/,
    ],
  ])('with %s names what is wrong, and the rest holds', (_what, field, says) => {
    const { place: read, problems } = readPlace(`#view=twins&${field}&differs2`);
    expect(problems.join('\n')).toMatch(says);
    expect(read.comparison.pair).toBe('supportive-weak');
    expect(read.guess).toBeNull();
  });

  it('of any kind at all is read without a throw, and what is read can be written and read again', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.constantFrom('pair', 'differs', 'guess', 'week', 'seed'),
        (text, key) => {
          for (const fragment of [text, `#v=1&view=twins&${key}=${encodeURIComponent(text)}`]) {
            const { place: read } = readPlace(fragment);
            expect(readPlace(writePlace(read))).toMatchObject({ place: read, problems: [] });
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, quoteText } from '../../../lab/reading/quote.ts';

describe('What somebody else wrote', () => {
  it.each<[unknown, string]>([
    ['plain', '"plain"'],
    ['say "no" \\', '"say \\"no\\" \\\\"'],
    ['\u001b[31m\u0007', '"\\u001b[31m\\u0007"'],
    ['a\u202eb\u2028c\u200b', '"a\\u202eb\\u2028c\\u200b"'],
    ['\ud83d', '"\\ud83d"'],
    ['😀é', '"😀é"'],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
    [[1, 2], '[1, 2]'],
    [['a'], 'a list of 1'],
    [[], 'an empty list'],
    [{ a: 1 }, 'an object'],
    [null, 'null'],
    [undefined, 'nothing'],
    [Number.NaN, 'NaN'],
    [() => 1, 'a function'],
  ])('%j is shown as %s', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it('is never shown in a way that a terminal or a page would obey, or at length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const shown = quoteText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(shown.length).toBeLessThan(60 * 10 + 3);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPRESSION_WORDS } from '../../../lab/reading/expression-tokens.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { compile, type Expression } from '../../../sim/expression.ts';

const NAMES = ['t', 'performance', 'climate'];
const VALUES = { t: 7, performance: 0.25, climate: 0.75 };

function comesTo(text: string, values: Record<string, number> = VALUES): number {
  const parsed = parseExpression(text, Object.keys(values));
  if (!parsed.ok) throw new Error(parsed.objections.map(({ says }) => says).join('\n'));
  return compile(parsed.expression, Object.keys(values))(Float64Array.from(Object.values(values)));
}

function objectionTo(text: string): string {
  const parsed = parseExpression(text, NAMES);
  return parsed.ok ? '' : parsed.objections.map(({ says }) => says).join('\n');
}

describe('An expression', () => {
  it.each<[string, number]>([
    ['0.1 + 0.6 * (performance < 0.5)', 0.7],
    ['0.1 + 0.6 * (performance >= 0.5)', 0.1],
    ['1 + 2 * 3 - 4 / 8', 6.5],
    ['-t', -7],
    ['+t', 7],
    ['- -3', 3],
    ['t % 4', 3],
    ['-7 mod 4', 1],
    ['2^3', 8],
    ['-2^2', -4],
    ['t^0', 1],
    ['2^2 * 3', 12],
    ['t == 7', 1],
    ['t != 7', 0],
    ['t > 3 and climate <= 0.75', 1],
    ['t > 30 or not (climate < 0.5)', 1],
    ['t > 5 ? climate : performance', 0.75],
    ['t > 9 ? 1 : t > 6 ? 2 : 3', 2],
    ['true + false', 1],
    ['min(t, 3, climate)', 0.75],
    ['max(t, 3)', 7],
    ['min(t)', 7],
    ['abs(-3) + floor(2.7) + ceil(2.1) + round(2.5) + sqrt(9)', 14],
    ['1e-3', 0.001],
    ['.5', 0.5],
  ])('%s comes to %d', (text, value) => {
    expect(comesTo(text)).toBeCloseTo(value, 12);
  });

  it('of bare arithmetic comes to what the language itself makes of it', () => {
    const leaf = fc.oneof(
      fc.integer({ min: 0, max: 99 }).map(String),
      fc.constantFrom('t', 'climate'),
    );
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc
          .tuple(tie('text'), fc.constantFrom('+', '-', '*', '/', '<', '>='), tie('text'))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      ),
    }));
    const { t, climate } = VALUES;
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(written.length <= 500 && (written.match(/[a-z0-9]+/g) ?? []).length < 60);
        const expected = Number(new Function('t', 'climate', `return ${written}`)(t, climate));
        expect(comesTo(written)).toBe(expected);
      }),
    );
  });

  it('can’t name anything but what it is given', () => {
    expect(objectionTo('performance + threat')).toMatch('no measure "threat" at character 15');
    expect(objectionTo('a + b').split('\n')).toHaveLength(2);
  });

  it.each<[string, string]>([
    ['performence', 'performance'],
    ['flor(t)', 'floor'],
  ])('%s may have meant %s', (text, nearest) => {
    const parsed = parseExpression(text, NAMES);
    expect(parsed.ok ? '' : parsed.objections[0]?.nearest).toBe(nearest);
  });

  it.each<[string, string]>([
    ['', 'not blank'],
    ['0.1 +', 'character 6'],
    ['threat = 1', '== compares'],
    ['0 < t < 3', 'write a < b and b < c'],
    ['2 t', 'written with *'],
    ['10%', 'as shares'],
    ['t ^ climate', 'whole numbers from 0 to 8'],
    ['t ^ 9', 'whole numbers from 0 to 8'],
    ['t xor 1', '"xor" is not allowed'],
    ['sqrt(1, 2)', 'takes one value'],
    ['1e999', 'finite'],
    [`t${' + t'.repeat(100)}`, 'at most 200'],
    [`${'('.repeat(31)}t${')'.repeat(31)}`, 'at most 30'],
    [' '.repeat(501), 'at most 500 characters'],
  ])('%s is told what is wrong', (text, says) => {
    expect(objectionTo(text)).toContain(says);
  });
});

const HOSTILE = [
  'zeros(100000,100000)',
  'ones(1e9)',
  'range(0, 1e12)',
  '0:1e12',
  '[1,2,3]',
  '[[1]]',
  '{a: 1}',
  '"text"',
  "'text'",
  't; t',
  't\nt',
  't = 1',
  'f(x) = f(x)',
  'f(t) = t',
  'import("fs")',
  'createUnit("foo")',
  'evaluate("1+1")',
  'parse("1")',
  'simplify("x")',
  'derivative("x^2", "x")',
  'cos.constructor("return process")()',
  't.constructor',
  't["constructor"]',
  'constructor',
  'constructor(1)',
  '__proto__',
  'prototype',
  'hasOwnProperty(t)',
  'toString()',
  'this',
  'globalThis',
  'process.exit(1)',
  '(() => 1)()',
  'new Function("1")',
  'eval("1")',
  '`1`',
  '$' + '{1}',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'i',
  'pi',
  'e',
  '1e309',
  '9'.repeat(400),
  'factorial(170)',
  't!',
  "t'",
  't .* t',
  't ^ t ^ t ^ t',
  '9^9^9^9^9',
  '((((((((t^8)^8)^8)^8)^8)^8)^8)^8)^8.5',
  '5 cm to inch',
  't to t',
  't | t',
  't << 40',
  '~t',
  'random()',
  'sin(t)',
  'exp(t)',
  'log(t)',
  '0x7fffffff',
  '0b1111',
  't ? t',
  '? :',
  't ?? t',
  't?.t',
  '# comment',
  '//',
  '/* */ t',
  '()',
  ',',
  'min()',
  'min(,)',
  '('.repeat(500),
  '-'.repeat(500),
  `${'-'.repeat(300)}t`,
  'not '.repeat(120),
  `${'('.repeat(400)}1${')'.repeat(400)}`,
  't'.repeat(1_000_000),
  '1+'.repeat(1_000_000),
  't?'.repeat(200),
  '\u0000',
  '\u202et',
  'pérformance',
  '𝓉',
  't\u200b',
  '１',
];

describe('A hostile text', () => {
  parseExpression('max(1, t) ? t : 2', NAMES);

  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))('%j is refused at once', (_, text) => {
    const start = performance.now();
    const parsed = parseExpression(text, NAMES);
    const took = performance.now() - start;
    expect(parsed.ok).toBe(false);
    expect(took).toBeLessThan(50);
    if (!parsed.ok) expect(JSON.stringify(parsed.objections).length).toBeLessThan(1500);
  });

  it('of any characters is read or refused, never thrown at anybody', () => {
    const piece = fc.constantFrom(
      ...'t + - * / % ^ ( ) , ? : < <= == ! not and 1 .5 1e3 min( max('.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parseExpression(text, NAMES);
          if (!parsed.ok) expect(parsed.objections.length).toBeGreaterThan(0);
          else {
            expect(sizeOf(parsed.expression)).toBeLessThanOrEqual(200);
            expect(typeof compile(parsed.expression, NAMES)(new Float64Array(3))).toBe('number');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('A word that means something in expressions', () => {
  it.each([...EXPRESSION_WORDS])('%s names nothing of one’s own', (word) => {
    // Were it allowed as a name, it would have to be read as one.
    const parsed = parseExpression(`${word} + 1`, [...NAMES]);
    const isName =
      parsed.ok &&
      parsed.expression.kind === 'call' &&
      parsed.expression.args.some(({ kind }) => kind === 'name');
    expect(isName).toBe(false);
  });
});

function sizeOf(expression: Expression): number {
  return expression.kind === 'call'
    ? expression.args.reduce((sum, arg) => sum + sizeOf(arg), 1)
    : 1;
}

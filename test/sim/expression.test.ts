import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Expression, type Operation, operations } from '../../sim/expression.ts';
import { evaluate } from '../oracles/plain-expression.ts';
import { call, name, number } from './random-plan.ts';

const names = ['t', 'performance', 'climate'];
const ARGUMENTS: Partial<Record<Operation, number>> = {
  negative: 1,
  not: 1,
  abs: 1,
  floor: 1,
  ceil: 1,
  round: 1,
  sqrt: 1,
  either: 3,
  min: 3,
  max: 4,
};
const value = fc.oneof(fc.constantFrom(0, 1, -1, 0.5), fc.double());

const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    value.map(number),
    fc.constantFrom(...names).map(name),
    fc
      .constantFrom(...(Object.keys(operations) as Operation[]).filter((does) => does !== 'power'))
      .chain((does) =>
        fc
          .array(tie('tree'), { minLength: ARGUMENTS[does] ?? 2, maxLength: ARGUMENTS[does] ?? 2 })
          .map((args) => call(does, ...args)),
      ),
    fc.tuple(tie('tree'), fc.nat(8)).map(([base, times]) => call('power', base, number(times))),
  ),
}));

describe('A compiled expression', () => {
  it('has the value that reading it from the leaves up gives', () => {
    fc.assert(
      fc.property(tree, fc.array(value, { minLength: 3, maxLength: 3 }), (expression, values) => {
        const known = Object.fromEntries(names.map((each, k) => [each, values[k]]));
        const compiled = compile(expression, names);
        expect(compiled(Float64Array.from(values))).toBe(evaluate(expression, known));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('counts what is true as 1, so that politics can react', () => {
    const threat = call(
      'add',
      number(0.1),
      call('multiply', number(0.6), call('smaller', name('performance'), number(0.5))),
    );
    const compiled = compile(threat, names);
    expect(compiled(Float64Array.of(0, 0.4, 0))).toBe(0.7);
    expect(compiled(Float64Array.of(0, 0.5, 0))).toBe(0.1);
  });

  it('refuses a name that it was not told of', () => {
    expect(() => compile(name('weather'), names)).toThrow('weather');
  });

  it('takes remainders with the sign of the divisor, and rounds halves up', () => {
    const at = (does: Operation, ...args: number[]) =>
      compile(call(does, ...args.map(number)), names)(new Float64Array(3));
    expect([at('mod', 7, 3), at('mod', -1, 3), at('mod', 1, -3)]).toEqual([1, 2, -2]);
    expect([at('round', 0.5), at('round', 1.5), at('round', -0.5)]).toEqual([1, 2, 0]);
    expect(at('mod', 1, 0)).toBeNaN();
  });
});

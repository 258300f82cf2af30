import type { Expression, Operation } from '../../sim/expression.ts';

/** The value of `expression` where names mean what `known` says. True is 1, false 0; whatever is not 0 is true. */
export function evaluate(expression: Expression, known: Readonly<Record<string, number>>): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'name') return known[expression.name];
  const [a, b, c] = expression.args.map((arg) => evaluate(arg, known));
  const all = expression.args.map((arg) => evaluate(arg, known));
  const meaning: Record<Operation, () => number | boolean> = {
    add: () => a + b,
    subtract: () => a - b,
    multiply: () => a * b,
    divide: () => a / b,
    mod: () => a - b * Math.floor(a / b),
    negative: () => -a,
    power: () =>
      Array.from({ length: b }, () => a).reduce((product, factor) => product * factor, 1),
    smaller: () => a < b,
    smallerEq: () => a <= b,
    larger: () => a > b,
    largerEq: () => a >= b,
    equal: () => a === b,
    unequal: () => a !== b,
    and: () => a !== 0 && b !== 0,
    or: () => a !== 0 || b !== 0,
    not: () => a === 0,
    either: () => (a !== 0 ? b : c),
    min: () => Math.min(...all),
    max: () => Math.max(...all),
    abs: () => Math.abs(a),
    floor: () => Math.floor(a),
    ceil: () => -Math.floor(-a),
    round: () => Math.floor(a + 0.5),
    sqrt: () => Math.sqrt(a),
  };
  return Number(meaning[expression.does]());
}

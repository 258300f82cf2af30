/** An expression as text: what `parseExpression` reads as the same expression again. */
import type { Expression, Operation } from '../../sim/expression.ts';

const SIGNS: Partial<Record<Operation, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  mod: '%',
  power: '^',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
  and: 'and',
  or: 'or',
};

export function expressionText(expression: Expression): string {
  return written(expression, false);
}

/** @param inside whether it stands in another one, and wants brackets of its own */
function written(expression: Expression, inside: boolean): string {
  if (expression.kind === 'number') return String(expression.value);
  if (expression.kind === 'name') return expression.name;
  const { does, args } = expression;
  const sign = SIGNS[does];
  const parts = args.map((arg) => written(arg, true));
  const bracketed = (text: string) => (inside ? `(${text})` : text);
  if (sign !== undefined) return bracketed(parts.join(` ${sign} `));
  if (does === 'either') return bracketed(`${parts[0]} ? ${parts[1]} : ${parts[2]}`);
  if (does === 'negative') return bracketed(`-${parts[0]}`);
  if (does === 'not') return bracketed(`not ${parts[0]}`);
  return `${does}(${args.map(expressionText).join(', ')})`;
}

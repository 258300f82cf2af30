/**
 * Expressions over `t` and measures, such as `0.1 + 0.6 * (performance < 0.5)`: politics that react, and
 * measures of one's own. This is the tree and its meaning; text becomes a tree in lab/reading/parse-expression.ts,
 * which lets nothing else through. True counts as 1 and false as 0; anything but 0 is true.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly does: Operation; readonly args: readonly Expression[] };

type Fn = (...args: number[]) => number;

/** Everything an expression can do. Only what every engine rounds alike. */
export const operations = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
  mod: (a: number, b: number) => a - b * Math.floor(a / b),
  negative: (a: number) => -a,
  /** `a` times itself, `times` a whole number; so that no engine's own power is asked. */
  power: (a: number, times: number) => {
    let product = 1;
    for (let k = 0; k < times; k++) product *= a;
    return product;
  },
  smaller: (a: number, b: number) => (a < b ? 1 : 0),
  smallerEq: (a: number, b: number) => (a <= b ? 1 : 0),
  larger: (a: number, b: number) => (a > b ? 1 : 0),
  largerEq: (a: number, b: number) => (a >= b ? 1 : 0),
  equal: (a: number, b: number) => (a === b ? 1 : 0),
  unequal: (a: number, b: number) => (a !== b ? 1 : 0),
  and: (a: number, b: number) => (a !== 0 && b !== 0 ? 1 : 0),
  or: (a: number, b: number) => (a !== 0 || b !== 0 ? 1 : 0),
  not: (a: number) => (a === 0 ? 1 : 0),
  either: (condition: number, a: number, b: number) => (condition !== 0 ? a : b),
  min: (...all: number[]) => Math.min(...all),
  max: (...all: number[]) => Math.max(...all),
  abs: (a: number) => Math.abs(a),
  floor: (a: number) => Math.floor(a),
  ceil: (a: number) => Math.ceil(a),
  round: (a: number) => Math.floor(a + 0.5),
  sqrt: (a: number) => Math.sqrt(a),
} as const satisfies Record<string, Fn>;

export type Operation = keyof typeof operations;

/** A compiled expression: its value for the values of the names it was compiled with. */
export type Compiled = (values: Float64Array) => number;

/** Builds closures once, so that evaluating costs little. `names[k]` is what `values[k]` will be. */
export function compile(expression: Expression, names: readonly string[]): Compiled {
  switch (expression.kind) {
    case 'number': {
      const { value } = expression;
      return () => value;
    }
    case 'name': {
      const slot = names.indexOf(expression.name);
      if (slot < 0) throw new Error(`no such name: ${expression.name}`);
      return (values) => values[slot];
    }
    case 'call': {
      const apply: Fn = operations[expression.does];
      const args = expression.args.map((arg) => compile(arg, names));
      const [a, b] = args;
      if (args.length === 1) return (values) => apply(a(values));
      if (args.length === 2) return (values) => apply(a(values), b(values));
      return (values) => apply(...args.map((arg) => arg(values)));
    }
  }
}

/**
 * Text of anybody's becomes an expression of ours, or is refused. mathjs reads it; nothing of mathjs is
 * ever evaluated. What it makes of the text is let through node by node, by a list of what is allowed.
 */
import { create, type FactoryFunctionMap, type MathNode, parseDependencies } from 'mathjs/number';
import type { Expression, Operation } from '../../sim/expression.ts';
import type { ExpressionParser, Objection, ParsedExpression } from './expression-parser.ts';
import { depthOf, type Token, tokensOf } from './expression-tokens.ts';
import { nearestName } from './nearest-name.ts';
import { quoteText } from './quote.ts';
import { LONGEST } from './scenario-format.ts';

const DEEPEST = 30;
const MOST_NODES = 200;
const HIGHEST_POWER = 8;

const mathjs = create(parseDependencies as FactoryFunctionMap);

/** mathjs's name of an operator, and how many things it takes. */
const OPERATORS: ReadonlyMap<string, Operation> = new Map([
  ['add/2', 'add'],
  ['subtract/2', 'subtract'],
  ['multiply/2', 'multiply'],
  ['divide/2', 'divide'],
  ['mod/2', 'mod'],
  ['unaryMinus/1', 'negative'],
  ['smaller/2', 'smaller'],
  ['smallerEq/2', 'smallerEq'],
  ['larger/2', 'larger'],
  ['largerEq/2', 'largerEq'],
  ['equal/2', 'equal'],
  ['unequal/2', 'unequal'],
  ['and/2', 'and'],
  ['or/2', 'or'],
  ['not/1', 'not'],
]);
const ALLOWED_OPERATORS = '+ - * / % ^ < <= > >= == != and or not ?:';

const FUNCTIONS: ReadonlyMap<string, { does: Operation; most: number }> = new Map([
  ['min', { does: 'min', most: 20 }],
  ['max', { does: 'max', most: 20 }],
  ['abs', { does: 'abs', most: 1 }],
  ['floor', { does: 'floor', most: 1 }],
  ['ceil', { does: 'ceil', most: 1 }],
  ['round', { does: 'round', most: 1 }],
  ['sqrt', { does: 'sqrt', most: 1 }],
]);
const FUNCTION_NAMES = [...FUNCTIONS.keys()];

class Refusal extends Error {
  constructor(
    readonly says: string,
    readonly nearest: string | null = null,
  ) {
    super(says);
  }
}

/** Reads `text` as an expression over `names`. Never throws; a hostile text is refused in milliseconds. */
export const parseExpression: ExpressionParser = (text, names) => {
  try {
    if (text.length > LONGEST.expression)
      throw new Refusal(`at most ${LONGEST.expression} characters are allowed`);
    const tokens = tokensOf(text);
    if (!Array.isArray(tokens)) throw new Refusal(strangeCharacter(tokens.character, tokens.at));
    if (tokens.length === 0) throw new Refusal('an expression is wanted that is not blank');
    if (depthOf(tokens) > DEEPEST)
      throw new Refusal(`at most ${DEEPEST} brackets may stand inside one another`);
    const unknown = unknownNames(tokens, names);
    if (unknown.length > 0) return { ok: false, objections: unknown };
    return { ok: true, expression: new Translation(names).of(parsed(text)) };
  } catch (error) {
    return refused(error);
  }
};

function refused(error: unknown): ParsedExpression {
  const { says, nearest } =
    error instanceof Refusal
      ? error
      : { says: 'this cannot be read as an expression', nearest: null };
  return { ok: false, objections: [{ says, nearest }] };
}

function parsed(text: string): MathNode {
  try {
    return mathjs.parse(text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it is no expression';
    throw new Refusal(
      `this cannot be read: ${reason.replace(/\(char (\d+)\)/, 'at character $1')}`,
    );
  }
}

function strangeCharacter(character: string, at: number): string {
  const meant = character === '=' ? '; == compares' : '';
  return `${quoteText(character)} at character ${at} is not allowed in an expression${meant}; numbers, names, brackets and ${ALLOWED_OPERATORS} are`;
}

/** Every name that is neither among `names` nor a function called as one. */
function unknownNames(tokens: readonly Token[], names: readonly string[]): Objection[] {
  const objections: Objection[] = [];
  tokens.forEach(({ kind, text, at }, k) => {
    if (kind !== 'name' || names.includes(text)) return;
    const called = tokens[k + 1]?.text === '(';
    if (called && FUNCTIONS.has(text)) return;
    const says = called
      ? `no function ${quoteText(text)} at character ${at}; allowed: ${FUNCTION_NAMES.join(', ')}`
      : `no measure ${quoteText(text)} at character ${at}; t (the week) and measures can be named`;
    objections.push({ says, nearest: nearestName(text, called ? FUNCTION_NAMES : names) });
  });
  return objections;
}

class Translation {
  private nodes = 0;

  constructor(private readonly names: readonly string[]) {}

  of(node: MathNode): Expression {
    if (++this.nodes > MOST_NODES)
      throw new Refusal(`at most ${MOST_NODES} numbers, names and operators are allowed`);
    if (isA(node, 'ParenthesisNode')) return this.of(node.content);
    if (isA(node, 'ConstantNode')) return constant(node.value);
    if (isA(node, 'SymbolNode')) return this.name(node.name);
    if (isA(node, 'OperatorNode')) return this.operator(node);
    if (isA(node, 'FunctionNode')) return this.call(node);
    if (isA(node, 'ConditionalNode'))
      return call('either', [node.condition, node.trueExpr, node.falseExpr].map(this.each));
    if (isA(node, 'RelationalNode'))
      throw new Refusal('only two things can be compared at a time: write a < b and b < c');
    throw new Refusal('only arithmetic, comparisons and conditions are allowed');
  }

  private readonly each = (node: MathNode): Expression => this.of(node);

  private name(name: string): Expression {
    if (!this.names.includes(name)) throw new Refusal(`no measure ${quoteText(name)}`);
    return { kind: 'name', name };
  }

  private operator(node: Operator): Expression {
    if (node.implicit) throw new Refusal('multiplication is written with *');
    if (node.isPercentage) throw new Refusal('per cents are written as shares: 0.1 for 10 %');
    if (node.fn === 'pow') return this.power(node.args);
    const [first] = node.args;
    if (node.fn === 'unaryPlus' && first !== undefined) return this.of(first);
    const does = OPERATORS.get(`${node.fn}/${node.args.length}`);
    if (does === undefined)
      throw new Refusal(`${quoteText(node.op)} is not allowed; ${ALLOWED_OPERATORS} are`);
    const args = node.args.map(this.each);
    const [only] = args;
    if (does === 'negative' && only?.kind === 'number')
      return { kind: 'number', value: -only.value };
    return call(does, args);
  }

  private power([base, exponent]: readonly MathNode[]): Expression {
    const times = exponent && isA(exponent, 'ConstantNode') ? exponent.value : null;
    if (base === undefined || !isTimes(times))
      throw new Refusal(`powers are whole numbers from 0 to ${HIGHEST_POWER}, written out: x^2`);
    return call('power', [this.of(base), { kind: 'number', value: times }]);
  }

  private call(node: Call): Expression {
    const { name } = node.fn;
    const known = typeof name === 'string' ? FUNCTIONS.get(name) : undefined;
    if (known === undefined)
      throw new Refusal(`only these functions can be called: ${FUNCTION_NAMES.join(', ')}`);
    if (node.args.length < 1 || node.args.length > known.most)
      throw new Refusal(
        `${name} takes ${known.most === 1 ? 'one value' : `1 to ${known.most} values`}`,
      );
    return call(known.does, node.args.map(this.each));
  }
}

function call(does: Operation, args: readonly Expression[]): Expression {
  return { kind: 'call', does, args };
}

function constant(value: unknown): Expression {
  if (typeof value === 'boolean') return { kind: 'number', value: value ? 1 : 0 };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value };
  throw new Refusal('numbers must be finite');
}

function isTimes(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= HIGHEST_POWER
  );
}

/** As much of mathjs's nodes as is read. */
interface Operator {
  readonly op: string;
  readonly fn: string;
  readonly implicit: boolean;
  readonly isPercentage: boolean;
  readonly args: readonly MathNode[];
}
interface Call {
  readonly fn: { readonly name?: unknown };
  readonly args: readonly MathNode[];
}
interface Nodes {
  ParenthesisNode: { readonly content: MathNode };
  ConstantNode: { readonly value: unknown };
  SymbolNode: { readonly name: string };
  OperatorNode: Operator;
  FunctionNode: Call;
  ConditionalNode: Readonly<Record<'condition' | 'trueExpr' | 'falseExpr', MathNode>>;
  RelationalNode: object;
}

function isA<Type extends keyof Nodes>(node: MathNode, type: Type): node is MathNode & Nodes[Type] {
  return node.type === type;
}

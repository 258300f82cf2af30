/** The pieces of an expression's text, cut before anything else looks at it. */

export interface Token {
  readonly kind: 'number' | 'name' | 'word' | 'sign';
  readonly text: string;
  /** The place of its first character, counted from 1. */
  readonly at: number;
}

/** Words that an expression has a meaning for; nothing can be named so. */
export const EXPRESSION_WORDS: readonly string[] = [
  ...['and', 'or', 'not', 'mod', 'xor', 'to', 'in', 'true', 'false'],
  ...['null', 'undefined', 'end', 'i', 'e', 'pi', 'tau'],
  ...['min', 'max', 'abs', 'floor', 'ceil', 'round', 'sqrt'],
];
const OPERATOR_WORDS = new Set(['and', 'or', 'not', 'mod', 'xor', 'to', 'in', 'true', 'false']);

const SPACE = /[ \t]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const SIGN = /<=|>=|==|!=|[-+*/%^<>?:(),]/y;

/** The tokens of `text`, or the first character that has no place in an expression. */
export function tokensOf(text: string): Token[] | { character: string; at: number } {
  const tokens: Token[] = [];
  let from = 0;
  const taken = (pattern: RegExp): string | null => {
    pattern.lastIndex = from;
    const match = pattern.exec(text)?.[0] ?? null;
    if (match !== null) from += match.length;
    return match;
  };
  while (from < text.length) {
    const at = from + 1;
    if (taken(SPACE) !== null) continue;
    const number = taken(NUMBER);
    const name = number === null ? taken(NAME) : null;
    const sign = number === null && name === null ? taken(SIGN) : null;
    if (number !== null) tokens.push({ kind: 'number', text: number, at });
    else if (name !== null)
      tokens.push({ kind: OPERATOR_WORDS.has(name) ? 'word' : 'name', text: name, at });
    else if (sign !== null) tokens.push({ kind: 'sign', text: sign, at });
    else return { character: String.fromCodePoint(text.codePointAt(from) ?? 0), at };
  }
  return tokens;
}

/** How many brackets stand inside one another at most. */
export function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { text } of tokens) {
    if (text === '(') deepest = Math.max(deepest, ++depth);
    else if (text === ')') depth--;
  }
  return deepest;
}

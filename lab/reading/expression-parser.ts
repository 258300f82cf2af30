/**
 * Text that becomes an expression. The parser itself (lab/parse-expression.ts) is large, so whoever reads
 * scenarios is given one, and a page can fetch it when the first expression is met.
 */
import type { Expression } from '../../sim/expression.ts';

export interface Objection {
  readonly says: string;
  readonly nearest: string | null;
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly objections: readonly Objection[] };

/** @param names what the expression may name */
export type ExpressionParser = (text: string, names: readonly string[]) => ParsedExpression;

/** Reading without fetching the expression parser before an expression is met. */
import type { ExpressionParser } from './expression-parser.ts';

/** What `read` gives, with the parser fetched where it is needed. Rejects only where fetching it fails. */
export async function readWithLateParser<Result>(
  read: (parseExpression: ExpressionParser) => Result,
): Promise<Result> {
  let asked = false;
  const result = read(() => {
    asked = true;
    return { ok: true, expression: { kind: 'name', name: 't' } };
  });
  if (!asked) return result;
  const { parseExpression } = await import('./parse-expression.ts');
  return read(parseExpression);
}

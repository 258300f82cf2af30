/** Reading a scenario without fetching the expression parser before an expression is met. */
import type { ExpressionParser } from './expression-parser.ts';
import { type Read, type ReadOptions, readScenario } from './read-scenario.ts';

/** As `readScenario`, with the parser fetched where it is needed. Rejects only where fetching it fails. */
export function openScenario(
  raw: unknown,
  options: Omit<ReadOptions, 'parseExpression'>,
): Promise<Read> {
  return withParser((parseExpression) => readScenario(raw, { ...options, parseExpression }));
}

/** What `read` gives, read again with the parser if it asks for it. */
export async function withParser<Result>(
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

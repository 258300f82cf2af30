/** Reading a scenario without fetching the expression parser before an expression is met. */
import type { ExpressionParser } from './expression-parser.ts';
import { type Read, type ReadOptions, readScenario } from './read-scenario.ts';

/** As `readScenario`, with the parser fetched where it is needed. Rejects only where fetching it fails. */
export async function openScenario(
  raw: unknown,
  options: Omit<ReadOptions, 'parseExpression'>,
): Promise<Read> {
  let asked = false;
  const notYet: ExpressionParser = () => {
    asked = true;
    return { ok: true, expression: { kind: 'name', name: 't' } };
  };
  const read = readScenario(raw, { ...options, parseExpression: notYet });
  if (!asked) return read;
  const { parseExpression } = await import('./parse-expression.ts');
  return readScenario(raw, { ...options, parseExpression });
}

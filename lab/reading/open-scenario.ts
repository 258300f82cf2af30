/** Reading a scenario without fetching the expression parser before an expression is met. */
import { readWithLateParser } from './late-parser.ts';
import { type Read, type ReadOptions, readScenario } from './read-scenario.ts';

/** As `readScenario`, with the parser fetched where it is needed. Rejects only where fetching it fails. */
export function openScenario(
  raw: unknown,
  options: Omit<ReadOptions, 'parseExpression'>,
): Promise<Read> {
  return readWithLateParser((parseExpression) =>
    readScenario(raw, { ...options, parseExpression }),
  );
}

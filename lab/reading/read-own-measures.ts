/** Measures of one's own: expressions over `t`, the model's measures and those written before. */
import type { Expression } from '../../sim/expression.ts';
import type { Model } from '../../sim/model.ts';
import type { ExpressionParser } from './expression-parser.ts';
import { EXPRESSION_WORDS } from './expression-tokens.ts';
import type { Given } from './given.ts';
import { readExpression } from './read-setting.ts';
import { COLUMN_NAMES, MEASURE_NAME, MOST } from './scenario-format.ts';

export function readOwnMeasures(
  given: Given,
  model: Model,
  parseExpression: ExpressionParser,
): Record<string, Expression> {
  const own: Record<string, Expression> = {};
  const entries = given.anyEntries() ?? new Map<string, Given>();
  if (entries.size > MOST.measures) {
    given.objectTo(`at most ${MOST.measures} measures are allowed`);
    return own;
  }
  const names = ['t', ...Object.keys(model.measures)];
  const taken = new Set([...names, ...Object.keys(model.parameters)]);
  for (const [name, text] of entries) {
    const objection = objectionToName(name, taken);
    if (objection !== null) given.problems.add(text.path, objection);
    const expression = readExpression(text, names, { parseExpression });
    if (expression === undefined || objection !== null) continue;
    own[name] = expression;
    names.push(name);
  }
  return own;
}

function objectionToName(name: string, taken: ReadonlySet<string>): string | null {
  if (!MEASURE_NAME.pattern.test(name)) return MEASURE_NAME.wants;
  if (name.length > MEASURE_NAME.max) return `at most ${MEASURE_NAME.max} characters are allowed`;
  if (taken.has(name)) return 'this name is taken by the model; another one is wanted';
  if (COLUMN_NAMES.includes(name))
    return 'tables of results have a column of this name; another one is wanted';
  if (EXPRESSION_WORDS.includes(name) || name in Object.prototype)
    return 'this word has a meaning of its own; another name is wanted';
  return null;
}

/** What the parts of a scenario are read against, while it is being read. */
import type { Model } from '../../sim/model.ts';
import type { ExpressionParser } from './expression-parser.ts';

export interface Reading {
  readonly model: Model;
  readonly parseExpression: ExpressionParser;
  /** What a parameter's expression may name: `t`, the model's measures, and the scenario's own. */
  readonly names: readonly string[];
}

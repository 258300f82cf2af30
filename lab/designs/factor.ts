/** What an experiment varies: a parameter, over levels or over a range. */
import { isWhole, type Parameter } from '../../sim/parameter.ts';

export interface Factor {
  /** The parameter's name. */
  readonly name: string;
  readonly parameter: Parameter;
  /** The values it takes, or the range that it takes them from. */
  readonly over: Levels | Range;
}

export interface Levels {
  readonly levels: readonly number[];
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

export function hasLevels(over: Levels | Range): over is Levels {
  return 'levels' in over;
}

/**
 * The value that stands at `u`, 0 ≤ u ≤ 1, of what `factor` is varied over: levels and whole numbers share
 * the unit evenly among them, with 1 in the last.
 */
export function valueAt({ over, parameter }: Factor, u: number): number {
  if (hasLevels(over)) return over.levels[placeOf(u, over.levels.length)] as number;
  const { from, to } = over;
  if (isWhole(parameter)) return from + placeOf(u, to - from + 1);
  return from + u * (to - from);
}

function placeOf(u: number, count: number): number {
  return Math.min(count - 1, Math.floor(u * count));
}

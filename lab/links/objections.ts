/** What is wrong with a parameter as a link says it: by its name, and a number. */
import { objectionTo, type Parameter } from '../../sim/parameter.ts';
import { nearestName } from '../reading/nearest-name.ts';
import { fitWords as says } from './words.ts';

/** What is wrong with `value`, where choices are said by their number; null where nothing is. */
export function objectionToValue(parameter: Parameter, value: number): string | null {
  const { choices } = parameter;
  if (choices === undefined) return objectionTo(parameter, value);
  return Number.isInteger(value) && value >= 0 && value < choices.length
    ? null
    : says.choices(choices);
}

/** What to say of a parameter that is none of those `known`. */
export function objectionToName(name: string, known: readonly string[]): string {
  return says.noParameter(nearestName(name, known), known);
}

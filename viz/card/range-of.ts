import { isWhole, type Parameter } from '../../sim/parameter.ts';
import { formatValue } from '../numbers.ts';
import { words } from '../words/card.ts';

const says = words.columns;

/** What a parameter can be, in words. */
export function rangeOf(parameter: Parameter): string {
  const { choices, min, max } = parameter;
  if (choices !== undefined) return choices.join(', ');
  const range = says.range_(formatValue(min), formatValue(max));
  return isWhole(parameter) ? `${range}, ${says.whole}` : range;
}

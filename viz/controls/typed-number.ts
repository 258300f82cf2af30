import { objectionTo, type Parameter } from '../../sim/parameter.ts';

const DECIMAL = /^[+\-−]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** The number that `text` says in decimal digits; NaN where it says none. */
export function readNumber(text: string): number {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed.replace('−', '-')) : Number.NaN;
}

/** What is wrong with what was typed for `parameter`, as a sentence of its own; null when nothing is. */
export function objectionToTyped(parameter: Parameter, text: string): string | null {
  const objection = objectionTo(parameter, readNumber(text));
  if (objection === null) return null;
  const { min, max } = parameter;
  const range = `${min} to ${max} is allowed`;
  const says = objection === range ? range : `${objection}, ${min} to ${max}`;
  return `${says[0].toUpperCase()}${says.slice(1)}.`;
}

/** The pieces that JSON Schemas are put together from here. */
import { isWhole, type Parameter } from '../../sim/parameter.ts';

export type Schema = { readonly [keyword: string]: unknown };

/** A schema for each of the declared parameters. */
export function each(
  declared: Readonly<Record<string, Parameter>>,
  of: (parameter: Parameter) => Schema,
): Schema {
  return Object.fromEntries(Object.entries(declared).map(([name, told]) => [name, of(told)]));
}

/** An object with these keys and no others. */
export function object(properties: Schema, required: readonly string[] = []): Schema {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

export function list(items: Schema, maxItems: number, description: string): Schema {
  return { type: 'array', description, items, maxItems };
}

/** A text that is not blank. */
export function text(maxLength: number): Schema {
  return { type: 'string', pattern: '\\S', maxLength };
}

/** One name out of several, with what it means. */
export function named(name: string, title: string, description: string): Schema {
  return { const: name, title, description };
}

/** Anything with at least one of these keys. */
export function hasAnyOf(...keys: readonly string[]): Schema {
  return { anyOf: keys.map((key) => ({ required: [key] })) };
}

/** What is defined under `definition`, with a description of its own. (Draft 7 ignores what stands beside a $ref.) */
export function refer(definition: string, description?: string): Schema {
  const reference = { $ref: `#/definitions/${definition}` };
  return description === undefined ? reference : { description, allOf: [reference] };
}

/** A parameter's value, or what works it out each week. */
export function setting(parameter: Parameter): Schema {
  if (parameter.acts === 'next run') return value(parameter);
  const { title, description, default: byDefault, ...number } = value(parameter);
  const expression = refer('expression');
  return { title, description, default: byDefault, anyOf: [number, expression] };
}

/** A parameter's value. */
export function value(parameter: Parameter): Schema {
  const { label, unit, says, min, max, grade, acts, choices } = parameter;
  if (choices !== undefined)
    return {
      title: label,
      description: `${says} Fixed for the whole run.`,
      enum: choices,
      default: choices[0],
    };
  const range = `${min} to ${max}${unit === '' ? '' : ` ${unit}`}`;
  const when = acts === 'now' ? '' : ' Fixed for the whole run.';
  return {
    title: label,
    description: `${says} ${range}, ${parameter.default} unless said otherwise.${when} Grade: ${grade}.`,
    type: isWhole(parameter) ? 'integer' : 'number',
    minimum: min,
    maximum: max,
    default: parameter.default,
  };
}

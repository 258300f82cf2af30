import type { Problems } from '../lab/reading/problem.ts';

/** The most runs of one thing that can be asked for. */
export const MOST_REPLICATES = 1_000_000;

/** The whole number given for flag `name`; undefined where none was given, or none that is allowed. */
export function wholeIn<Name extends string>(
  name: Name,
  given: Readonly<Record<Name, readonly string[]>>,
  min: number,
  max: number,
  problems: Problems,
): number | undefined {
  const [value] = given[name];
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  problems.add(`--${name}`, `a whole number from ${min} to ${max} is wanted`, { value });
  return undefined;
}

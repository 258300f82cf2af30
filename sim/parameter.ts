/**
 * How a parameter is declared: once, beside the process that it drives. From this one object come the
 * types, the validation of files, links, flags and messages, the page's controls, the command line's
 * flags, the JSON Schema and the tables in the documentation.
 */
import type { SourceKey } from './sources.ts';

/**
 * How well founded a mechanism or a number is.
 * `evidence`: measured, in the source given · `stylised`: a source says that it is so, not how much ·
 * `assumption`: ours.
 */
export type Grade = 'evidence' | 'stylised' | 'assumption';

/** Where a control belongs on the page and in the tables. */
export type Group =
  | 'size'
  | 'start'
  | 'individual learning'
  | 'group learning'
  | 'structure'
  | 'politics and climate'
  | 'learning communities'
  | 'people coming and going'
  | 'world';

export interface Parameter {
  readonly label: string;
  /** What one unit is, such as 'per week'; empty for a bare share. */
  readonly unit: string;
  /** Whether what is told per step of time is a share that is gone of something, and no probability. */
  readonly isPace?: true;
  /** What the probability is told of, such as 'element' where each element has it for itself. */
  readonly each?: string;
  /** One plain sentence: what it does. */
  readonly says: string;
  readonly group: Group;
  readonly min: number;
  readonly max: number;
  /** The names that stand for 0, 1, 2 …, where the parameter is a choice between readings. */
  readonly choices?: readonly string[];
  /** What a control moves by. An integer step means that only whole numbers are valid. */
  readonly step: number;
  readonly default: number;
  /** Whether a change acts on a running organisation or only on the next one. */
  readonly acts: 'now' | 'next run';
  /** Grade and sources are of the mechanism; a default is an assumption unless `says` gives its source. */
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
}

export type Declared<Name extends string = string> = Readonly<Record<Name, Parameter>>;

/** The values of declared parameters: one number each, within its range. */
export type Values<Name extends string = string> = Readonly<Record<Name, number>>;

/** Whether only whole numbers are valid. */
export function isWhole(parameter: Parameter): boolean {
  return Number.isInteger(parameter.step) && Number.isInteger(parameter.min);
}

type Told = Pick<Parameter, 'label' | 'says' | 'group' | 'default' | 'grade'> & Partial<Parameter>;

/** A share or a probability on 0..1, acting now unless told otherwise. */
export function share(told: Told): Parameter {
  return { unit: '', min: 0, max: 1, step: 0.01, acts: 'now', sources: [], ...told };
}

/** A probability a week. */
export function weekly(told: Told): Parameter {
  return share({ unit: 'per week', step: 0.001, ...told });
}

/** A whole number. */
export function whole(told: Told & Pick<Parameter, 'unit' | 'min' | 'max'>): Parameter {
  return { step: 1, acts: 'now', sources: [], ...told };
}

/** A choice between readings that the literature leaves open; the first is the default. */
export function choice(
  told: Pick<Parameter, 'label' | 'says' | 'group'> & { readonly choices: readonly string[] },
): Parameter {
  return {
    unit: '',
    min: 0,
    max: told.choices.length - 1,
    step: 1,
    default: 0,
    acts: 'next run',
    grade: 'assumption',
    sources: [],
    ...told,
  };
}

/** The values that hold when nothing is said. */
export function defaultsOf<Name extends string>(declared: Declared<Name>): Record<Name, number> {
  const values = {} as Record<Name, number>;
  for (const name of Object.keys(declared) as Name[]) values[name] = declared[name].default;
  return values;
}

/** What is wrong with `value` for `parameter`, as the end of a sentence; null when nothing is. */
export function objectionTo(parameter: Parameter, value: number): string | null {
  if (!Number.isFinite(value)) return 'a number is wanted';
  if (value < parameter.min || value > parameter.max)
    return `${parameter.min} to ${parameter.max} is allowed`;
  if (isWhole(parameter) && !Number.isInteger(value)) return 'a whole number is wanted';
  return null;
}

/** `value` brought into the parameter's range, and to a whole number where one is wanted. */
export function withinRange(parameter: Parameter, value: number): number {
  const whole = isWhole(parameter) ? Math.round(value) : value;
  return Math.min(parameter.max, Math.max(parameter.min, whole));
}

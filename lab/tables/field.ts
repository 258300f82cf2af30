/**
 * A column of a table, declared once: from this come the header of its CSV file, the schema of its Parquet
 * file, and what is said of it in the data package.
 */
import { isWhole, type Parameter } from '../../sim/parameter.ts';

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  /** What one unit is; empty for a bare number, a share or a text. */
  readonly unit: string;
  /** One plain sentence: what it is. */
  readonly says: string;
  /** Whether every row has it. */
  readonly required: boolean;
  /** The texts that it can be, where they are known. */
  readonly levels?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** What stands in a row under a field; null, as NaN, where nothing does. */
export type Cell = string | number | null;

type Told = Pick<Field, 'name' | 'says'> & Partial<Field>;

export function textField(told: Told): Field {
  return { type: 'string', unit: '', required: true, ...told };
}

export function wholeField(told: Told): Field {
  return { type: 'integer', unit: '', required: true, min: 0, ...told };
}

export function numberField(told: Told): Field {
  return { type: 'number', unit: '', required: true, ...told };
}

/** The field of a parameter's value; a choice stands there by its name. */
export function fieldOfParameter(name: string, parameter: Parameter): Field {
  const { label, says: meaning, unit, min, max, choices } = parameter;
  const says = `${label}. ${meaning} Empty where it stays as the scenario has it.`;
  if (choices !== undefined) return textField({ name, says, levels: choices, required: false });
  const told = { name, says, unit, min, max, required: false };
  return isWhole(parameter) ? wholeField(told) : numberField(told);
}

/** A parameter's value as it stands under its field. */
export function cellOfParameter({ choices }: Parameter, value: number | null): Cell {
  return value === null ? null : (choices?.[value] ?? value);
}

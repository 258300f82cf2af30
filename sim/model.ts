/**
 * A model: its parameters, the order of its week, what is measured, what can happen in it, and named
 * settings. All models are built of the same parts and run by the same `Run`.
 */
import type { Measure } from './measure.ts';
import type { Declared, Values } from './parameter.ts';
import type { Believers, Moment, Process } from './process.ts';
import type { EventKind } from './timeline.ts';

export interface Model {
  readonly name: string;
  readonly title: string;
  /** What it is, in a few plain sentences. */
  readonly says: string;
  readonly parameters: Declared;
  /** What happens in a week, in this order. */
  readonly week: readonly Process<string, never>[];
  readonly events: readonly EventKind[];
  /** Whether people hold beliefs in it: then what they learn and lose is kept in a ledger. */
  readonly believing: boolean;
  /** Whether any of its measures reads that ledger. Where none does, measures can be had without it. */
  readonly measuresLedger: boolean;
  readonly presets: Readonly<Record<string, Preset>>;
  readonly measures: Readonly<Record<string, Measure>>;
  /** The measures to look at first, the first three of them week by week. */
  readonly headline: readonly string[];
  /** The parameters that make an organisation large. */
  readonly sizes: readonly string[];
  /** What keeps values that are each allowed from going together; null where nothing does. */
  objection?(fixed: Values): Objection | null;
  /**
   * An organisation of this model, not yet founded.
   *
   * @param fixed the values of the parameters that hold for the whole run
   * @param rows how many weeks it may live through, the founding included
   * @param keepsBooks false leaves the ledger's books empty, and what is measured by them undefined
   */
  create(fixed: Values, rows: number, keepsBooks: boolean): Organisation;
  /** How many bytes an organisation's state takes, and its books for each week. */
  bytes(fixed: Values): { readonly state: number; readonly week: number };
}

export interface Objection {
  /** The parameter to be named. */
  readonly parameter: string;
  /** What is wrong, and what is allowed. */
  readonly says: string;
}

export interface Preset {
  readonly label: string;
  readonly says: string;
  readonly values: Readonly<Record<string, number>>;
}

/** One organisation of a model, alive. */
export interface Organisation {
  /** What processes find in their week besides the moment. */
  readonly alive: object;
  /** The people and what they believe, with the ledger; null where nobody holds beliefs. */
  readonly believers: Believers | null;
  /** All of its state but the books. */
  readonly buffer: ArrayBuffer;
  /** Takes the state from a copy of a `buffer` of the same model and sizes. */
  restore(snapshot: ArrayBuffer): void;
  found(moment: Moment): void;
  /** Measures, in the order of the model's measures. The week's books are closed, and in row `row`. */
  measure(moment: Moment, row: number, measured: Float64Array): void;
  /** Whether nothing can change any more. Without it, something always can. */
  isAtRest?(moment: Moment): boolean;
  /** Who learns from whom, where that is a network. */
  readonly network?: Network;
}

/** People who are tied to one another, and how well each of them does. */
export interface Network {
  /** Two people a tie, one after the other. */
  ties(): Int32Array;
  /** How well each person does at the end of the week, 0..1. */
  standings(): Float64Array;
}

/** What one step of a model's time is called: `week`, `period`, `round`. */
export function timeUnitOf({ parameters }: Pick<Model, 'parameters'>): string {
  return (parameters.weeks?.unit ?? 'weeks').replace(/s$/, '');
}

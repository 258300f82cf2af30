import type { Declared, Grade } from '../../sim/parameter.ts';

/** How a course goes, as far as it has been found out. */
export interface Trace {
  /** Its last week. */
  readonly weeks: number;
  /** The measures of the weeks from `from` on, week by week. */
  readonly from: number;
  readonly series: Float64Array;
}

/** Something that the scenario's timeline brings, or the reader. */
export interface Turn {
  readonly week: number;
  /** Its last week, where it lasts. */
  readonly until: number | null;
  readonly event: string;
  readonly says: string | null;
  /** What a `set` or a `ramp` sets, and to what; null for a formula. */
  readonly to: Readonly<Record<string, number | null>>;
}

/** A measure, in words. */
export interface Measured {
  readonly name: string;
  /** The range it can take; null where there is no limit. */
  readonly min: number | null;
  readonly max: number | null;
  readonly label: string;
  readonly unit: string;
  readonly says: string;
}

/** A named set of settings that a run can start from. */
export interface Start {
  readonly name: string;
  readonly label: string;
  readonly says: string;
  readonly settings: Readonly<Record<string, number>>;
}

/** What is known of a story before it is told. */
export interface Story {
  readonly telling: number;
  readonly scenario: string;
  readonly title: string;
  readonly question: string;
  readonly notice: readonly string[];
  readonly tries: readonly string[];
  readonly sources: readonly {
    readonly source: string;
    readonly grade: Grade;
    readonly says: string;
  }[];
  readonly seed: string;
  readonly model: string;
  /** What one step of time is called: `week`, `period`, `round`. */
  readonly unit: string;
  /** How many people there are, and in how many teams; null where nobody holds beliefs. */
  readonly crowd: Crowd | null;
  /** Who is tied to whom, two people a tie; null where people don't learn in a network. */
  readonly ties: Int32Array | null;
  /** The last week that there is to be seen. */
  readonly weeks: number;
  /** The names of the measures to look at first. */
  readonly headline: readonly string[];
  readonly measures: readonly Measured[];
  /** The model's parameters, in its order. */
  readonly parameters: Declared;
  /** The settings at the start, in the parameters' order; null where a formula rules. */
  readonly settings: readonly (number | null)[];
  /** The scenario's own settings, whatever was set over them; as `settings`. */
  readonly own: readonly (number | null)[];
  /** The name of the start that the scenario's own settings are put over. */
  readonly preset: string;
  readonly starts: readonly Start[];
  readonly turns: readonly Turn[];
}

/** The people of a story, and what they can know. */
export interface Crowd {
  readonly people: number;
  readonly elements: number;
  readonly teamSize: number;
  readonly teams: number;
  /** The books at the end of week 0. */
  readonly booksAtStart: Float64Array;
}

/** A request that can't be told, in words. */
export interface Refusal {
  readonly problems: readonly string[];
}

export function isRefusal(answer: object): answer is Refusal {
  return 'problems' in answer;
}

/**
 * A scenario: one question put to a model. This is what a file says once it has been validated
 * (lab/reading/read-scenario.ts); scenarios/scenario.schema.json is the same for editors.
 */
import type { Grade } from '../sim/parameter.ts';
import type { Plan } from '../sim/run.ts';
import type { SourceKey } from '../sim/sources.ts';
import type { Happening, Setting } from '../sim/timeline.ts';

export interface Scenario {
  /** Lower-case words joined by hyphens; the file's name without `.json`. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** Things to notice, and things to try. */
  readonly notice: readonly string[];
  readonly try: readonly string[];
  readonly sources: readonly ScenarioSource[];
  /** The seed that is used when none is given. */
  readonly seed: string;
  readonly preset: string;
  /** The scenario's own settings, over its preset's. */
  readonly parameters: Readonly<Record<string, Setting>>;
  /** What is run: the preset's values with the scenario's own over them. */
  readonly plan: Plan;
  readonly checks: readonly Check[];
  /** The preset whose system it is put into for good, whatever it says itself (`inSystem`); none where it is missing. */
  readonly system?: string;
}

export interface ScenarioSource {
  readonly source: SourceKey;
  /** How well founded what the scenario takes from it is. */
  readonly grade: Grade;
  readonly says: string;
}

/** A span of weeks, both included. */
export type Weeks = readonly [from: number, to: number];

/**
 * An expected outcome. A number is worked out for each seed; the check holds where the whole 95 % interval
 * of its mean over the seeds lies on the right side of the bound.
 */
export type Check = {
  readonly says: string;
  /**
   * The paper, one of the scenario's sources, that claims it, of a model of its own: what comes out here
   * reproduces nothing.
   */
  readonly claim?: SourceKey;
  /** A check that is known not to come out stays, marked, with what comes out instead. */
  readonly expect: 'holds' | 'not reproduced';
  readonly instead?: string;
} & Quantity &
  Bound;

export type Bound =
  | { readonly above: number }
  | { readonly below: number }
  /** On either side of it, but not there. */
  | { readonly differsFrom: number };

export type Quantity =
  /** A measure's mean over `weeks`; less its mean over `since`, if given; less the same in the world it is held `against`. */
  | {
      readonly measure: string;
      readonly weeks: Weeks;
      readonly since?: Weeks;
      readonly against?: Variation;
    }
  /** By how many weeks `first` has fallen half of its way before `then` has, both counted from week `after`. */
  | { readonly first: string; readonly then: string; readonly after: number };

/** The same scenario with these differences, met by the same people with the same luck. */
export interface Variation {
  /** Another preset under the scenario's own parameters, which stay over it. */
  readonly preset?: string;
  readonly parameters?: Readonly<Record<string, Setting>>;
  /** Another timeline in place of the scenario's; an empty one for nothing happening. */
  readonly timeline?: readonly Happening[];
}

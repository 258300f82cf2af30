/**
 * A process is one thing that happens in a week: one file, one name everywhere (file, export, random
 * stream, test, documentation), its parameters and its sources beside the rule they drive.
 */
import type { Ledger } from './ledger.ts';
import type { Declared, Grade, Values } from './parameter.ts';
import type { Luck } from './rng.ts';
import type { SourceKey } from './sources.ts';
import type { Happening } from './timeline.ts';
import type { World } from './world.ts';

/** What every process is told of the week. */
export interface Moment<Name extends string = string> {
  /** The week's number; 1 is the first after the settled start, 0 and below are the settling. */
  readonly week: number;
  /** This week's values of the parameters. */
  readonly p: Values<Name>;
  readonly luck: Luck;
  /** What the timeline has happen. */
  readonly happenings: readonly Happening[];
}

/** Where people hold beliefs: what they hold, and the books on it. */
export interface Believers {
  readonly world: World;
  readonly ledger: Ledger;
}

/** What a process acts on: an organisation, in one week of its life. */
export type Week<Name extends string = string, Alive = Believers> = Moment<Name> & Alive;

export interface Process<Uses extends string = string, Alive = Believers> {
  /** The name it has everywhere, in camelCase. */
  readonly name: string;
  /** The rule in one or two plain sentences. */
  readonly says: string;
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
  /** The parameters declared here; it may use those of other processes too. */
  readonly parameters: Declared;
  step(week: Week<Uses, Alive>): void;
}

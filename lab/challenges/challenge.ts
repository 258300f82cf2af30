/**
 * A challenge: an organisation that somebody is to steer, with few levers and a goal. This is what a file says once
 * it has been validated (lab/challenges/read-challenge.ts).
 */
import type { CellFilter } from '../experiments/outcome.ts';
import type { Bound, Scenario, Weeks } from '../scenario.ts';

export interface Challenge {
  /** Lower-case words joined by hyphens; the file's name without `.json`. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** Where it starts: a scenario, with what the challenge sets over it; and the seed, where none is given. */
  readonly start: Scenario;
  /** What is set over the scenario. */
  readonly settings: Readonly<Record<string, number>>;
  readonly levers: Levers;
  readonly goals: readonly Goal[];
  /** To be told one after the other. */
  readonly hints: readonly string[];
  /** What to think about afterwards. */
  readonly afterwards: readonly string[];
  readonly solution: Solution;
}

/** What may be changed on the way. */
export interface Levers {
  readonly names: readonly string[];
  /** How many of them at most. */
  readonly most: number;
  /** The first week in which a change may act. */
  readonly from: number;
}

/** A number that is to lie on the right side of its bound, as a mean over `weeks`. */
export type Goal = {
  readonly says: string;
  readonly weeks: Weeks;
} & Asked &
  Bound;

/** A measure; or the share of the learnings, of all that there have been since week 0, that `ledger` means. */
export type Asked = { readonly measure: string } | { readonly ledger: CellFilter };

/** One way to do it, of many. */
export interface Solution {
  readonly says: string;
  readonly moves: readonly Move[];
}

/** From `week` on, parameter `name` is `value`. */
export interface Move {
  readonly week: number;
  readonly name: string;
  readonly value: number;
}

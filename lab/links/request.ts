/** What a link asks for: a scenario, and what the reader has made of it. */

/** A change that the reader makes: from `week` on, parameter `name` is `value`. */
export interface Change {
  readonly week: number;
  readonly name: string;
  readonly value: number;
}

/** Another course that a story may take from some week on. */
export interface Branch {
  /** The reader's own. */
  readonly name: string;
  /** The last week in which it is as the trunk. */
  readonly from: number;
  /** What is changed in it after that. */
  readonly changes: readonly Change[];
}

/** What is to be told: a scenario, what differs from its start, what is changed on the way, and whose luck. */
export interface Request {
  /** Its name in the catalogue, or what one of somebody's own is called (own-scenario.ts). */
  readonly scenario: string;
  /** Null for the scenario's own. */
  readonly seed: string | null;
  readonly settings: Readonly<Record<string, number>>;
  readonly changes: readonly Change[];
  /** The week to be shown at first. */
  readonly week: number;
  /** Other courses from some week on, where there are any; and the name of the one that is shown, if one is. */
  readonly branches?: readonly Branch[];
  readonly shown?: string;
  /** The name of the challenge that is being tried, where one is. */
  readonly challenge?: string;
}

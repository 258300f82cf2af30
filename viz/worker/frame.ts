/**
 * What the page needs in order to draw one week: numbers only, in buffers that are handed over, not copied.
 */

/** How many people are sent one by one; beyond it a mark stands for a team, beyond that for several. */
export const MOST_PEOPLE_MARKS = 6000;
export const MOST_TEAM_MARKS = 4000;
/** How many proposals, and how many seats of communities that meet, are sent one by one. */
export const MOST_PROPOSALS = 1500;
export const MOST_MEETING_SEATS = 1200;

/** What a rule says of an element. */
export const RULE = { silent: 0, right: 1, wrong: 2 } as const;

/**
 * How a proposal ended in this week, as sent in `Scene.ended`: one of these, or the level that it was blocked
 * at (1..), with `ON_MERIT` added where the manager there went by what works, and not by what is believed.
 */
export const END = { adopted: 101, blockedByMandate: 102, withdrawn: 103, dropped: 104 } as const;
export const ON_MERIT = 50;

/** How many of a holder's elements are right and how many wrong; the rest are blank. */
export interface Knowing {
  readonly right: Uint16Array;
  readonly wrong: Uint16Array;
}

export interface Frame {
  /** Which telling of the story it belongs to; a change of the story starts a new one. */
  readonly telling: number;
  readonly week: number;
  /** The last week that has been lived through, which may lie after `week`. */
  readonly lived: number;
  /** The measures of weeks `seriesFrom` up to and including `lived`, week by week. */
  readonly seriesFrom: number;
  readonly series: Float64Array;
  /** The parameters as they are set for this week, in the model's order. */
  readonly values: Float64Array;
  /** The people and what they believe; null where nobody holds beliefs. */
  readonly scene: Scene | null;
  /** How well each person does, 0..1, where people learn in a network. */
  readonly standings: Float64Array | null;
  /** The person who was asked for; null where none was. */
  readonly person: Person | null;
  /** At the end of the run: what tells this run from any other. */
  readonly fingerprint: string | null;
}

/** One person, and what that person knows. */
export interface Person {
  readonly person: number;
  readonly seat: number;
  readonly efficacy: number;
  /** What is held of each element: nothing, what is right, what is wrong; as a `RULE`. */
  readonly holds: Uint8Array;
}

/** People and what they believe, in one week. */
export interface Scene {
  readonly week: number;
  /** The rows of the books for this week and the week before it. */
  readonly books: Float64Array;
  readonly booksBefore: Float64Array;
  /** How many people a mark stands for; 1 = marks are people, seat by seat. Right and wrong are means then. */
  readonly perMark: number;
  readonly marks: Knowing & {
    readonly efficacy: Float32Array;
    /** Who sits on each seat; empty where a mark stands for several people. */
    readonly who: Int32Array;
    /** 1 on each seat in whose person's place somebody new has come since week 0; empty as `who` is. */
    readonly isNew: Uint8Array;
  };
  /** The teams' shared views and safety; as many as marks, where a mark stands for a team or more. */
  readonly teams: Knowing & { readonly climate: Float64Array };
  readonly levels: number;
  /** The managers, the first level's first. */
  readonly managers: Knowing;
  /** [team, element, stage] of each pending proposal. */
  readonly pending: Int32Array;
  /** [team, element, stage it ended at, how] of each proposal that ended in this week. */
  readonly ended: Int32Array;
  /** [seats, seat, seat, ...] of each learning community that met in this week. */
  readonly meetings: Int32Array;
  readonly elements: {
    readonly reality: Uint8Array;
    readonly rules: Uint8Array;
    /** For how many weeks more each rule is mandated. */
    readonly mandated: Int32Array;
    /** How many people are right on each. */
    readonly peopleRight: Uint32Array;
    /** How many people are wrong on each. */
    readonly peopleWrong: Uint32Array;
  };
}

/** What the page is sent of two worlds: what is known before they live, and each week. */

import type { Side } from '../../../lab/twins/comparison.ts';
import type { Differing } from '../../../lab/twins/open-pair.ts';
import type { Declared } from '../../../sim/parameter.ts';
import type { Scene } from '../../worker/frame.ts';
import type { Crowd, Turn } from '../../worker/story.ts';

/** What the page can show of two worlds before they live. */
export interface TwinStory {
  readonly unit: string;
  readonly weeks: number;
  readonly seed: string;
  readonly crowd: Crowd;
  readonly differs: readonly Differing[];
  readonly parameters: Declared;
  /** The measures that are kept week by week. */
  readonly measureNames: readonly string[];
  /** What happens on both sides. */
  readonly turns: readonly Turn[];
  /** The settings of the right one, by name. */
  readonly values: Readonly<Record<string, number>>;
}

/** What somebody holds of an element. */
export const HOLDS = { nothing: 0, right: 1, wrong: 2 } as const;

/** One world in one week. */
export interface SideSight {
  readonly scene: Scene;
  /** Who sits on each seat. */
  readonly seats: Int32Array;
  /** By person and element: what is held (`HOLDS`). */
  readonly beliefs: Uint8Array;
  /** The measures of weeks `from` up to `lived`, week by week. */
  readonly series: Float64Array;
}

/** Both worlds in one week. */
export interface TwinSight {
  readonly week: number;
  readonly from: number;
  readonly lived: number;
  readonly sides: Readonly<Record<Side, SideSight>>;
}

/** A change of what somebody believes of an element. */
export interface Change {
  readonly element: number;
  readonly before: number;
  readonly after: number;
  /** The source or the cause by which the ledger knows it. */
  readonly by: string;
}

/** The first week at whose end somebody believes other things in one world than in the other, and by what. */
export interface Parting {
  readonly person: number;
  readonly week: number;
  /** The changes of that week that were made on this side alone. */
  readonly sides: Readonly<Record<Side, readonly Change[]>>;
}

/** What is kept of a pair that was run in the background. */
export interface PairOutcome {
  readonly number: number;
  /** Left minus right: a row a week from week 0, the measures side by side. */
  readonly differences: Float64Array;
}

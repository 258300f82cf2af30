/**
 * The books read for a window of weeks: where learning came from, how far it got, what became of it; and
 * what became of proposals. What was open when the window began is carried in, so that each account adds
 * up by itself:
 *
 *     opened = carried in + opened in the window = closed in the window + open at its end
 */
import {
  CAUSES,
  type Cause,
  closedAt,
  INSURERS,
  type Insurer,
  openAt,
  REACHES,
  type Reach,
  ROW,
  SOURCES,
  type Source,
  type Voice,
  voiceAt,
} from './books.ts';

/** So many learnings of one source that got so far and had this fate. */
export interface Cell {
  readonly source: Source;
  readonly reach: Reach;
  /** The cause that closed them, or `open`. */
  readonly fate: Cause | 'open';
  /** Who there was right when they were lost; null while they are open. */
  readonly insured: Insurer | null;
  readonly count: number;
}

export interface LearningAccount {
  /** Every cell with something in it. Its counts add up to `opened`. */
  readonly cells: readonly Cell[];
  readonly carriedIn: number;
  /** With what was carried in. */
  readonly opened: number;
  readonly closed: number;
  readonly open: number;
}

/** Proposals, and what learning communities brought straight to the decision. */
export interface ProposalAccount {
  /** The proposals pending when the window began; they count as occasions and as raised. */
  readonly carriedIn: number;
  readonly occasions: number;
  readonly silencedByFear: number;
  readonly silencedByFutility: number;
  readonly raised: number;
  readonly adopted: number;
  /** By level of management, the first level first. */
  readonly blockedByLevel: readonly number[];
  readonly blockedByMandate: number;
  readonly withdrawn: number;
  readonly dropped: number;
  readonly pending: number;
  readonly communities: {
    readonly conclusions: number;
    readonly channelled: number;
    readonly adopted: number;
    readonly blockedByMandate: number;
  };
}

/** The difference of two rows of the books, with what stands at the end of the later one. */
export type Window = Float64Array;

/** What happened after the row `before` up to the row `after`, in the places of a row; stocks as in `after`. */
export function windowOf(before: Float64Array, after: Float64Array): Window {
  const window = after.slice();
  for (let at = 0; at < ROW.open; at++) window[at] -= before[at];
  return window;
}

/** The account of learnings from the end of the week with row `before` to that with row `after`. */
export function accountOfLearning(before: Float64Array, after: Float64Array): LearningAccount {
  const window = windowOf(before, after);
  const cells: Cell[] = [];
  let closed = 0;
  let open = 0;
  let carriedIn = 0;
  SOURCES.forEach((source, s) => {
    REACHES.forEach((reach, r) => {
      CAUSES.forEach((fate, c) => {
        INSURERS.forEach((insured, i) => {
          const count = window[closedAt(s, r, c, i)];
          closed += count;
          if (count > 0) cells.push({ source, reach, fate, insured, count });
        });
      });
      const count = window[openAt(s, r)];
      open += count;
      carriedIn += before[openAt(s, r)];
      if (count > 0) cells.push({ source, reach, fate: 'open', insured: null, count });
    });
  });
  let opened = carriedIn;
  for (let s = 0; s < SOURCES.length; s++) opened += window[ROW.opened + s];
  return { cells, carriedIn, opened, closed, open };
}

/** The account of proposals over the same window. */
export function accountOfProposals(before: Float64Array, after: Float64Array): ProposalAccount {
  const window = windowOf(before, after);
  const count = (voice: Voice) => window[voiceAt[voice]];
  const carriedIn = before[ROW.pending];
  return {
    carriedIn,
    occasions: carriedIn + count('occasions'),
    silencedByFear: count('silencedByFear'),
    silencedByFutility: count('silencedByFutility'),
    raised: carriedIn + count('raised'),
    adopted: count('adopted'),
    blockedByLevel: Array.from(window.subarray(ROW.blocked, ROW.open)),
    blockedByMandate: count('blockedByMandate'),
    withdrawn: count('withdrawn'),
    dropped: count('dropped'),
    pending: window[ROW.pending],
    communities: {
      conclusions: count('conclusions'),
      channelled: count('channelled'),
      adopted: count('channelledAdopted'),
      blockedByMandate: count('channelledBlockedByMandate'),
    },
  };
}

/** What is kept of each run beside its outcomes, so that tables can be written of it without running it again. */
import { placeOf } from './cell-place.ts';
import { countsOfProposals } from './proposal-counts.ts';
import { measuresAt, type Replicate } from './replicate.ts';

/** Which tables are written beside `runs`. */
export interface Kept {
  /** Each how-manyth week is kept, beside week 0 and the last; null for none. */
  readonly weeks: { readonly every: number } | null;
  readonly ledger: boolean;
  readonly proposals: boolean;
  readonly events: boolean;
}

/** What holds where an experiment does not say: a quarter of a year apart. */
export const KEPT: Kept = { weeks: { every: 13 }, ledger: true, proposals: true, events: true };

/** What is kept of one run. Plain data. */
export interface Keepings {
  /** A row for each of `keptWeeks`, the measures side by side; NaN where one is not defined. */
  readonly measures: Float64Array | null;
  /** The learning ledger: place and count of each cell (cell-place.ts), one after the other. */
  readonly cells: readonly number[] | null;
  /** The account of proposals, in the order of PROPOSAL_COUNTS. */
  readonly proposals: readonly number[] | null;
}

export const NOTHING: Keepings = { measures: null, cells: null, proposals: null };

/** The weeks that are kept of a run of `weeks` weeks. */
export function keptWeeks(weeks: number, every: number): number[] {
  const kept: number[] = [];
  for (let week = 0; week < weeks; week += every) kept.push(week);
  kept.push(weeks);
  return kept;
}

export function keepingsOf(replicate: Replicate, kept: Kept): Keepings {
  const { accounts } = replicate;
  return {
    measures: kept.weeks === null ? null : measuresOf(replicate, kept.weeks.every),
    cells:
      kept.ledger && accounts !== null
        ? accounts.learning.cells.flatMap((cell) => [placeOf(cell), cell.count])
        : null,
    proposals: kept.proposals && accounts !== null ? countsOfProposals(accounts.proposals) : null,
  };
}

function measuresOf(replicate: Replicate, every: number): Float64Array {
  if (every === 1) return replicate.measures;
  const weeks = keptWeeks(replicate.weeks, every);
  const measures = new Float64Array(weeks.length * replicate.measureNames.length);
  weeks.forEach((week, k) => {
    measures.set(measuresAt(replicate, week), k * replicate.measureNames.length);
  });
  return measures;
}

/** What the view of experiments has read beside it: which runs there are to be, and those that are there already. */
import type { PackedExperiment } from '../../lab/experiments/experiment.ts';
import type { Row } from '../../lab/experiments/experiment-run.ts';
import type { Kept } from './store.ts';

export interface Read {
  readonly experiment: PackedExperiment;
  /** How it is kept: the journal that is kept under its name is read; null where the browser keeps nothing. */
  readonly kept: Kept | null;
  /** What files bring besides: journals without their first lines. */
  readonly brought: readonly Blob[];
  /** Whether what they bring is to be kept. */
  readonly adopts: boolean;
}

/** Told in this order: what tells each run from any other, by their numbers; rows, some at a time; the end. */
export type ReadAnswer =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'end'; readonly journal: Blob; readonly isFull: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a row is kept in memory for: to be shown. The rest stays in its line. */
export function withoutKeepings(row: Row): Row {
  return { ...row, measures: null, cells: null, proposals: null };
}

/** What the view of experiments has worked out beside it: what the runs say, their tables, the paper pack. */
import type { Analysis } from '../../lab/analysis/analysis.ts';
import type { PackedExperiment } from '../../lab/experiments/experiment.ts';

/** The journal's lines that are there, and what is wanted of them. */
export interface Reckon {
  readonly experiment: PackedExperiment;
  readonly journal: Blob;
  readonly wanted: Wanted;
}

export type Wanted =
  /** Whether each point's mean is wanted too. */
  | { readonly kind: 'analysis'; readonly points: boolean }
  | { readonly kind: 'tables' }
  /** The experiment's file as text, and the day of its last run. */
  | { readonly kind: 'pack'; readonly document: string; readonly date: string };

export type Reckoned =
  | { readonly kind: 'analysis'; readonly analysis: Analysis }
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** A file to be given to the reader. */
export interface GivenFile {
  readonly name: string;
  readonly content: Blob;
}

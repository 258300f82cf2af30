/** What the view of experiments has worked out beside it: what the runs say, and their tables. */
import type { Analysis } from '../../lab/analysis/analysis.ts';
import type { PackedExperiment } from '../../lab/experiments/experiment.ts';

/** The lines of the journal that are there, without their ends, and what is wanted of them. */
export interface Reckon {
  readonly experiment: PackedExperiment;
  readonly lines: readonly string[];
  readonly wanted: 'analysis' | 'tables';
}

export type Reckoned =
  | { readonly kind: 'analysis'; readonly analysis: Analysis }
  | { readonly kind: 'tables'; readonly files: readonly TableFile[] }
  | { readonly kind: 'failed'; readonly reason: string };

export interface TableFile {
  readonly name: string;
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

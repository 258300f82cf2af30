/** How a measure is declared: once, beside the way it is worked out. */
import type { Grade } from './parameter.ts';
import type { SourceKey } from './sources.ts';

export interface Measure {
  readonly label: string;
  readonly unit: string;
  /** One plain sentence: what it is. */
  readonly says: string;
  /** The range it can take; null where there is no limit. */
  readonly min: number | null;
  readonly max: number | null;
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
}

/** A measure and the way it is worked out from what is `seen` at the end of a week. */
export interface MeasureOf<Seen> extends Measure {
  /** NaN where the measure is not defined, such as a share of nothing. */
  of(seen: Seen): number;
}

type Told<Seen> = Pick<MeasureOf<Seen>, 'label' | 'says' | 'of'> & Partial<Measure>;

/** A share of something, 0..1. */
export function onUnit<Seen>(told: Told<Seen>): MeasureOf<Seen> {
  return { unit: '', min: 0, max: 1, grade: 'assumption', sources: [], ...told };
}

/** A difference of shares, −1..1. */
export function signed<Seen>(told: Told<Seen>): MeasureOf<Seen> {
  return onUnit({ min: -1, ...told });
}

/** Something that has no upper limit. */
export function unlimited<Seen>(told: Told<Seen>): MeasureOf<Seen> {
  return onUnit({ max: null, ...told });
}

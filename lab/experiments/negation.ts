/**
 * The negation index: how much of what individual learning gains in performance a system lets through.
 *
 *     1 − (gain in this system) / (gain in the supportive reference system)
 *
 * 0 = it lets everything through, 1 = it negates all. The gains are paired: the same seeds in both.
 * Why the jackknife: docs/decisions/negation.md
 */
import { enough } from './enough.ts';
import { type Estimate, estimate, studentT } from './statistics.ts';

/**
 * The index with its 95 % interval, by the jackknife (each seed left out in turn).
 *
 * @param here the gain in this system, seed by seed
 * @param reference the gain in the reference system, with the same seeds
 * @returns null where the reference gain is not distinguishable from 0: the index is then not defined
 */
export function negationIndex(
  here: readonly number[],
  reference: readonly number[],
): Estimate | null {
  const n = reference.length;
  const gain = estimate(reference);
  if (gain.low === null || gain.high === null || (gain.low <= 0 && gain.high >= 0)) return null;
  const sumHere = here.reduce((sum, value) => sum + value, 0);
  const sumReference = reference.reduce((sum, value) => sum + value, 0);
  const mean = 1 - sumHere / sumReference;
  const without = reference.map(
    (value, k) => 1 - (sumHere - (here[k] ?? 0)) / (sumReference - value),
  );
  const centre = without.reduce((sum, value) => sum + value, 0) / n;
  const spread = without.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  const se = Math.sqrt(((n - 1) / n) * spread);
  const reach = studentT(n - 1) * se;
  return { mean, se, low: mean - reach, high: mean + reach, n };
}

/** What individual learning gains here and in the reference system, and what of it is negated. */
export interface Negation {
  readonly here: Estimate;
  readonly reference: Estimate;
  /** null where it is not defined. */
  readonly index: Estimate | null;
  /** All this in a plain sentence. */
  readonly says: string;
}

/**
 * @param here the gain in this system, seed by seed; NaN where a run failed
 * @param reference the gain in the reference system, with the same seeds
 * @param system what the reference system is called
 */
export function negationOf(
  here: readonly number[],
  reference: readonly number[],
  system: string,
): Negation {
  const both = here.flatMap((gain, k) => {
    const other = reference[k] ?? Number.NaN;
    return Number.isNaN(gain) || Number.isNaN(other) ? [] : [[gain, other] as const];
  });
  const gains = both.map(([gain]) => gain);
  const others = both.map(([, other]) => other);
  const found = { here: estimate(gains), reference: estimate(others) };
  const index = negationIndex(gains, others);
  return { ...found, index, says: sentence(index, found.reference, system) };
}

function sentence(index: Estimate | null, reference: Estimate, system: string): string {
  if (index?.low === null || index?.high === null || index?.mean == null)
    return `In this model the negation index is not defined here: what learning gains in the ${system} system cannot be told from 0 (${enough(reference).says}).`;
  const per = (value: number) => String(Math.round(100 * value)).replace('-', '−');
  const range = `[${per(index.low)}, ${per(index.high)}]`;
  const share = `${per(index.mean)} % ${range}`;
  const gain = `of what individual learning gains in the ${system} one`;
  if (index.low > 0) return `In this model this system negates ${share} ${gain}.`;
  if (index.high < 0)
    return `In this model this system negates nothing: learning gains ${per(-index.mean)} % [${per(-index.high)}, ${per(-index.low)}] more here than in the ${system} one.`;
  return `In this model it cannot be told yet whether this system negates anything ${gain}: ${share}.`;
}

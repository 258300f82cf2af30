/**
 * The negation index: how much of what individual learning gains in performance a system lets through.
 *
 *     1 − (gain in this system) / (gain in the supportive reference system)
 *
 * 0 = it lets everything through, 1 = it negates all. The gains are paired: the same seeds in both.
 */
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

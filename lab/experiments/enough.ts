/**
 * Enough replications? What can be said of a mean or of a paired difference from those that are there, and
 * how many more would settle its sign, halve its interval, or bring it to a width that is asked for. How
 * many more supposes that mean and spread stay as they are seen now: an early answer is a rough one
 * (docs/decisions/enough-replications.md).
 */
import { type Estimate, studentT } from './statistics.ts';

export interface Enough {
  /** Half the width of the 95 % interval; null with fewer than two pairs. */
  readonly halfWidth: number | null;
  /** Whether the sign is: the whole interval lies on one side of 0. */
  readonly settled: boolean;
  /** How many more pairs would settle it; null where it is settled, nothing differs, or it cannot be told yet. */
  readonly moreToSettle: number | null;
  /** How many more would halve the interval; null where it cannot be told. */
  readonly moreToHalve: number | null;
  /** How many more would bring half its width down to what was asked for; null where nothing was, or it cannot be told. */
  readonly moreToReach: number | null;
  /** All this in a plain sentence. */
  readonly says: string;
}

/** More than this is not told as a number: the difference is too small to be seen. */
const MOST_TOLD = 100_000;

/**
 * @param found of the differences within pairs
 * @param reach the half-width that is asked for
 */
export function enough(found: Estimate, reach: number | null = null): Enough {
  const { mean, se, low, high, n } = found;
  if (mean === null || se === null || low === null || high === null) {
    const says = n === 0 ? 'nothing to say yet: no pair is there' : 'too early to say: one pair';
    return {
      ...{ halfWidth: null, settled: false, moreToSettle: null, moreToHalve: null },
      ...{ moreToReach: null, says },
    };
  }
  const spread = se * Math.sqrt(n);
  const halfWidth = studentT(n - 1) * se;
  const more = (wanted: number) => {
    const pairs = pairsFor(spread, wanted);
    return pairs === null ? null : Math.max(0, pairs - n);
  };
  const settled = low > 0 || high < 0;
  const moreToSettle = settled || mean === 0 ? null : more(Math.abs(mean));
  const moreToHalve = se === 0 ? 0 : more(halfWidth / 2);
  const moreToReach = reach === null ? null : more(reach);
  const told = { halfWidth, settled, moreToSettle, moreToHalve, moreToReach };
  return { ...told, says: sentence(n, se, mean, told) };
}

/** How many pairs make an interval of this half-width, or a narrower one; null for too many to be told. */
function pairsFor(spread: number, halfWidth: number): number | null {
  const isEnough = (n: number) => studentT(n - 1) * spread <= halfWidth * Math.sqrt(n);
  if (!isEnough(MOST_TOLD)) return null;
  let [few, many] = [1, MOST_TOLD];
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (isEnough(middle)) many = middle;
    else few = middle;
  }
  return many;
}

function sentence(
  n: number,
  se: number,
  mean: number,
  { settled, moreToSettle, moreToReach }: Omit<Enough, 'says'>,
): string {
  if (se === 0 && mean === 0) return `no difference in any of ${pairs(n)}`;
  if (se === 0) return `the same difference in each of ${pairs(n)}`;
  const reached = moreToReach === 0 ? '; as narrow as was asked for' : '';
  const further =
    moreToReach === null || moreToReach === 0
      ? reached
      : `; ${pairs(moreToReach, ' more')} for the width that was asked for`;
  if (settled) return `settled${further}`;
  if (moreToSettle === null) return `too close to 0 to tell: more than 100,000 pairs${further}`;
  return `too early to say: ${pairs(moreToSettle, ' more')}${further}`;
}

function pairs(n: number, more = ''): string {
  return `${n}${more} ${n === 1 ? 'pair' : 'pairs'}`;
}

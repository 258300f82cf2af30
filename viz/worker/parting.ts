import type { Change } from '../../lab/links/request.ts';

/** The last week up to which two courses are the same, by what is changed in each; no end where nothing differs. */
export function parting(one: readonly Change[], other: readonly Change[]): number {
  const [a, b] = [inOrder(one), inOrder(other)];
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const same =
      a[k]?.week === b[k]?.week && a[k]?.name === b[k]?.name && a[k]?.value === b[k]?.value;
    if (same) continue;
    const weeks = [a[k], b[k]].map((change) => change?.week ?? Number.POSITIVE_INFINITY);
    return Math.min(...weeks) - 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** By week; of those of one week the later one holds, so they stay as they are. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => a.week - b.week);
}

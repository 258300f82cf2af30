/** The known name that a mistyped one most likely stands for. */

/** Names longer than this are not typing mistakes of ours, and comparing them would cost. */
const LONGEST = 40;

/** The closest of `names`, if close enough to be meant; null otherwise. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  if (typed.length > LONGEST) return null;
  const plain = bare(typed);
  let nearest: string | null = null;
  // A third of the letters may be wrong; of one or two letters, none.
  let least = Math.floor(plain.length / 3) + 1;
  for (const name of names) {
    if (Math.abs(bare(name).length - plain.length) >= least) continue;
    const distance = editDistance(plain, bare(name));
    if (distance < least) {
      nearest = name;
      least = distance;
    }
  }
  return nearest;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to come from
 * `a` to `b` (the optimal string alignment distance).
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = cell(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(cell(last, j) + 1, cell(current, j - 1) + 1, changed);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, cell(before, j - 2) + 1);
      current.push(least);
    }
    before = last;
    last = current;
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], k: number): number {
  return row[k] ?? 0;
}

/**
 * In which order the runs of a figure's cells are run: in rounds, some of every cell in each, so that all
 * points appear at once and sharpen together, and any stop leaves a balanced picture.
 */
/** A cell, by its number, and some of its runs: from number `from` up to `to`, which is not one of them. */
export interface Turn {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/** How many runs of every cell the first rounds have; those after them as many as the last of these. */
const ROUNDS = [5, 10, 20, 40] as const;

/**
 * The turns that are left.
 *
 * @param taken how many runs of each cell there are already
 * @param runs how many of each there are to be
 */
export function* turnsLeft(taken: readonly number[], runs: number): Generator<Turn, void, void> {
  const first = [...taken];
  for (let round = 0, end = 0; end < runs; round++) {
    end = Math.min(runs, end + ROUNDS[Math.min(round, ROUNDS.length - 1)]);
    for (let cell = 0; cell < first.length; cell++) {
      if (first[cell] >= end) continue;
      yield { cell, from: first[cell], to: end };
      first[cell] = end;
    }
  }
}

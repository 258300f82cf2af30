/**
 * A phase map: a measure over two parameters, seen coarsely at first and refined while one looks. The map is an
 * experiment like any other, all combinations of two factors; only the order in which its runs are taken
 * is its own: finer and finer grids, each of them with more and more seeds.
 */
import type { Weeks } from '../scenario.ts';

/** How many places an axis has at first, and how many it is refined to: each grid holds the one before. */
const GRIDS = [3, 5, 9, 17, 33] as const;
export const FINEST = 33;
export const MOST_SEEDS = 16;

/** What is looked at next: a grid, and with how many seeds. */
const STAGES: readonly (readonly [places: number, seeds: number])[] = [
  [3, 1],
  [5, 1],
  [9, 1],
  [9, 2],
  [17, 1],
  [17, 2],
  [17, 4],
  [33, 1],
  [33, 2],
  [33, 4],
  [33, 8],
  [33, MOST_SEEDS],
];

/** The places of the grid with this many along an axis of `length`: all where it has no more. */
export function placesOf(length: number, places: number): number[] {
  if (length <= places) return Array.from({ length }, (_, place) => place);
  return Array.from({ length: places }, (_, k) => Math.round((k * (length - 1)) / (places - 1)));
}

/** What a map is of. */
export interface MapAsked {
  readonly scenario: string;
  readonly seed: string;
  readonly measure: string;
  /** Over these weeks; null: at the end. */
  readonly weeks: Weeks | null;
  readonly x: Axis;
  readonly y: Axis;
}

export interface Axis {
  /** The parameter's name. */
  readonly name: string;
  /** Its values, as an experiment's file says them. */
  readonly over: readonly string[] | { readonly from: number; readonly to: number };
  readonly whole: boolean;
}

/** The map as an experiment's file; read-experiment.ts says whether there can be such a one. */
export function documentOfMap({ scenario, seed, measure, weeks, x, y }: MapAsked) {
  return {
    name: 'phase-map',
    title: 'A phase map',
    question: `${measure} over ${x.name} and ${y.name}`,
    scenarios: [scenario],
    factors: { [x.name]: factorOf(x), [y.name]: factorOf(y) },
    design: { kind: 'full-factorial' },
    replicates: MOST_SEEDS,
    seed,
    tables: { weeks: false, ledger: false, proposals: false, events: false },
    outcomes: { [OUTCOME]: { measure, ...(weeks === null ? {} : { weeks }) } },
  };
}

/** The name of the map's one outcome. */
const OUTCOME = 'seen';

function factorOf({ over, whole }: Axis) {
  if (!('from' in over)) return over;
  const steps = whole ? Math.min(FINEST, over.to - over.from + 1) : FINEST;
  return { ...over, steps };
}

/**
 * The turns in which the map is refined, by their numbers in its experiment, in groups that can be told at once.
 *
 * @param columns how many values the first factor has
 * @param rows how many the second
 * @param has whether a turn has been taken already
 */
export function* turnsOfMap(
  columns: number,
  rows: number,
  has: (turn: number) => boolean,
): Generator<readonly number[], void, void> {
  const asked = new Uint8Array(columns * rows);
  for (const [places, seeds] of STAGES) {
    const [across, down] = [placesOf(columns, places), placesOf(rows, places)];
    for (let seed = 0; seed < seeds; seed++) {
      const group: number[] = [];
      for (const row of down)
        for (const column of across) {
          const point = column * rows + row;
          if ((asked[point] as number) > seed) continue;
          asked[point] = seed + 1;
          const turn = seed * columns * rows + point;
          if (!has(turn)) group.push(turn);
        }
      for (let from = 0; from < group.length; from += GROUP) yield group.slice(from, from + GROUP);
    }
  }
}

const GROUP = 5;

/**
 * For each point of the finest grid, which point is shown there: the nearest that is known, of the finest grid
 * that has one; −1 where none is.
 */
export function shownAt(
  columns: number,
  rows: number,
  isKnown: (point: number) => boolean,
): Int32Array {
  const shown = new Int32Array(columns * rows).fill(-1);
  for (const places of GRIDS) {
    const across = nearestOf(placesOf(columns, places), columns);
    const down = nearestOf(placesOf(rows, places), rows);
    for (let column = 0; column < columns; column++)
      for (let row = 0; row < rows; row++) {
        const point = (across[column] as number) * rows + (down[row] as number);
        if (isKnown(point)) shown[column * rows + row] = point;
      }
  }
  return shown;
}

/** Of each place the nearest of `places`, the lower where two are as near. */
function nearestOf(places: readonly number[], length: number): number[] {
  let k = 0;
  return Array.from({ length }, (_, place) => {
    const next = () => places[k + 1] ?? Number.POSITIVE_INFINITY;
    while (next() - place < place - (places[k] as number)) k++;
    return places[k] as number;
  });
}

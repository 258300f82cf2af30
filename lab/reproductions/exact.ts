/** Numbers that are known exactly, counted out or by a formula, and met over very many runs of something tiny. */
import type { Figure, Point, Term } from './reproduction.ts';

export const EXACT_RUNS = 200_000;

export function exactPoint(of: Term, mean: number): Point {
  const when = of.week === null ? '' : ` at ${of.week}`;
  return {
    says: `${of.cell.name}: ${of.measure}${when}`,
    of,
    place: null,
    reference: { mean, se: 0 },
    published: null,
  };
}

export function exactFigure(title: string, points: readonly Point[]): Figure {
  return {
    name: 'exact',
    title,
    axes: null,
    replicates: EXACT_RUNS,
    atATime: 100,
    points,
    fits: [],
    claims: [],
  };
}

/** By multiplying only: the same bits on every engine. */
export function power(base: number, times: number): number {
  let product = 1;
  for (let k = 0; k < times; k++) product *= base;
  return product;
}

/** How many different ones there are among `draws` draws from `all`, on average. */
export function distinctAmong(all: number, draws: number): number {
  return all * (1 - power(1 - 1 / all, draws));
}

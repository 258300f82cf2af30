/**
 * What a published model is held to: figures made of points, each a mean over runs that somebody else has
 * a number for, and claims about how those means differ.
 */
import type { Model } from '../../sim/model.ts';

/** An organisation that is run many times over. */
export interface Cell {
  /** Unlike any other cell's of the model: its seed is `model/name`, so that cells have luck of their own. */
  readonly name: string;
  /** What is set apart from the model's defaults; choices by their number. */
  readonly settings: Readonly<Record<string, number>>;
}

/** What is read of each run of a cell. */
export interface Term {
  readonly cell: Cell;
  readonly measure: string;
  /** At the end of which week; null: of the last. */
  readonly week: number | null;
}

/** Terms times their weights. */
export type Sum = readonly (readonly [weight: number, term: Term])[];

/** A number with its standard error. */
export interface Known {
  readonly mean: number;
  readonly se: number;
}

/** A mean that somebody else has a number for. */
export interface Point {
  readonly says: string;
  readonly term: Term;
  /** From an independent implementation of the same rules. */
  readonly reference: Known | null;
  /** As published, without a standard error. */
  readonly published: number | null;
}

/** Published points, and how well ours fit them all together, by χ² a point. */
export interface Fit {
  readonly says: string;
  readonly points: readonly { readonly term: Term; readonly published: number }[];
  /** Over how many runs the published means were taken, and how well they can be read. */
  readonly runs: number;
  readonly readingError: number;
  /** What χ² a point has to lie between; null where it is only told. */
  readonly accept: readonly [from: number, to: number] | null;
}

/** Something said of the model: it holds where each of its contrasts does. */
export interface Claim {
  readonly name: string;
  readonly says: string;
  readonly contrasts: readonly Contrast[];
}

/** A sum that lies above a bound. */
export interface Contrast {
  readonly says: string;
  readonly sum: Sum;
  readonly above: number;
}

export interface Figure {
  readonly name: string;
  readonly title: string;
  readonly points: readonly Point[];
  readonly fits: readonly Fit[];
  readonly claims: readonly Claim[];
}

export interface Reproduction {
  readonly model: Model;
  readonly title: string;
  /** Over how many runs the published means were taken: what `--as-published` runs. */
  readonly runs: number;
  readonly figures: readonly Figure[];
}

/** The seed of the first run of `cell`; the others' follow from it (`seedOf`). */
export function seedOfCell(model: Model, cell: Cell): string {
  return `${model.name}/${cell.name}`;
}

/** Every cell that `figure` asks for, once. */
export function cellsOf({ points, fits, claims }: Figure): Cell[] {
  const terms = [
    ...points.map(({ term }) => term),
    ...fits.flatMap((fit) => fit.points.map(({ term }) => term)),
    ...claims.flatMap(({ contrasts }) => contrasts.flatMap(({ sum }) => sum.map(([, t]) => t))),
  ];
  return [...new Map(terms.map(({ cell }) => [cell.name, cell])).values()];
}

/** The first of `sum` less the second. */
export function less(first: Term, second: Term): Sum {
  return [
    [1, first],
    [-1, second],
  ];
}

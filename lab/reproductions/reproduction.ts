/**
 * What a published model is held to: figures made of points, each a mean over runs that somebody else has
 * a number for, and claims about how those means differ.
 */
import type { Model } from '../../sim/model.ts';

/** An organisation that is run many times over. */
export interface Cell {
  /** Unlike any other cell's of the model. */
  readonly name: string;
  /** Cells that say the same here meet the same luck, run by run; without it a cell has luck of its own. */
  readonly luck?: string;
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

/** Whether a run of one cell ends above the run of another that meets the same luck: 1 if so, 0 if not. */
export interface Contest {
  readonly winner: Term;
  readonly loser: Term;
}

/** A number that runs give. */
export type Outcome = Term | Contest;

/** A number that is worked out, not run: the same on every machine, to all the digits that it is given with. */
export interface Computed {
  /** Unlike any other computed number's of the figure. */
  readonly name: string;
  exactly(): number;
}

export type Quantity = Outcome | Computed;

/** Quantities times their weights. */
export type Sum = readonly (readonly [weight: number, of: Quantity])[];

/** A number with its standard error. */
export interface Known {
  readonly mean: number;
  readonly se: number;
}

/** Where a point is in a figure's picture: in which panel, on which of its lines, and where along it. */
export interface Place {
  /** Such as a reading of the rules; a panel is looked at as a whole. */
  readonly panel: string;
  readonly series: string;
  readonly x: number;
}

/** A number that somebody else has too. */
export interface Point {
  readonly says: string;
  readonly of: Quantity;
  /** Where it is in the figure's picture; null where it is only told. */
  readonly place: Place | null;
  /** From an independent implementation of the same rules. */
  readonly reference: Known | null;
  /** As published, without a standard error. */
  readonly published: number | null;
}

/** Published points, and how well ours fit them all together, by χ² a point. */
export interface Fit {
  readonly says: string;
  readonly points: readonly { readonly of: Quantity; readonly published: number }[];
  /** Over how many runs the published means were taken, and how well they can be read. */
  readonly runs: number;
  readonly readingError: number;
  /** What χ² a point has to lie between; null where it is only told. */
  readonly accept: readonly [from: number, to: number] | null;
  /** Where there are many: what sets it apart from the figure's others, as words under what is chosen by them. */
  readonly choices?: Readonly<Record<string, string>>;
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
  /** By how many standard errors at least, where its whole 95 % interval above the bound is not enough. */
  readonly byErrors?: number;
}

export interface Figure {
  readonly name: string;
  readonly title: string;
  /** What the picture's axes are called; null for a table. */
  readonly axes: { readonly x: string; readonly y: string } | null;
  /** How many runs of each cell are wanted, where the usual number is more than so many cells are worth, or too few. */
  readonly replicates?: number;
  /** How many runs a thread does before it tells of them, where a run is over sooner than it is told of. */
  readonly atATime?: number;
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
  return `${model.name}/${luckOf(cell)}`;
}

/** What `cell`'s luck is called: a name that it may share with others. */
export function luckOf({ luck, name }: Cell): string {
  return luck ?? name;
}

/** The terms that `quantity` reads; none, where it is worked out. */
export function termsOf(quantity: Quantity): readonly Term[] {
  if ('exactly' in quantity) return [];
  return 'winner' in quantity ? [quantity.winner, quantity.loser] : [quantity];
}

/** Every cell that `figure` asks for, once. */
export function cellsOf(figure: Figure): Cell[] {
  const terms = quantitiesOf(figure).flatMap(termsOf);
  return [...new Map(terms.map(({ cell }) => [cell.name, cell])).values()];
}

/** The weeks that `figure` reads of runs of `cell`, beside their last. */
export function weeksReadOf(figure: Figure, cell: Cell): number[] {
  const terms = quantitiesOf(figure).flatMap(termsOf);
  const read = terms.filter((term) => term.cell.name === cell.name).map(({ week }) => week);
  return [...new Set(read)].filter((week) => week !== null);
}

function quantitiesOf({ points, fits, claims }: Figure): Quantity[] {
  return [
    ...[points, ...fits.map((fit) => fit.points)].flatMap((list) => list.map(({ of }) => of)),
    ...claims.flatMap(({ contrasts }) => contrasts.flatMap(({ sum }) => sum.map(([, of]) => of))),
  ];
}

/** The first of the two less the second. */
export function less(first: Quantity, second: Quantity): Sum {
  return [
    [1, first],
    [-1, second],
  ];
}

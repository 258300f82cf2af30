/**
 * Takes in the runs of a figure's cells and judges: how far our means are from others' numbers, in standard
 * errors, and whether what is claimed is so.
 */
import type { Replicate } from '../experiments/replicate.ts';
import { studentT } from '../experiments/statistics.ts';
import {
  type Claim,
  type Contrast,
  type Figure,
  type Fit,
  type Known,
  type Place,
  type Point,
  type Quantity,
  type Term,
  termsOf,
} from './reproduction.ts';
import { type Found, RunningSum } from './sums.ts';

/**
 * Means that agree lie more than 3 standard errors apart once in 370 times. At most one in 27 may, or one
 * of fewer; none may lie more than 4 apart, which happens once in 16,000 times.
 */
const FAR = 3;
const TOO_FAR = 4;
const ONE_FAR_IN = 27;

/** Fewer runs than this leave it open what a claim comes to: then only one that is contradicted fails. */
export const ENOUGH_RUNS = 2000;

export interface PointReport {
  readonly says: string;
  readonly place: Place | null;
  /** null: it is worked out, not run. */
  readonly cell: string | null;
  readonly measure: string;
  /** null: at the end. */
  readonly week: number | null;
  /** The cell that it is compared with run by run: the number is the share of runs that end above it. */
  readonly over: string | null;
  readonly ours: Found;
  readonly reference: Known | null;
  /** Ours less the reference, in standard errors of the difference, were they the same; null: no reference. */
  readonly z: number | null;
  readonly published: number | null;
}

export interface AgreementReport {
  readonly compared: number;
  readonly farOff: number;
  readonly mayBeFarOff: number;
  readonly tooFarOff: number;
  readonly holds: boolean;
}

export interface FitReport {
  readonly says: string;
  readonly points: number;
  /** χ² divided by the number of points. */
  readonly chiSquareAPoint: number;
  readonly accept: readonly [from: number, to: number] | null;
  readonly holds: boolean;
}

/** `open`: there are too few runs to tell. */
export type Verdict = 'holds' | 'fails' | 'open';

export interface ContrastReport {
  readonly says: string;
  readonly effect: Found;
  readonly above: number;
  /** By how many standard errors it has to lie above the bound; null: the 95 % interval has to. */
  readonly byErrors: number | null;
  readonly verdict: Verdict;
}

export interface ClaimReport {
  readonly name: string;
  readonly says: string;
  readonly contrasts: readonly ContrastReport[];
  readonly verdict: Verdict;
}

export interface FigureReport {
  readonly model: string;
  readonly figure: string;
  readonly title: string;
  readonly axes: Figure['axes'];
  /** How many runs there were of each cell; 0 where nothing is run. */
  readonly replicates: number;
  readonly points: readonly PointReport[];
  readonly agreement: AgreementReport;
  readonly fits: readonly FitReport[];
  readonly claims: readonly ClaimReport[];
  readonly accepted: boolean;
}

/** A figure whose cells are being run. */
export class FigureInProgress {
  private readonly running = new Map<string, RunningSum>();
  private readonly contrasts = new Map<Contrast, RunningSum>();
  private readonly sums = new Map<string, RunningSum[]>();

  constructor(
    private readonly model: string,
    private readonly figure: Figure,
  ) {
    for (const { of } of [...figure.points, ...figure.fits.flatMap(({ points }) => points)])
      this.running.set(keyOf(of), new RunningSum([[1, of]]));
    for (const contrast of figure.claims.flatMap(({ contrasts }) => contrasts))
      this.contrasts.set(contrast, new RunningSum(contrast.sum));
    for (const sum of [...this.running.values(), ...this.contrasts.values()])
      for (const cell of sum.cells) this.sums.set(cell, [...(this.sums.get(cell) ?? []), sum]);
  }

  /** Takes in a run of the cell called `name`. */
  take(name: string, replicate: Replicate): void {
    for (const sum of this.sums.get(name) ?? []) sum.take(name, replicate);
  }

  /** What each of the figure's points comes to so far; null where there are too few runs to say. */
  soFar(): (Found | null)[] {
    return this.figure.points.map(({ of }) => this.sumFor(of).soFar());
  }

  /** @param replicates how many runs there were of each cell; 0 where nothing is run */
  report(replicates: number): FigureReport {
    const { name, title, axes } = this.figure;
    const points = this.figure.points.map((point) => this.reportOn(point));
    const agreement = agreementOf(points);
    const fits = this.figure.fits.map((fit) => this.fit(fit));
    const claims = this.figure.claims.map((claim) => this.judge(claim));
    const claimed = claims.every(
      ({ verdict }) => verdict === 'holds' || (verdict === 'open' && replicates < ENOUGH_RUNS),
    );
    const accepted = agreement.holds && fits.every(({ holds }) => holds) && claimed;
    const about = { model: this.model, figure: name, title, axes, replicates };
    return { ...about, points, agreement, fits, claims, accepted };
  }

  private sumFor(of: Quantity): RunningSum {
    return this.running.get(keyOf(of)) as RunningSum;
  }

  private reportOn({ says, place, of, reference, published }: Point): PointReport {
    const ours = this.sumFor(of).found();
    const z = reference === null ? null : zOf(of, ours, reference);
    return { says, place, ...readBy(of), ours, reference, z, published };
  }

  /** A published mean's standard error is what ours would be over as many runs, and the error of reading it. */
  private fit({ says, points, runs, readingError, accept }: Fit): FitReport {
    let sum = 0;
    for (const { of, published } of points) {
      const found = this.sumFor(of).found();
      const { mean, n } = found;
      const se = expectedError(of, found, published);
      const variance = (se * se * n) / runs + readingError * readingError + se * se;
      sum += ((mean - published) * (mean - published)) / variance;
    }
    const chiSquareAPoint = sum / points.length;
    const holds = accept === null || (chiSquareAPoint >= accept[0] && chiSquareAPoint <= accept[1]);
    return { says, points: points.length, chiSquareAPoint, accept, holds };
  }

  private judge({ name, says, contrasts }: Claim): ClaimReport {
    const reports = contrasts.map((contrast) => {
      const effect = (this.contrasts.get(contrast) as RunningSum).found();
      const { says, above, byErrors = null } = contrast;
      return { says, effect, above, byErrors, verdict: verdictOn(effect, above, byErrors) };
    });
    const verdicts = reports.map(({ verdict }) => verdict);
    const open = verdicts.includes('open') ? 'open' : 'holds';
    const verdict = verdicts.includes('fails') ? 'fails' : open;
    return { name, says, contrasts: reports, verdict };
  }
}

/**
 * The standard error of ours, were `theirs` the true number. That of a share follows from the share itself;
 * few runs that all end alike would have none otherwise, and be endlessly far from everything.
 */
export function expectedError(of: Quantity, { se, n }: Found, theirs: number): number {
  return 'winner' in of ? Math.sqrt((theirs * (1 - theirs)) / n) : se;
}

/** What was found of `of` less the reference, in standard errors of the difference, were they the same. */
export function zOf(of: Quantity, ours: Found, reference: Known): number {
  const se = expectedError(of, ours, reference.mean);
  return standardErrorsApart({ mean: ours.mean, se }, reference);
}

/** Ours less theirs, in standard errors of the difference; two exact numbers that agree are 0 apart. */
export function standardErrorsApart(ours: Known, theirs: Known): number {
  const se = Math.sqrt(ours.se * ours.se + theirs.se * theirs.se);
  const difference = ours.mean - theirs.mean;
  return difference === 0 ? 0 : difference / se;
}

/** Whether points that are each `z` standard errors off agree as a whole. */
export function agreementOf(points: readonly Pick<PointReport, 'z'>[]): AgreementReport {
  const apart = points.flatMap(({ z }) => (z === null ? [] : [Math.abs(z)]));
  const compared = apart.length;
  const farOff = apart.filter((z) => !(z <= FAR)).length;
  const tooFarOff = apart.filter((z) => !(z <= TOO_FAR)).length;
  const mayBeFarOff = Math.max(1, Math.floor(compared / ONE_FAR_IN));
  return {
    compared,
    farOff,
    mayBeFarOff,
    tooFarOff,
    holds: tooFarOff === 0 && farOff <= mayBeFarOff,
  };
}

/** Whether the whole 95 % interval, or as many standard errors as are wanted, lie above the bound, or below. */
function verdictOn({ mean, se, n }: Found, above: number, byErrors: number | null): Verdict {
  const reach = se === 0 ? 0 : studentT(n - 1) * se;
  if (mean - Math.max(reach, (byErrors ?? 0) * se) > above) return 'holds';
  return mean + reach <= above ? 'fails' : 'open';
}

/** Of several contrasts the one that lies nearest to its bound, or farthest on the wrong side. */
export function nearestToBound(contrasts: readonly ContrastReport[]): ContrastReport {
  const margin = ({ effect, above }: ContrastReport) => (effect.mean - above) / effect.se;
  return contrasts.reduce((least, next) => (margin(next) < margin(least) ? next : least));
}

/** Where a point's number is from. */
function readBy(of: Quantity): Pick<PointReport, 'cell' | 'measure' | 'week' | 'over'> {
  if ('exactly' in of) return { cell: null, measure: of.name, week: null, over: null };
  const [{ cell, measure, week }, loser] = termsOf(of) as [Term, Term?];
  return { cell: cell.name, measure, week, over: loser?.cell.name ?? null };
}

function keyOf(of: Quantity): string {
  if ('exactly' in of) return of.name;
  return termsOf(of)
    .map(({ cell, measure, week }) => `${cell.name} ${measure} ${week ?? ''}`)
    .join(' > ');
}

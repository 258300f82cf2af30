/**
 * Sums over cells, taken in run by run. Cells are independent of each other, what is read of one run is
 * not: so a sum's terms are first added up within each run, and the standard errors of the cells then.
 */
import { measuresAt, type Replicate } from '../experiments/replicate.ts';
import { Spread } from '../experiments/statistics.ts';
import type { Known, Sum, Term } from './reproduction.ts';

/** A sum's mean over the runs. */
export interface Found extends Known {
  /** How many runs there were of each cell, in the cell with the fewest. */
  readonly n: number;
}

/** The part of a sum that one cell has. */
interface Part {
  readonly terms: Sum;
  readonly spread: Spread;
}

/** One sum, for which runs are taken in. */
export class RunningSum {
  private readonly parts = new Map<string, Part>();

  constructor(sum: Sum) {
    for (const [, { cell }] of sum) {
      const terms = sum.filter(([, term]) => term.cell.name === cell.name);
      this.parts.set(cell.name, { terms, spread: new Spread() });
    }
  }

  /** Takes in a run of the cell called `name`. */
  take(name: string, replicate: Replicate): void {
    const part = this.parts.get(name);
    if (part === undefined) return;
    let sum = 0;
    for (const [weight, term] of part.terms) sum += weight * readOff(replicate, term);
    part.spread.add(sum);
  }

  /** @throws RangeError with fewer than two runs of a cell, or where a measure is not defined */
  found(): Found {
    let mean = 0;
    let variance = 0;
    let n = Number.POSITIVE_INFINITY;
    for (const [name, { spread }] of this.parts) {
      const estimate = spread.estimate();
      if (estimate.mean === null || estimate.se === null)
        throw new RangeError(`${name} was not run often enough`);
      mean += estimate.mean;
      variance += estimate.se * estimate.se;
      n = Math.min(n, estimate.n);
    }
    return { mean, se: Math.sqrt(variance), n };
  }
}

/** What `term` reads of a run. One that came to rest before stays as it was. */
function readOff(replicate: Replicate, { measure, week }: Term): number {
  const k = replicate.measureNames.indexOf(measure);
  if (k < 0) throw new RangeError(`no such measure: ${measure}`);
  const at = Math.min(week ?? replicate.weeks, replicate.weeks);
  return measuresAt(replicate, at)[k] ?? Number.NaN;
}

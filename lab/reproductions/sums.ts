/**
 * Sums over cells, taken in run by run. Cells with luck of their own are independent of each other; what is
 * read of runs that met the same luck is not. So a sum is first added up within each luck, run by run, and
 * the standard errors of the lucks then.
 */
import { measuresAt, type Replicate } from '../experiments/replicate.ts';
import { type Estimate, Spread } from '../experiments/statistics.ts';
import { type Known, luckOf, type Outcome, type Sum, type Term, termsOf } from './reproduction.ts';

/** A sum's mean over the runs. */
export interface Found extends Known {
  /** How many runs there were of each cell, in the cell with the fewest; 0 where nothing is run. */
  readonly n: number;
}

/** One sum, for which runs are taken in. */
export class RunningSum {
  /** The part that is worked out, not run. */
  private readonly computed: number;
  private readonly parts: readonly Part[];
  /** The names of the cells that runs are wanted of. */
  readonly cells: readonly string[];

  constructor(sum: Sum) {
    const byLuck = new Map<string, [number, Outcome][]>();
    let computed = 0;
    for (const [weight, of] of sum) {
      if ('exactly' in of) {
        computed += weight * of.exactly();
        continue;
      }
      const lucks = new Set(termsOf(of).map(({ cell }) => luckOf(cell)));
      const [luck = '', ...others] = lucks;
      if (others.length > 0) throw new RangeError(`a contest between unlike lucks: ${[...lucks]}`);
      byLuck.set(luck, [...(byLuck.get(luck) ?? []), [weight, of]]);
    }
    this.computed = computed;
    this.parts = [...byLuck.values()].map((terms) => new Part(terms));
    this.cells = [...new Set(this.parts.flatMap(({ names }) => names))];
  }

  /** Takes in a run of the cell called `name`. */
  take(name: string, replicate: Replicate): void {
    for (const part of this.parts) part.take(name, replicate);
  }

  /** The mean so far; null while there are fewer than two runs of a cell, or where a measure is not defined. */
  soFar(): Found | null {
    let mean = this.computed;
    let variance = 0;
    let n = this.parts.length === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (const part of this.parts) {
      const estimate = part.estimate();
      if (estimate.mean === null || estimate.se === null) return null;
      mean += estimate.mean;
      variance += estimate.se * estimate.se;
      n = Math.min(n, estimate.n);
    }
    return { mean, se: Math.sqrt(variance), n };
  }

  /** @throws RangeError with fewer than two runs of a cell, or where a measure is not defined */
  found(): Found {
    const found = this.soFar();
    if (found === null)
      throw new RangeError(`not run often enough: ${this.parts.map(({ names }) => names)}`);
    return found;
  }
}

/** The part of a sum that is of one luck. */
class Part {
  readonly names: readonly string[];
  private readonly terms: ReadonlySet<Term>;
  private readonly spread = new Spread();
  /** What has been read of the runs of which not all cells have come yet, by their number. */
  private readonly waiting = new Map<number, Map<Term, number>>();

  constructor(private readonly sum: readonly (readonly [weight: number, of: Outcome])[]) {
    this.terms = new Set(sum.flatMap(([, of]) => termsOf(of)));
    this.names = [...new Set([...this.terms].map(({ cell }) => cell.name))];
  }

  take(name: string, replicate: Replicate): void {
    if (!this.names.includes(name)) return;
    const read = this.waiting.get(replicate.number) ?? new Map<Term, number>();
    for (const term of this.terms)
      if (term.cell.name === name) read.set(term, readOff(replicate, term));
    if (read.size < this.terms.size) {
      this.waiting.set(replicate.number, read);
      return;
    }
    this.waiting.delete(replicate.number);
    let sum = 0;
    for (const [weight, of] of this.sum) sum += weight * worthOf(of, read);
    this.spread.add(sum);
  }

  estimate(): Estimate {
    return this.spread.estimate();
  }
}

function worthOf(of: Outcome, read: ReadonlyMap<Term, number>): number {
  const value = (term: Term) => read.get(term) ?? Number.NaN;
  if (!('winner' in of)) return value(of);
  return value(of.winner) > value(of.loser) ? 1 : 0;
}

/** What `term` reads of a run. One that came to rest before stays as it was. */
function readOff(replicate: Replicate, { measure, week }: Term): number {
  const k = replicate.measureNames.indexOf(measure);
  if (k < 0) throw new RangeError(`no such measure: ${measure}`);
  const at = Math.min(week ?? replicate.weeks, replicate.weeks);
  return measuresAt(replicate, at)[k] ?? Number.NaN;
}

/** What the pairs that have been run say of the difference, week by week. */
import { type Estimate, Spread } from '../../lab/experiments/statistics.ts';
import type { PairOutcome } from './worker/sight.ts';

export class Evidence {
  private readonly early = new Map<number, PairOutcome>();
  private readonly taken: PairOutcome[] = [];
  private readonly known = new Map<string, { pairs: number; spreads: Spread[] }>();

  constructor(private readonly measureNames: readonly string[]) {}

  /** How many pairs there are. */
  get pairs(): number {
    return this.taken.length;
  }

  /** Takes in pairs in the order of their numbers, however they come: the sums’ last bits depend on it. */
  take(outcome: PairOutcome): void {
    this.early.set(outcome.number, outcome);
    for (let next = this.early.get(this.pairs); next; next = this.early.get(this.pairs)) {
      this.early.delete(next.number);
      this.taken.push(next);
    }
  }

  /** The difference in `measure` in `week`, with its interval. */
  estimate(measure: string, week: number): Estimate {
    return (this.spreadsOf(measure)[week] ?? new Spread()).estimate();
  }

  private spreadsOf(measure: string): Spread[] {
    const known = this.known.get(measure) ?? { pairs: 0, spreads: [] };
    const column = this.measureNames.indexOf(measure);
    const width = this.measureNames.length;
    for (const { differences } of this.taken.slice(known.pairs)) {
      for (let week = 0; week * width < differences.length; week++) {
        const spread = known.spreads[week] ?? new Spread();
        known.spreads[week] = spread;
        spread.add(differences[week * width + column] ?? Number.NaN);
      }
    }
    known.pairs = this.pairs;
    this.known.set(measure, known);
    return known.spreads;
  }
}

/**
 * How many pairs more it would take until the interval no longer holds 0, if they went on as those so far;
 * null where it does not hold it now, or where that can't be said.
 */
export function pairsMore({ mean, se, low, high, n }: Estimate): number | null {
  if (mean === null || se === null || low === null || high === null) return null;
  if (low > 0 || high < 0) return null;
  if (mean === 0) return null;
  const reach = (high - low) / 2;
  const wanted = Math.ceil(n * (reach / mean) * (reach / mean)) + 1;
  return Math.max(1, wanted - n);
}

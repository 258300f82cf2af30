/** What is read off a run for an experiment's table. */
import type { Cell, LearningAccount } from '../../sim/account.ts';
import { type Compiled, compile } from '../../sim/expression.ts';
import type { Weeks } from '../scenario.ts';
import type { Outcome } from './experiment.ts';
import { measuresAt, type Replicate } from './replicate.ts';

/** The learnings that are meant: those of which all that is said is so. */
export type CellFilter = Partial<Pick<Cell, 'source' | 'reach' | 'fate' | 'insured'>>;

/** Reads the outcomes off runs. */
export class OutcomeReader {
  private readonly compiled: readonly (Compiled | null)[];

  constructor(private readonly outcomes: readonly Outcome[]) {
    const names = outcomes.map(({ name }) => name);
    this.compiled = outcomes.map((outcome, k) =>
      'expression' in outcome ? compile(outcome.expression, names.slice(0, k)) : null,
    );
  }

  /** Whether a measure is read at the end of `week`, unless that is the last. */
  reads(week: number): boolean {
    return this.outcomes.some(
      (outcome) =>
        'measure' in outcome &&
        outcome.weeks !== null &&
        outcome.weeks[0] <= week &&
        week <= outcome.weeks[1],
    );
  }

  /** The outcomes' values in `replicate`, in their order; NaN where one is not defined. */
  read(replicate: Replicate): number[] {
    const values: number[] = [];
    this.outcomes.forEach((outcome, k) => {
      const own = this.compiled[k];
      if (own) values.push(own(Float64Array.from(values)));
      else if ('measure' in outcome)
        values.push(meanOver(replicate, outcome.measure, outcome.weeks));
      else if ('ledger' in outcome)
        values.push(learningsIn(replicate.accounts?.learning ?? null, outcome.ledger, outcome.as));
    });
    return values;
  }
}

/** A run that came to rest stays as it was at its end. */
function meanOver(replicate: Replicate, measure: string, weeks: Weeks | null): number {
  const k = replicate.measureNames.indexOf(measure);
  const at = (week: number) =>
    measuresAt(replicate, Math.min(week, replicate.weeks))[k] ?? Number.NaN;
  if (weeks === null) return at(replicate.weeks);
  let sum = 0;
  for (let week = weeks[0]; week <= weeks[1]; week++) sum += at(week);
  return sum / (weeks[1] - weeks[0] + 1);
}

/** How many learnings, or what share of them all, are meant by `filter`; NaN where there is no ledger. */
export function learningsIn(
  learning: LearningAccount | null,
  filter: CellFilter,
  as: 'count' | 'share',
): number {
  if (learning === null) return Number.NaN;
  const wanted = Object.entries(filter) as [keyof Cell, unknown][];
  const count = learning.cells
    .filter((cell) => wanted.every(([name, value]) => cell[name] === value))
    .reduce((sum, cell) => sum + cell.count, 0);
  return as === 'count' ? count : count / learning.opened;
}

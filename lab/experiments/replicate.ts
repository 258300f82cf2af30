/**
 * One replicate: a plan run from one seed to its end, and what is kept of it. The page's workers and the
 * command line's threads both run this, so that a replicate is the same wherever it was run.
 */
import {
  accountOfLearning,
  accountOfProposals,
  type LearningAccount,
  type ProposalAccount,
} from '../../sim/account.ts';
import { type Plan, Run } from '../../sim/run.ts';

/** What the books say of a run. */
export interface Accounts {
  readonly learning: LearningAccount;
  readonly proposals: ProposalAccount;
}

/** What is kept of one run. Plain data: it can be sent between threads. */
export interface Replicate {
  /** 0 for the first. */
  readonly number: number;
  /** The seed that it was run with. */
  readonly seed: string;
  /** Empty where only the measures were asked for. */
  readonly fingerprint: string;
  /** How many weeks were lived through: fewer than asked for where nothing could change any more. */
  readonly weeks: number;
  readonly measureNames: readonly string[];
  /** A row a week from week 0, the measures side by side; NaN where one is not defined. */
  readonly measures: Float64Array;
  /** From the end of week 0 to the end of the last week; null in a model where nobody holds beliefs. */
  readonly accounts: Accounts | null;
}

/**
 * The seed of replicate `number` of a run with seed `seed`: the first has the seed itself, so that one
 * replicate alone is the run that a scenario's seed names; the others add their number, as in `1999/1`.
 */
export function seedOf(seed: string, number: number): string {
  return number === 0 ? seed : `${seed}/${number}`;
}

/**
 * Runs replicate `number` of `plan`.
 *
 * @param onWeek hears of each week lived through, those of settling included
 * @param measuresOnly leaves the accounts and the fingerprint out
 * @throws RunError when the run comes upon something it cannot go on with
 */
export function runReplicate(
  plan: Plan,
  seed: string,
  number: number,
  onWeek: () => void = () => {},
  measuresOnly = false,
): Replicate {
  const ledger = !measuresOnly || plan.model.measuresLedger;
  const run = new Run(plan, seedOf(seed, number), { ledger });
  while (!run.isOver) {
    run.step();
    onWeek();
  }
  return describeReplicate(run, number, measuresOnly);
}

/** What is kept of `run`, which is at its end. */
function describeReplicate(run: Run, number: number, measuresOnly: boolean): Replicate {
  const width = run.measureNames.length;
  const measures = new Float64Array((run.week + 1) * width);
  for (let week = 0; week <= run.week; week++) measures.set(run.measuresAt(week), week * width);
  return {
    number,
    seed: run.seed,
    fingerprint: measuresOnly ? '' : run.fingerprint(),
    weeks: run.week,
    measureNames: run.measureNames,
    measures,
    accounts: run.believers === null || measuresOnly ? null : accountsOf(run),
  };
}

function accountsOf(run: Run): Accounts {
  const before = run.booksAt(0);
  const after = run.booksAt(run.week);
  return {
    learning: accountOfLearning(before, after),
    proposals: accountOfProposals(before, after),
  };
}

/** The measures of `replicate` at the end of `week`, in the order of their names. A view. */
export function measuresAt(replicate: Replicate, week: number): Float64Array {
  const width = replicate.measureNames.length;
  return replicate.measures.subarray(week * width, (week + 1) * width);
}

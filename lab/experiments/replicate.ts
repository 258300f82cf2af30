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
  /** Empty where only measures were wanted. */
  readonly fingerprint: string;
  /** How many weeks were lived through: fewer than asked for where nothing could change any more. */
  readonly weeks: number;
  readonly measureNames: readonly string[];
  /** A row a week from week 0, the measures side by side; NaN where one is not defined, or not wanted. */
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

/** What is wanted of a replicate. */
export interface Wanted {
  /** Whether the accounts and the fingerprint are. */
  readonly accounts: boolean;
  /** Whether the measures at the end of `week` are. Those of the last week always are. */
  readonly measures: (week: number) => boolean;
}

export const EVERYTHING: Wanted = { accounts: true, measures: () => true };

/**
 * Runs replicate `number` of `plan`.
 *
 * @param onWeek hears of each week lived through, those of settling included
 * @throws RunError when the run comes upon something it cannot go on with
 */
export function runReplicate(
  plan: Plan,
  seed: string,
  number: number,
  onWeek: () => void = () => {},
  wanted: Wanted = EVERYTHING,
): Replicate {
  const run = new Run(plan, seedOf(seed, number), {
    ledger: wanted.accounts || plan.model.measuresLedger,
    measured: wanted.measures,
  });
  while (!run.isOver) {
    run.step();
    onWeek();
  }
  const replicate = describeReplicate(run, number, wanted.accounts);
  run.release();
  return replicate;
}

/** What is kept of `run`, which is at its end. */
function describeReplicate(run: Run, number: number, accounts: boolean): Replicate {
  const width = run.measureNames.length;
  const measures = new Float64Array((run.week + 1) * width);
  for (let week = 0; week <= run.week; week++) measures.set(run.measuresAt(week), week * width);
  return {
    number,
    seed: run.seed,
    fingerprint: accounts ? run.fingerprint() : '',
    weeks: run.week,
    measureNames: run.measureNames,
    measures,
    accounts: run.believers !== null && accounts ? accountsOf(run) : null,
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

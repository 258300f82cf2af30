/** What ended learnings in two worlds, cause by cause, and what is said of it. */

import type { Side } from '../../lab/twins/comparison.ts';
import type { LearningAccount } from '../../sim/account.ts';
import { CAUSES, type Cause } from '../../sim/books.ts';
import { formatCount } from '../numbers.ts';
import { words as storyWords } from '../words/story.ts';
import { words } from '../words/twins.ts';
import { accountsOf, gainedIn } from './accounts.ts';
import type { TwinTheatre } from './theatre.ts';

/** How many learnings ended by one cause. */
export interface Leak {
  readonly cause: Cause;
  readonly label: string;
  readonly counts: Readonly<Record<Side, number>>;
  /** Of these, where nobody there was right about it then. */
  readonly uninsured: Readonly<Record<Side, number>>;
}

/** What was gained and lost on both sides, before it is told what ended it. */
export function sayLosses(theatre: TwinTheatre): string {
  const accounts = accountsOf(theatre);
  if (accounts === null || accounts.left.closed + accounts.right.closed === 0)
    return words.leaks.none;
  const flow = (account: LearningAccount) => ({
    gained: formatCount(gainedIn(account)),
    lost: formatCount(account.closed),
    more: sayMore(account.open - account.carriedIn),
  });
  return words.leaks.lead(
    formatCount(theatre.week.value),
    flow(accounts.left),
    flow(accounts.right),
  );
}

function sayMore(more: number): string {
  if (more === 0) return words.leaks.asMany;
  return words.leaks[more > 0 ? 'more' : 'fewer'](formatCount(Math.abs(more)));
}

/** All causes that ended any, what most on the right went by first. */
export function leaksOf(theatre: TwinTheatre): readonly Leak[] {
  const accounts = accountsOf(theatre);
  if (accounts === null) return [];
  const count = (side: Side, cause: Cause, alone: boolean) =>
    accounts[side].cells.reduce(
      (sum, cell) =>
        cell.fate === cause && (!alone || cell.insured === 'nobody') ? sum + cell.count : sum,
      0,
    );
  const both = (cause: Cause, alone: boolean) => ({
    left: count('left', cause, alone),
    right: count('right', cause, alone),
  });
  return CAUSES.map((cause) => ({
    cause,
    label: storyWords.learning.causes[cause].label,
    counts: both(cause, false),
    uninsured: both(cause, true),
  }))
    .filter(({ counts }) => counts.left + counts.right > 0)
    .sort((a, b) => b.counts.right - a.counts.right || b.counts.left - a.counts.left);
}

export function sayLeak(leaks: readonly Leak[], cause: Cause): string[] {
  const leak = leaks.find((one) => one.cause === cause);
  if (leak === undefined) return [];
  const all = (side: Side) => leaks.reduce((sum, { counts }) => sum + counts[side], 0);
  const { counts, uninsured } = leak;
  return [
    words.leaks.one(
      storyWords.learning.causes[cause].says,
      formatCount(counts.left),
      formatCount(all('left')),
      formatCount(counts.right),
      formatCount(all('right')),
    ),
    // What the world ended was right until then, for everybody: what counts is who has it right since.
    words.leaks[cause === 'worldMoved' ? 'insuredAnew' : 'insured'](
      formatCount(uninsured.left),
      formatCount(uninsured.right),
    ),
  ];
}

/**
 * The courses that a story may take: the trunk, and branches off it. Up to its week a branch is the trunk; from
 * there on only its own changes hold.
 */
import { changesAlong } from '../../lab/links/branch.ts';
import type { Branch, Change, Request } from '../../lab/links/request.ts';
import { parting } from '../worker/parting.ts';

export interface Plot {
  /** What the reader has changed in the trunk. */
  readonly trunk: readonly Change[];
  readonly branches: readonly Branch[];
  /** The name of the branch that is shown; null for the trunk. */
  readonly shown: string | null;
}

export const NO_PLOT: Plot = { trunk: [], branches: [], shown: null };

/** All that is changed in the course called `name`, the trunk's for null. */
export function changesIn({ trunk, branches }: Plot, name: string | null): readonly Change[] {
  return changesAlong(trunk, branches, name);
}

/** With `changes` in the course that is shown. A branch that now differs from the trunk earlier begins earlier. */
export function withChanges(plot: Plot, changes: readonly Change[]): Plot {
  const { trunk, branches, shown } = plot;
  if (shown === null) return { ...plot, trunk: changes };
  const again = (branch: Branch) =>
    branch.name === shown ? branchOff(trunk, changes, branch.name, branch.from) : branch;
  return { ...plot, branches: branches.map(again) };
}

/** With a new branch, which is as what is shown until something is changed in it, and is shown then. */
export function withBranch(plot: Plot, name: string, week: number): Plot {
  const branch = branchOff(plot.trunk, changesIn(plot, plot.shown), name, week);
  return { ...plot, branches: [...plot.branches, branch], shown: name };
}

/** Without the branch called `name`; where it was shown, the trunk is shown. */
export function withoutBranch(plot: Plot, name: string): Plot {
  const shown = plot.shown === name ? null : plot.shown;
  return { ...plot, branches: plot.branches.filter((one) => one.name !== name), shown };
}

/** The first branch of `before` that there is no longer; null where all are there. */
export function goneSince(before: Plot, { branches }: Plot): Branch | null {
  return before.branches.find(({ name }) => branches.every((one) => one.name !== name)) ?? null;
}

/** With the branch that has gone since `before`, at the place that it had. */
export function withRestored(plot: Plot, before: Plot): Plot {
  const gone = goneSince(before, plot);
  if (gone === null) return plot;
  const at = before.branches.indexOf(gone);
  return { ...plot, branches: plot.branches.toSpliced(at, 0, gone) };
}

/** What of a plot still holds in a run of `weeks` weeks. */
export function within(plot: Plot, weeks: number): Plot {
  const inTime = ({ week }: Change) => week <= weeks;
  const branches = plot.branches
    .filter(({ from }) => from < weeks)
    .map((branch) => ({ ...branch, changes: branch.changes.filter(inTime) }));
  const shown = branches.some(({ name }) => name === plot.shown) ? plot.shown : null;
  return { trunk: plot.trunk.filter(inTime), branches, shown };
}

/** What a request says of the courses; of branches nothing, where there are none. */
export function partsOf({
  trunk,
  branches,
  shown,
}: Plot): Pick<Request, 'changes' | 'branches' | 'shown'> {
  return {
    changes: trunk,
    ...(branches.length > 0 ? { branches } : {}),
    ...(shown === null ? {} : { shown }),
  };
}

function branchOff(
  trunk: readonly Change[],
  changes: readonly Change[],
  name: string,
  week: number,
): Branch {
  const from = Math.max(0, Math.min(week, parting(trunk, changes)));
  return { name, from, changes: changes.filter((change) => change.week > from) };
}

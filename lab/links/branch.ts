/** Branches off a story's trunk: up to its week a branch is the trunk; from there on only its own changes hold. */
import type { Branch, Change, Request } from './request.ts';

export const MOST_BRANCHES = 5;

const LETTERED = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,!?()’'+–-]{0,39}$/u;

/** Whether a branch can have this name: up to forty letters, digits and plain marks. */
export function isBranchName(name: string): boolean {
  return LETTERED.test(name) && name === name.trim();
}

/** All that is changed in the course called `name`, the trunk's for null. */
export function changesAlong(
  trunk: readonly Change[],
  branches: readonly Branch[],
  name: string | null,
): readonly Change[] {
  const branch = branches.find((one) => one.name === name);
  if (branch === undefined) return trunk;
  return [...trunk.filter(({ week }) => week <= branch.from), ...branch.changes];
}

/** All that is changed in the course that is shown. */
export function changesShown({ changes, branches = [], shown = undefined }: Request) {
  return changesAlong(changes, branches, shown ?? null);
}

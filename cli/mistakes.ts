import { describeProblem, type Problem } from '../lab/reading/problem.ts';

/** Exit codes: 0 fine, 1 it ran and failed, 2 it was asked wrongly. */
export const FINE = 0;
export const FAILED = 1;
export const ASKED_WRONGLY = 2;

/** What was asked for cannot be done as it was asked: one problem a mistake. Nothing was run. */
export class AskedWrongly extends Error {
  /** @param help the command to see for what can be asked, if that may help */
  constructor(
    readonly problems: readonly Problem[],
    readonly help: string | null = null,
  ) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'AskedWrongly';
  }
}

/** It was asked rightly, and failed. */
export class Failed extends Error {
  override readonly name = 'Failed';
}

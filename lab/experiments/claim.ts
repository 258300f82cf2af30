/**
 * Claims of papers that are put to a model which is not the paper's own. Whatever comes out, nothing has been
 * reproduced: a claim holds here, or it does not, or the runs leave it open.
 */
import type { Verdict } from './check.ts';

const OUTCOMES = { holds: 'holds here', fails: 'does not hold here', open: 'open' } as const;

export type ClaimOutcome = (typeof OUTCOMES)[Verdict['verdict']];

/** What came of a check that is a paper's claim; null of any other check. */
export function claimOutcome({ check, verdict }: Verdict): ClaimOutcome | null {
  return check.claim === undefined ? null : OUTCOMES[verdict];
}

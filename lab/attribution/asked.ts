/** What is asked of an attribution: which gap, over which luck. What comes out is told together with it. */
import { REFERENCE } from '../../sim/models/constraints.ts';

export interface Asked {
  /** The scenario's name. */
  readonly scenario: string;
  readonly measure: string;
  readonly seeds: number;
  /** The first seed. */
  readonly seed: string;
}

/** `found` as JSON, with what was asked: what `trellis attribute --json` and `trellis levers --json` print. */
export function attributionJson({ scenario, measure, seed, seeds }: Asked, found: object): string {
  const about = { scenario, measure, seed, seeds, system: REFERENCE };
  return `${JSON.stringify({ ...about, ...found }, null, 2)}\n`;
}

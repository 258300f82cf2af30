/** What is compared: a pair of worlds, what differs between them, and whose luck both have. */
import type { PairName } from './pairs.ts';

/** What differs: all that the pair says; nothing, both being as the right one is; or one parameter, over that. */
export type Difference =
  | { readonly kind: 'pair' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'one'; readonly name: string; readonly left: number; readonly right: number };

export interface Comparison {
  readonly pair: PairName;
  readonly difference: Difference;
  readonly seed: string;
}

export type Side = 'left' | 'right';
export const SIDES: readonly Side[] = ['left', 'right'];

/** Whether both have the same worlds and the same luck. */
export function isSame(a: Comparison, b: Comparison): boolean {
  return a.seed === b.seed && worldsOf(a) === worldsOf(b);
}

/** The worlds that are compared, whosever luck they have. */
export function worldsOf({ pair, difference }: Comparison): string {
  return JSON.stringify([pair, Object.values(difference)]);
}

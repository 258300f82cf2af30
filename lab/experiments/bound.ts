/** Where a check's number is expected to lie. */
import type { Bound } from '../scenario.ts';
import type { Estimate } from './statistics.ts';

/** `open` where the interval holds the bound, or there is none. */
export type Judgement = 'holds' | 'fails' | 'open';

/**
 * Whether the whole interval lies on the right side of the bound. Of what is to lie on either side there is
 * no wrong one: it holds or is open, since no interval shows that two things are the same.
 */
export function judgeBound({ low, high }: Estimate, bound: Bound): Judgement {
  if (low === null || high === null) return 'open';
  if ('above' in bound) return low > bound.above ? 'holds' : high <= bound.above ? 'fails' : 'open';
  if ('below' in bound) return high < bound.below ? 'holds' : low >= bound.below ? 'fails' : 'open';
  return low > bound.differsFrom || high < bound.differsFrom ? 'holds' : 'open';
}

/** The bound alone, without the rest of the check that it may be a part of. */
export function boundOf(bound: Bound): Bound {
  if ('above' in bound) return { above: bound.above };
  if ('below' in bound) return { below: bound.below };
  return { differsFrom: bound.differsFrom };
}

/** `above 0.05`, with the number as `digits` writes it. */
export function describeBound(bound: Bound, digits: (value: number) => string = String): string {
  if ('above' in bound) return `above ${digits(bound.above)}`;
  if ('below' in bound) return `below ${digits(bound.below)}`;
  return `other than ${digits(bound.differsFrom)}`;
}

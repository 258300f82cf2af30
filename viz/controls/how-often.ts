import type { Parameter } from '../../sim/parameter.ts';
import { formatPercent, formatRound } from '../numbers.ts';
import { words } from '../words/page.ts';

const says = words.levers.often;
const WEEKS_A_YEAR = 52;
/** From how many years on weeks are told as years. */
const YEARS = 2;

/**
 * What a value comes to that is told per step of time: 0.004 per week is about every 4.8 years. Null where the
 * parameter is of another kind, and its number says it as well as words can.
 */
export function howOften({ unit, isPace }: Parameter, value: number): string | null {
  const step = /^per (week|period|round)$/.exec(unit)?.[1];
  if (step === undefined) return null;
  if (isPace) return says.share(formatPercent(value), step);
  if (value === 0) return says.never;
  if (value === 1) return says.always(step);
  const between = 1 / value;
  if (between < 1.5) return says.nearlyAlways(step);
  const years = between / WEEKS_A_YEAR;
  return step === 'week' && years >= YEARS
    ? says.inYears(formatRound(years))
    : says.in(formatRound(between), step);
}

/** What a world of a game comes to: a measure's mean over its last year. */
import { measuresAt, type Replicate } from '../experiments/replicate.ts';

/** Outcomes are means over so many last weeks: a year. */
export const LAST_WEEKS = 52;

export function lastMean(replicate: Replicate, measure: string): number {
  const k = replicate.measureNames.indexOf(measure);
  const from = Math.max(0, replicate.weeks - LAST_WEEKS + 1);
  let sum = 0;
  for (let week = from; week <= replicate.weeks; week++) sum += measuresAt(replicate, week)[k] ?? 0;
  return sum / (replicate.weeks - from + 1);
}

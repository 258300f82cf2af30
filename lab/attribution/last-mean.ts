/** What a world of a game comes to: a measure's mean over its last year. */
import { measuresAt, type Replicate } from '../experiments/replicate.ts';

/** Outcomes are means over so many last weeks: a year. */
export const LAST_WEEKS = 52;

/** The weeks that `lastMean` reads of a life of `weeks` weeks. */
export function lastWeeks(weeks: number): number[] {
  const from = Math.max(0, weeks - LAST_WEEKS + 1);
  return Array.from({ length: weeks - from + 1 }, (_, k) => from + k);
}

export function lastMean(replicate: Replicate, measure: string): number {
  const k = replicate.measureNames.indexOf(measure);
  const weeks = lastWeeks(replicate.weeks);
  const sum = weeks.reduce((sum, week) => sum + (measuresAt(replicate, week)[k] ?? 0), 0);
  return sum / weeks.length;
}

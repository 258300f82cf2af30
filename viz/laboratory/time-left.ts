/** Lengths of time in words. */
import { formatCount } from '../numbers.ts';
import { words } from '../words/laboratory.ts';

const says = words.time;

/** How long it will take still. */
export function sayTimeLeft(seconds: number): string {
  return says.left(sayTime(seconds));
}

/** About how long `seconds` are. */
export function sayTime(seconds: number): string {
  if (seconds < 90) return says.seconds(formatCount(Math.max(1, Math.ceil(seconds))));
  if (seconds < 5400) return says.minutes(formatCount(Math.round(seconds / 60)));
  return says.hours(formatCount(Math.round(seconds / 3600)));
}

/** Numbers as the page writes them. */
import { formatLocale } from 'd3';
import type { Parameter } from '../sim/parameter.ts';

// Intl would do the same, and takes 40 ms to begin with: as long as the page is to take over anything at all.
const { format } = formatLocale({
  decimal: '.',
  thousands: ',',
  grouping: [3],
  currency: ['', ''],
  minus: '-',
});
const whole = format(',.0f');
const twoDecimals = format(',.2f');
const percent = format('.0%');
const plain = format('.4~f');
const threeDigits = format('.3~s');
const twoDigits = format(',.2~r');

/** 12,345 */
export function formatCount(count: number): string {
  return whole(count);
}

/** 12,345 as 12.3K, where room is short. */
export function formatCompact(count: number): string {
  return count < 10_000 ? whole(count) : threeDigits(count).toUpperCase();
}

/** 0.71; an en dash where there is no number. */
export function formatShare(share: number): string {
  return Number.isNaN(share) ? '–' : twoDecimals(share);
}

/** A measure on a scale of its own: whole, or to two decimals. */
export function formatMeasure(value: number): string {
  return Number.isInteger(value) ? whole(value) : formatShare(value);
}

/** 71% */
export function formatPercent(share: number): string {
  return Number.isNaN(share) ? '–' : percent(share);
}

/** A number, as exactly as it was set. */
export function formatValue(value: number): string {
  return plain(value);
}

/** A parameter's value, as exactly as it was set; a choice by its name. */
export function formatBare(parameter: Parameter | undefined, value: number): string {
  return parameter?.choices?.[value] ?? formatValue(value);
}

/** A parameter's value with its unit, where it has one that is not a span of time. */
export function formatSetting(parameter: Parameter, value: number): string {
  const bare = formatBare(parameter, value);
  return parameter.unit === '' ? bare : `${bare} ${parameter.unit}`;
}

/** About as much: to two digits, 4.8 or 96. */
export function formatRound(value: number): string {
  return twoDigits(value);
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `one` or `many`, whichever goes with `count`. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

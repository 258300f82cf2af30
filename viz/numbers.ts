/** Numbers as the page writes them. */
import type { Parameter } from '../sim/parameter.ts';

const LOCALE = 'en-GB';
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumSignificantDigits: 3 });
const shareFormat = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 4, useGrouping: false });
const round = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });
const plurals = new Intl.PluralRules(LOCALE);

/** 12,345 */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** 12,345 as 12.3K, where room is short. */
export function formatCompact(count: number): string {
  return count < 10_000 ? whole.format(count) : compact.format(count);
}

/** 0.71; an en dash where there is no number. */
export function formatShare(share: number): string {
  return Number.isNaN(share) ? '–' : shareFormat.format(share);
}

/** A measure on a scale of its own: whole, or to two decimals. */
export function formatMeasure(value: number): string {
  return Number.isInteger(value) ? whole.format(value) : formatShare(value);
}

/** 71% */
export function formatPercent(share: number): string {
  return Number.isNaN(share) ? '–' : percent.format(share);
}

/** A number, as exactly as it was set. */
export function formatValue(value: number): string {
  return plain.format(value);
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
  return round.format(value);
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `one` or `many`, whichever goes with `count`. */
export function plural(count: number, one: string, many: string): string {
  return plurals.select(count) === 'one' ? one : many;
}

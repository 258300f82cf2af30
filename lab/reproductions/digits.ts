/** Numbers as they are told everywhere, so that what is told can be compared digit by digit. */

const MINUS = '\u2212';

/** 0.8131, 14.76; an en dash where there is no number. */
export function digits(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  return `${value < 0 ? MINUS : ''}${size.toFixed(size >= 5 ? 2 : 4)}`;
}

/** The same, for tables: nothing where there is no number. */
export function digitsIfAny(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : digits(value);
}

/** 0.81, for the eye. */
export function shortDigits(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/** +0.5, −0.000001: as exactly as it was set. */
export function signed(value: number): string {
  return `${value < 0 ? MINUS : '+'}${Math.abs(value)}`;
}

/** +0.0751, −1.4: always with its sign. */
export function signedDigits(value: number | null, places: number): string {
  if (value === null || Number.isNaN(value)) return '–';
  return `${value < 0 ? MINUS : '+'}${Math.abs(value).toFixed(places)}`;
}

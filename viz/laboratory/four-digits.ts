/** To four digits after the point; an en dash where there is no number. */
export function fourDigits(value: number | null): string {
  return value === null ? '–' : value.toFixed(4);
}

/** Numbers as a summary shows them. */

/** A whole number with its thousands set apart by commas. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `part` of `whole` in per cent; a dash where there is nothing to take a part of. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (100 * part) / whole;
  if (part > 0 && share < 0.5) return '<1 %';
  return `${Math.round(share)} %`;
}

/** A measure, to three decimals; larger ones to fewer. */
export function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0);
}

/** So many bytes, in words. */
export function storage(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = bytes / 1000;
  while (size >= 1000 && units.length > 1) {
    size /= 1000;
    units.shift();
  }
  return `${size < 10 ? size.toFixed(1) : Math.ceil(size)} ${units[0]}`;
}

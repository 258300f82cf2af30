/** A number as it was worked out, for tables that are saved; one that is not there is written as nothing. */
export function exact(value: number | null): number {
  return value ?? Number.NaN;
}

/** The name of a parameter's place on the card, as an address names it. */
export function placeOfParameter(name: string): string {
  return `parameter-${name}`;
}

/**
 * Places labels beside the ends of lines: as near to where each wants to be as can be, in order, at least
 * `apart` from one another, between `top` and `bottom`. Gives each label's place, in the order given.
 */
export function placeEndLabels(
  wanted: readonly number[],
  apart: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const places = order.map((k) => wanted[k]);
  let floor = top;
  for (let k = 0; k < places.length; k++) {
    places[k] = Math.max(places[k], floor);
    floor = places[k] + apart;
  }
  let ceiling = bottom;
  for (let k = places.length - 1; k >= 0; k--) {
    places[k] = Math.min(places[k], ceiling);
    ceiling = places[k] - apart;
  }
  const placed = new Array<number>(wanted.length).fill(0);
  order.forEach((label, k) => {
    placed[label] = places[k];
  });
  return placed;
}

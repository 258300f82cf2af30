import { LANES } from '../../bits.ts';
import type { World } from '../../world.ts';

/** How many of the bundles of `s` consecutive dimensions `person` has all right. What is left over at the end is in none. */
export function bundlesRight(world: World, person: number, s: number): number {
  let bundles = 0;
  const whole = world.elements - (world.elements % s);
  let word = -1;
  let right = 0;
  for (let from = 0; from < whole; from += s) {
    let all = 1;
    for (let dimension = from; dimension < from + s; dimension++) {
      const at = (dimension / LANES) | 0;
      if (at !== word) {
        word = at;
        right = world.right(person, word);
      }
      all &= right >>> (dimension % LANES);
    }
    bundles += all & 1;
  }
  return bundles;
}

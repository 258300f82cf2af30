/** What people believe, read off a world without touching it. */
import { elementOf, withoutFirst } from '../../../sim/bits.ts';
import type { World } from '../../../sim/world.ts';
import { HOLDS } from './sight.ts';

/** What `person` holds of each element, written into `into` from `at` on. */
export function readBeliefs(world: World, person: number, into: Uint8Array, at = 0): void {
  for (let word = 0; word < world.words; word++) {
    const held = world.held[person * world.words + word];
    const right = world.right(person, word);
    for (let rest = held; rest !== 0; rest = withoutFirst(rest))
      into[at + elementOf(word, rest)] = HOLDS.wrong;
    for (let rest = right; rest !== 0; rest = withoutFirst(rest))
      into[at + elementOf(word, rest)] = HOLDS.right;
  }
}

/** What everybody holds of each element, person by person. */
export function beliefsOf(world: World): Uint8Array {
  const beliefs = new Uint8Array(world.people * world.elements);
  for (let person = 0; person < world.people; person++)
    readBeliefs(world, person, beliefs, person * world.elements);
  return beliefs;
}

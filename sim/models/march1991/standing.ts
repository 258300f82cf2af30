/** How members and the code compare: who knows more. */
import { countOnes, same } from '../../bits.ts';
import type { Values } from '../../parameter.ts';
import type { World } from '../../world.ts';
import { RIVALS, wrongCounts } from './readings.ts';

/** What a member has to come to for the code to learn from it. */
export function enoughToTeach(p: Values, world: World): number {
  const code = standing(p, world, world.ruleHeld, world.ruleValue, 0);
  return p.rivals === RIVALS.asMuch ? code : code + 1;
}

/** What members and code are compared by: right less wrong, or the number right. */
export function standing(
  p: Values,
  world: World,
  held: Int32Array,
  value: Int32Array,
  holder: number,
): number {
  const score = scoreOf(world, held, value, holder);
  if (wrongCounts(p)) return score;
  const { words } = world;
  let views = 0;
  for (let k = holder * words; k < (holder + 1) * words; k++) views += countOnes(held[k]);
  return (score + views) / 2;
}

/** Right less wrong, over all dimensions, of holder number `holder` in these planes. */
export function scoreOf(world: World, held: Int32Array, value: Int32Array, holder: number): number {
  let sum = 0;
  for (let word = 0; word < world.words; word++) {
    const k = holder * world.words + word;
    const right = held[k] & same(value[k], world.reality[word]);
    sum += 2 * countOnes(right) - countOnes(held[k]);
  }
  return sum;
}

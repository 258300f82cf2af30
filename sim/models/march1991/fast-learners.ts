import type { Values } from '../../parameter.ts';
import { chance, draw, type Luck } from '../../rng.ts';
import { FAST_MEMBERS } from './readings.ts';

/** The period in whose stream it is drawn who learns fast: once and for all. */
const FOUNDING = 0;

/** What a product of a share and a number may be short of the whole number that is meant: .29 × 100. */
const ALL_BUT_WHOLE = 1e-9;

/**
 * Which of `people` members learn fast, 1 or 0 each: the first ones, or each by its own draw. Who takes a
 * member's place learns as fast as it did.
 */
export function fastLearners(
  { fast, fastMembers }: Values,
  people: number,
  luck: Luck,
): Uint8Array {
  const learnsFast = new Uint8Array(people);
  if (fastMembers !== FAST_MEMBERS.drawn) {
    const upwards = fastMembers === FAST_MEMBERS.nearest ? 1 / 2 : ALL_BUT_WHOLE;
    return learnsFast.fill(1, 0, Math.floor(fast * people + upwards));
  }
  const drawing = luck.stream('mutualLearning', 'is fast', FOUNDING);
  const often = chance(fast);
  for (let member = 0; member < people; member++)
    learnsFast[member] = draw(drawing, member) < often ? 1 : 0;
  return learnsFast;
}

/**
 * Who arrives knows something already: newcomers hold each element with probability `newcomerKnown`, and
 * what they hold is right with probability `newcomerAccuracy`.
 */

import type { Lanes } from './bits.ts';
import type { Influence } from './ledger.ts';
import { type Declared, share } from './parameter.ts';
import type { Week } from './process.ts';
import { type Chance, chance, coins, type Stream } from './rng.ts';

export const newcomers = {
  newcomerKnown: share({
    label: 'What newcomers have a view on',
    says: 'The probability that a newcomer holds a view on an element.',
    group: 'people coming and going',
    default: 0.5,
    grade: 'assumption',
  }),
  newcomerAccuracy: share({
    label: 'How often newcomers are right',
    says: 'The probability that a view which a newcomer brings in is right.',
    group: 'people coming and going',
    default: 0.6,
    grade: 'assumption',
  }),
} as const satisfies Declared;

/** How far anybody who arrives believes to have influence. */
export const EFFICACY_AT_FIRST = 0.5;

/** Draws what newcomers believe, for one process in one week. */
export class Newcomers {
  private readonly holding: Stream;
  private readonly knowing: Stream;
  private readonly known: Chance;
  private readonly accurate: Chance;

  /** @param process the process that lets them in; names the streams */
  constructor(
    private readonly week: Week<'newcomerKnown' | 'newcomerAccuracy'>,
    process: string,
  ) {
    this.holding = week.luck.stream(process, 'newcomer holds');
    this.knowing = week.luck.stream(process, 'newcomer knows');
    this.known = chance(week.p.newcomerKnown);
    this.accurate = chance(week.p.newcomerAccuracy);
  }

  /** Where newcomer number `holder` has a view. */
  held(holder: number, word: number): Lanes {
    return coins(this.holding, holder, word, this.known, this.week.world.lanes(word));
  }

  /** What the view is, in the lanes of `held`. */
  values(holder: number, word: number, held: Lanes): Lanes {
    const right = coins(this.knowing, holder, word, this.accurate, held);
    return this.week.world.reading(word, right);
  }

  /** A newcomer takes the place of practitioner `person`. */
  takePlace(person: number, influence: Influence): void {
    const { world, ledger } = this.week;
    for (let word = 0; word < world.words; word++) {
      const held = this.held(person, word);
      ledger.replace(person, word, held, this.values(person, word, held), influence);
    }
    world.efficacy[person] = EFFICACY_AT_FIRST;
  }

  /** A newcomer takes the place of manager `manager`. */
  takeCharge(manager: number): void {
    const { world } = this.week;
    for (let word = 0; word < world.words; word++) {
      const held = this.held(manager, word);
      world.managerHeld[manager * world.words + word] = held;
      world.managerValue[manager * world.words + word] = held & this.values(manager, word, held);
    }
  }
}

import type { Lanes } from '../../bits.ts';
import { byLeaving } from '../../ledger.ts';
import { share } from '../../parameter.ts';
import type { Process, Week } from '../../process.ts';
import { type Chance, chance, coins, draw, type Stream } from '../../rng.ts';

/** A belief is −1, 0 or +1, each as likely as the others: there is a view twice in three times. */
const VIEW: Chance = chance(2 / 3);
const EVEN: Chance = chance(1 / 2);

/** Draws what a member believes who knows nothing of the organisation. March (1991). */
export class Newborn {
  private readonly holding: Stream;
  private readonly siding: Stream;

  constructor(private readonly week: Week<never>) {
    this.holding = week.luck.stream('redraw', 'holds');
    this.siding = week.luck.stream('redraw', 'sides');
  }

  held(member: number, word: number): Lanes {
    return coins(this.holding, member, word, VIEW, this.week.world.lanes(word));
  }

  values(member: number, word: number, held: Lanes): Lanes {
    return coins(this.siding, member, word, EVEN, held);
  }
}

/** Turnover: somebody else takes a member's place, with beliefs of their own. March (1991). */
export const redraw: Process<'p3'> = {
  name: 'redraw',
  says: 'Each member is replaced with probability p3 by somebody whose beliefs are −1, 0 or +1, each as likely.',
  grade: 'stylised',
  sources: ['march-1991'],
  parameters: {
    p3: share({
      label: 'p3: turnover',
      unit: 'per period',
      says: 'The probability that a member is replaced.',
      group: 'people coming and going',
      default: 0,
      grade: 'stylised',
      sources: ['march-1991'],
    }),
  },
  step(week) {
    const { world, ledger, luck, p } = week;
    const leaving = luck.stream('redraw', 'leaves');
    const often = chance(p.p3);
    if (often === 0) return;
    const newborn = new Newborn(week);
    for (let member = 0; member < world.people; member++) {
      if (draw(leaving, member) >= often) continue;
      for (let word = 0; word < world.words; word++) {
        const held = newborn.held(member, word);
        ledger.replace(member, word, held, newborn.values(member, word, held), byLeaving);
      }
    }
  },
};

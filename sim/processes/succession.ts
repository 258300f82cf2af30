import { countOnes } from '../bits.ts';
import { byPromotion } from '../ledger.ts';
import { Newcomers } from '../newcomers.ts';
import { share, weekly } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, draw, drawBelow } from '../rng.ts';
import type { World } from '../world.ts';
import { knowledge } from './consultation.ts';

/**
 * Managers leave too, and are followed by somebody from the teams below: by the most loyal, or by the one
 * who knows most. Either way the front line loses what that person knew.
 */
export const succession: Process<
  'managerTurnover' | 'patronage' | 'newcomerKnown' | 'newcomerAccuracy'
> = {
  name: 'succession',
  says: 'Each manager leaves with probability managerTurnover; with probability patronage the one from the teams below who agrees most with the rulebook is promoted, otherwise the one who knows most; ties by lot. A newcomer takes the empty seat.',
  grade: 'stylised',
  sources: ['directors-turnover', 'lawrence-2005'],
  parameters: {
    managerTurnover: weekly({
      label: 'Turnover of managers',
      each: 'manager',
      says: 'The probability that a manager leaves.',
      group: 'people coming and going',
      default: 0.004,
      grade: 'evidence',
      sources: ['directors-turnover'],
    }),
    patronage: share({
      label: 'Patronage',
      says: 'The probability that loyalty to the rulebook decides who is promoted, and not knowledge.',
      group: 'politics and climate',
      default: 0.5,
      grade: 'assumption',
      sources: ['lawrence-2005'],
    }),
  },
  step(week) {
    const { world, luck, p } = week;
    const leaving = luck.stream('succession', 'leaves');
    const favouring = luck.stream('succession', 'favours');
    const choosing = luck.stream('succession', 'chooses');
    const arriving = new Newcomers(week, 'succession');
    const often = chance(p.managerTurnover);
    const byLoyalty = chance(p.patronage);
    for (let manager = 0; manager < world.tree.managers; manager++) {
      if (draw(leaving, manager) >= often) continue;
      const merit = draw(favouring, manager) < byLoyalty ? loyalty : knowledge;
      const best = bestBelow(world, manager, merit);
      const promoted = best[drawBelow(choosing, manager, best.length)];
      const from = promoted * world.words;
      world.managerHeld.set(world.held.subarray(from, from + world.words), manager * world.words);
      world.managerValue.set(world.value.subarray(from, from + world.words), manager * world.words);
      world.ownOpenness[manager] = 0;
      arriving.takePlace(promoted, byPromotion);
    }
  },
};

/** On how many elements `person` believes what the rulebook says. */
function loyalty(world: World, person: number): number {
  let agreed = 0;
  for (let word = 0; word < world.words; word++)
    agreed += countOnes(world.followsRule(person, word));
  return agreed;
}

/** Those in the teams below `manager` of whom nobody has more merit, in the order of their seats. */
function bestBelow(
  world: World,
  manager: number,
  merit: (world: World, person: number) => number,
): number[] {
  const { start, end } = world.tree.teamsBelow(manager);
  let most = -1;
  let best: number[] = [];
  for (let seat = world.firstSeat(start); seat < world.endSeat(end - 1); seat++) {
    const person = world.seats[seat];
    const has = merit(world, person);
    if (has > most) {
      most = has;
      best = [];
    }
    if (has === most) best.push(person);
  }
  return best;
}

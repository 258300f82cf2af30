import { countOnes } from '../bits.ts';
import { byColleague } from '../ledger.ts';
import { takenByCoin } from '../lots.ts';
import { weekly } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins, drawBelow } from '../rng.ts';
import type { World } from '../world.ts';

/** How readily a colleague's belief is taken, where the colleague's team is safe. */
const CREDIT = 0.3;

/**
 * Now and then somebody asks a colleague in another team, and learns where that colleague knows more.
 * People ask one after the other, in the order of their numbers.
 */
export const consultation: Process<'consultation'> = {
  name: 'consultation',
  says: 'With probability consultation a practitioner asks one colleague in another team; where the colleague knows more, each element the colleague holds is taken with probability 0.3 · the safety of the colleague’s team.',
  grade: 'assumption',
  sources: ['kim-1993', 'hughes-2020'],
  parameters: {
    consultation: weekly({
      label: 'Consultation across teams',
      each: 'practitioner',
      says: 'The probability that a practitioner asks a colleague in another team; 0 makes perfect silos.',
      group: 'group learning',
      default: 0.02,
      grade: 'assumption',
    }),
  },
  step({ world, luck, ledger, p }) {
    const asking = luck.stream('consultation', 'asks');
    const choosing = luck.stream('consultation', 'whom');
    const taking = luck.stream('consultation', 'takes');
    const often = chance(p.consultation);
    for (const person of takenByCoin(asking, world.people, often)) {
      const team = world.teamOf[person];
      const first = world.firstSeat(team);
      const members = world.endSeat(team) - first;
      const elsewhere = world.people - members;
      if (elsewhere === 0) continue;
      const seat = drawBelow(choosing, person, elsewhere);
      const colleague = world.seats[seat < first ? seat : seat + members];
      if (knowledge(world, colleague) <= knowledge(world, person)) continue;
      const taken = chance(CREDIT * world.climate[world.teamOf[colleague]]);
      for (let word = 0; word < world.words; word++) {
        const k = colleague * world.words + word;
        const takes = coins(taking, person, word, taken, world.held[k]);
        ledger.believe(person, word, takes, world.value[k], byColleague);
      }
    }
  },
};

/** On how many elements `person` is right. */
export function knowledge(world: World, person: number): number {
  let right = 0;
  for (let word = 0; word < world.words; word++) right += countOnes(world.right(person, word));
  return right;
}

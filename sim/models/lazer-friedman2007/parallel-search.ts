import { lanesInUse } from '../../bits.ts';
import { share, whole } from '../../parameter.ts';
import type { Process, Week } from '../../process.ts';
import { chance, coins, draw, drawBelow, type Stream } from '../../rng.ts';
import type { Solution } from '../nk/landscape.ts';
import type { Crowd } from './crowd.ts';

/** What the process finds in its round besides the moment. */
export interface Searching {
  readonly crowd: Crowd;
}

type Uses = 'velocity' | 'error' | 'attempt';

/** Everybody looks round, and copies what is better or searches. Lazer & Friedman (2007), pp. 675–679. */
export const parallelSearch: Process<Uses, Searching> = {
  name: 'parallelSearch',
  says: 'All at once: who looks and sees somebody with a strictly better solution copies the best of them; everybody else changes one attribute at random, and keeps the change if it is better.',
  grade: 'stylised',
  sources: ['lazer-friedman-2007'],
  parameters: {
    velocity: share({
      label: 'Velocity',
      unit: 'per round',
      says: 'The probability that a person looks at the others in a round.',
      group: 'group learning',
      default: 1,
      grade: 'stylised',
      sources: ['lazer-friedman-2007'],
    }),
    error: share({
      label: 'Error',
      unit: 'per attribute',
      says: 'The probability that an attribute which differs is not copied; what comes of it is kept only if it is no worse.',
      group: 'group learning',
      default: 0,
      grade: 'stylised',
      sources: ['lazer-friedman-2007'],
    }),
    attempt: whole({
      label: 'Attempt',
      unit: '',
      says: 'Which of many searches from the same start this is: the same landscape and first solutions, other luck in what is tried. Networks are compared so in the paper’s table.',
      group: 'start',
      min: 0,
      max: 1000,
      default: 0,
      acts: 'next run',
      grade: 'stylised',
      sources: ['lazer-friedman-2007'],
    }),
  },
  step(week) {
    const { crowd, luck, p } = week;
    const lots = {
      looking: luck.stream('parallelSearch', `looks, ${p.attempt}`),
      copying: luck.stream('parallelSearch', `copies, ${p.attempt}`),
      changing: luck.stream('parallelSearch', `changes, ${p.attempt}`),
    };
    const often = chance(p.velocity);
    // All decide by what was; nobody sees what another does in the same round.
    const next = Int32Array.from({ length: crowd.people }, (_, person) => {
      const better = draw(lots.looking, person) < often ? crowd.betterThan(person) : -1;
      return better >= 0 ? copied(week, lots, person, better) : searched(week, lots, person);
    });
    next.forEach((solution, person) => {
      if (solution !== crowd.solutions[person]) crowd.hold(person, solution);
    });
  },
};

/** The round's draws. */
interface Lots {
  readonly looking: Stream;
  readonly copying: Stream;
  readonly changing: Stream;
}

/** `person`'s solution after taking over that of `other`. */
function copied(
  { crowd, p }: Week<Uses, Searching>,
  { copying }: Lots,
  person: number,
  other: number,
): Solution {
  const { solutions, worths, landscape } = crowd;
  if (p.error === 0) return solutions[other];
  const all = lanesInUse(landscape.bits, 0);
  const taken = coins(copying, person, 0, chance(1 - p.error), all);
  const own = solutions[person];
  const tried = own ^ ((own ^ solutions[other]) & taken);
  return landscape.worth(tried) >= worths[person] ? tried : own;
}

/** `person`'s solution after trying one change. */
function searched({ crowd }: Week<Uses, Searching>, { changing }: Lots, person: number): Solution {
  const { solutions, worths, landscape } = crowd;
  const tried = solutions[person] ^ (1 << drawBelow(changing, person, landscape.bits));
  return landscape.worth(tried) > worths[person] ? tried : solutions[person];
}

/** Whether nobody can change any more: nobody who may copy sees a better solution, and nobody who may search can find one. */
export function isSettled({ crowd, p }: Week<Uses, Searching>): boolean {
  const { people, solutions, worths, landscape } = crowd;
  const copies = p.velocity > 0 && p.error < 1;
  const searching: number[] = [];
  for (let person = 0; person < people; person++) {
    const sees = p.velocity > 0 && crowd.betterThan(person) >= 0;
    if (sees && copies) return false;
    if (!sees || p.velocity < 1) searching.push(person);
  }
  const looked = new Set<Solution>();
  for (const person of searching) {
    const solution = solutions[person];
    if (looked.has(solution)) continue;
    if (!landscape.isPeak(solution, worths[person])) return false;
    looked.add(solution);
  }
  return true;
}

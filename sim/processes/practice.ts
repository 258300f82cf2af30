import { NONE } from '../bits.ts';
import { byPractice } from '../ledger.ts';
import { share, weekly } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance, coins } from '../rng.ts';

/**
 * On the job: where it is safe and there is time, a practitioner tries something, reads what came of it,
 * and believes that. Where cause and effect are hard to tell apart the reading misleads: superstitious
 * learning (Levitt & March 1988).
 */
export const practice: Process<'practice' | 'workload' | 'feedbackAccuracy'> = {
  name: 'practice',
  says: 'On the job, each practitioner tries each element with probability practice · (1 − workload) · safety, reads reality with feedbackAccuracy, and believes what it reads.',
  grade: 'stylised',
  sources: ['edmondson-1999', 'levitt-march-1988', 'tucker-edmondson'],
  parameters: {
    practice: weekly({
      label: 'Practice',
      each: 'practitioner and element',
      says: 'How often a practitioner who is safe and has time tries an element and looks at what comes of it.',
      group: 'individual learning',
      default: 0.05,
      grade: 'assumption',
      sources: ['tucker-edmondson'],
    }),
    workload: share({
      label: 'Workload',
      says: 'The share of the time for trying things out that work leaves no room for.',
      group: 'individual learning',
      default: 0.3,
      grade: 'stylised',
      sources: ['tucker-edmondson'],
    }),
    feedbackAccuracy: share({
      label: 'Accuracy of feedback',
      says: 'The probability that what one sees of an outcome is what works; one half is noise, as in the most complex work.',
      group: 'individual learning',
      min: 0.5,
      default: 0.75,
      grade: 'stylised',
      sources: ['wilson-2023', 'levitt-march-1988'],
    }),
  },
  step({ world, luck, ledger, p }) {
    const trying = luck.stream('practice', 'tries');
    const reading = luck.stream('practice', 'reads');
    const accurate = chance(p.feedbackAccuracy);
    for (let team = 0; team < world.teams; team++) {
      const often = chance(p.practice * (1 - p.workload) * world.climate[team]);
      for (let seat = world.firstSeat(team); seat < world.endSeat(team); seat++) {
        const person = world.seats[seat];
        for (let word = 0; word < world.words; word++) {
          const tried = coins(trying, person, word, often, world.lanes(word));
          if (tried === NONE) continue;
          const read = coins(reading, person, word, accurate, tried);
          ledger.believe(person, word, tried, world.reading(word, read), byPractice);
        }
      }
    }
  },
};

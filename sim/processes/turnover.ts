import { byLeaving } from '../ledger.ts';
import { takenByCoin } from '../lots.ts';
import { Newcomers, newcomers } from '../newcomers.ts';
import { weekly } from '../parameter.ts';
import type { Process } from '../process.ts';
import { chance } from '../rng.ts';

/** What threat adds to turnover: at full threat three times as many leave. */
const UNDER_THREAT = 2;

/** People leave, and what they knew leaves with them. Turnover in March (1991). */
export const turnover: Process<'turnover' | 'threat' | 'newcomerKnown' | 'newcomerAccuracy'> = {
  name: 'turnover',
  says: 'Each practitioner leaves with probability turnover · (1 + 2 · threat); a newcomer takes the seat.',
  grade: 'evidence',
  sources: ['council-turnover', 'march-1991', 'david-brachet-2011'],
  parameters: {
    turnover: weekly({
      label: 'Turnover',
      each: 'practitioner',
      says: 'The probability that a practitioner leaves where nothing threatens; the median council in the United Kingdom loses 13.4 % of its staff a year.',
      group: 'people coming and going',
      default: 0.002,
      grade: 'evidence',
      sources: ['council-turnover'],
    }),
    ...newcomers,
  },
  step(week) {
    const { world, luck, p } = week;
    const leaving = luck.stream('turnover', 'leaves');
    const often = chance(p.turnover * (1 + UNDER_THREAT * p.threat));
    const arriving = new Newcomers(week, 'turnover');
    for (const person of takenByCoin(leaving, world.people, often)) {
      arriving.takePlace(person, byLeaving);
    }
  },
};

import { threeLevel } from '../../sim/models/three-level.ts';
import type { Plan } from '../../sim/run.ts';

/** The worlds that are timed, by name: `typical` as it is, and one of 1,000 people and 100 elements. */
export const worlds: readonly { readonly name: string; readonly plan: Plan }[] = [
  { name: 'typical', plan: planOf({}) },
  {
    name: '1,000 people × 100 elements',
    plan: planOf({ people: 1000, elements: 100, weeks: 52, settle: 52 }),
  },
];

function planOf(settings: Plan['settings']): Plan {
  return { model: threeLevel, settings, timeline: [], ownMeasures: {} };
}

/** Whose gap is looked at, over how many seeds: read from an address and written into it. */

import { FIRST_SCENARIO, isSeed } from '../../lab/links/address.ts';
import { openFields } from '../../lab/links/fields.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import { linkWords } from '../../lab/links/words.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { readKnown } from '../laboratory/known-field.ts';
import { scenarioNames } from '../laboratory/known-scenario.ts';
import { words } from '../words/attribution.ts';

export interface Sight {
  readonly scenario: string;
  readonly measure: string;
  readonly seeds: number;
  /** Null for the scenario's own. */
  readonly seed: string | null;
}

export const USUAL_SEEDS = 20;
export const MOST_SEEDS = 1000;
const USUAL_MEASURE = 'performance';

/** Reads the part of an address after `#`, which anybody may have written; what is not said is as usual. */
export function readSight(fragment: string): {
  readonly sight: Sight;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const fields = ['v', 'view', 'scenario', 'measure', 'seeds', 'seed'];
  const read = openFields(fragment, fields, problems);
  read('view', (value) => value === 'attribution', linkWords.view(VIEWS));
  // Constraints are those of one model.
  const names = scenarioNames((model) => model === threeLevel);
  const measures = Object.keys(threeLevel.measures);
  return {
    sight: {
      scenario: readKnown(read, 'scenario', names, problems) ?? FIRST_SCENARIO,
      measure: readKnown(read, 'measure', measures, problems) ?? USUAL_MEASURE,
      seeds: Number(read('seeds', isCount, words.address.seeds(MOST_SEEDS)) ?? USUAL_SEEDS),
      seed: read('seed', isSeed, linkWords.seed),
    },
    problems,
  };
}

export function writeSight({ scenario, measure, seeds, seed }: Sight): string {
  const parts = ['v=1', 'view=attribution', `scenario=${scenario}`, `measure=${measure}`];
  parts.push(`seeds=${seeds}`);
  if (seed !== null) parts.push(`seed=${encodeURIComponent(seed)}`);
  return `#${parts.join('&')}`;
}

function isCount(value: string): boolean {
  return /^[1-9]\d{0,3}$/.test(value) && Number(value) >= 2 && Number(value) <= MOST_SEEDS;
}

/** What does the same on the command line. */
export function commandsFor({ scenario, measure, seeds, seed }: Sight): string[] {
  const flags = [
    ...(measure === USUAL_MEASURE ? [] : [`--measure ${measure}`]),
    ...(seeds === USUAL_SEEDS ? [] : [`--seeds ${seeds}`]),
    ...(seed === null ? [] : [`--seed ${JSON.stringify(seed)}`]),
  ];
  return ['attribute', 'levers'].map((command) =>
    ['npx trellis', command, scenario, ...flags].join(' '),
  );
}

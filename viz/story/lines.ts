/** Which measures of a story are drawn over time, and which are told as numbers beside the picture. */

import type { Gap } from '../charts/trajectories-in-words.ts';
import { words as chartWords } from '../words/charts.ts';
import { words } from '../words/page.ts';
import type { Measured, Story } from '../worker/story.ts';

export interface Lines {
  /** The names of the measures that are drawn, the first of them the strongest. */
  readonly drawn: readonly string[];
  /** Those of them that are drawn where there is little room. */
  readonly strongest: readonly string[];
  /** The two measures whose distance is shaded, if any. */
  readonly gap?: Gap;
  /** A value to be marked across, and its name. */
  readonly mark?: { readonly at: number; readonly says: string };
  /** The names of those that have a scale of their own. */
  readonly told: readonly string[];
}

const THREE_LEVELS: Lines = {
  drawn: [
    'performance',
    'potential',
    'peopleKnowledge',
    'teamKnowledge',
    'rulebookKnowledge',
    'efficacy',
  ],
  strongest: ['performance', 'peopleKnowledge', 'rulebookKnowledge'],
  gap: ['potential', 'performance'],
  mark: { at: 0.5, says: chartWords.trajectories.chance },
  told: [],
};

/** How many lines can be told apart. */
const MOST = 6;
const MOST_IN_LITTLE_ROOM = 3;

/** Of other models what comes first in them and goes up to 1 is drawn. */
export function linesOf({ model, headline, measures }: Story): Lines {
  if (model === 'three-level') return THREE_LEVELS;
  const isShare = ({ min, max }: Measured) => max === 1 && min !== null;
  const measured = (name: string) => measures.find((measure) => measure.name === name);
  const shares = headline.filter((name) => {
    const measure = measured(name);
    return measure !== undefined && isShare(measure);
  });
  const drawn = shares.slice(0, MOST);
  const strongest = drawn.slice(0, MOST_IN_LITTLE_ROOM);
  return { drawn, strongest, told: headline.filter((name) => !drawn.includes(name)) };
}

/** What a measure is called. */
export function labelIn({ measures }: Story, name: string): string {
  return words.measures[name] ?? measures.find((measure) => measure.name === name)?.label ?? name;
}

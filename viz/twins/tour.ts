/**
 * The first minutes, as data: one next step at a time, each the state that it begins in. The words for them
 * are in words/twins.ts. A step more is an entry here and its words there.
 */
import type { PairName } from '../../lab/twins/pairs.ts';
import type { StepName } from '../../lab/twins/place.ts';

export interface Step {
  readonly name: StepName;
  /** Where the step begins; what is not said stays as it is. */
  readonly pair?: PairName;
  readonly week?: number;
  /** The first person to be met; null to leave whoever is followed. */
  readonly person?: number | null;
  /** Whether the worlds live on by themselves. */
  readonly plays: boolean;
  /** What is to be seen beside the worlds. */
  readonly shows?: 'guess' | 'leaks' | 'effect' | 'conclusions' | 'share' | 'choice';
}

export const STEPS = [
  { name: 'look', plays: true },
  { name: 'person', week: 0, person: 0, plays: false },
  { name: 'weeks', week: 3, plays: false },
  { name: 'guess', week: 0, person: null, plays: false, shows: 'guess' },
  { name: 'grow', week: 0, plays: true },
  { name: 'leak', week: 104, plays: false, shows: 'leaks' },
  { name: 'time', pair: 'protected-time', week: 104, plays: false, shows: 'effect' },
  { name: 'community', pair: 'community', week: 104, plays: false, shows: 'effect' },
  { name: 'politics', pair: 'community-politics', week: 104, plays: false, shows: 'conclusions' },
  { name: 'own', plays: false, shows: 'choice' },
  { name: 'share', plays: false, shows: 'share' },
] as const satisfies readonly [Step, ...Step[]];

export function stepOf(name: StepName): Step {
  return STEPS.find((step) => step.name === name) as Step;
}

/** The step after `name`; null after the last one. */
export function stepAfter(name: StepName): Step | null {
  return STEPS[placeOf(name) + 1] ?? null;
}

/** The step before `name`; null before the first one. */
export function stepBefore(name: StepName): Step | null {
  return STEPS[placeOf(name) - 1] ?? null;
}

/** Which step it is, 0 for the first. */
export function placeOf(name: StepName): number {
  return STEPS.findIndex((step) => step.name === name);
}

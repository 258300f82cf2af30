/**
 * The pairs of worlds that can be compared, as data: what both have in common, as a scenario's file says it,
 * and what each has from its first week on. Up to then the two are one and the same organisation. The words
 * for them are the page's; whoever reads a pair sends it through the gate for files (open-pair.ts).
 */

/** What a side has that the other may not have. */
export interface SideOf {
  /** From week 1 on everything is as this preset says. */
  readonly as?: string;
  /** From week 1 on these parameters are so, over the preset. */
  readonly set?: Readonly<Record<string, number>>;
}

export interface Pair {
  readonly name: PairName;
  readonly both: Readonly<Record<string, unknown>>;
  readonly left: SideOf;
  readonly right: SideOf;
}

export const PAIR_NAMES = [
  'supportive-weak',
  'protected-time',
  'community',
  'community-politics',
  'system-first',
] as const;
export type PairName = (typeof PAIR_NAMES)[number];

/** Whose luck the worlds have where nothing else is said. */
export const FIRST_SEED = 'trellis';

/** A course for everybody, for two weeks from week `week` on. */
function courseIn(week: number) {
  return [{ week, says: 'The course', training: { weeks: 2, intensity: 0.5, accuracy: 0.95 } }];
}

/** Small enough to follow each person: four teams of six. */
export const SMALL = { people: 24, teamSize: 6, elements: 16, weeks: 104 };

/** A third of the people meet in learning communities. */
const COMMUNITY = { communityCoverage: 0.34, communitySize: 8 };

/** Threat and blame are high, and in most weeks somebody above lays down a rule. */
const HIGH_POLITICS = { threat: 0.8, blame: 0.8, mandateRate: 0.05 };

const EARLY_COURSE = { parameters: SMALL, timeline: courseIn(4) };

export const pairs: Readonly<Record<PairName, Pair>> = {
  'supportive-weak': {
    name: 'supportive-weak',
    both: EARLY_COURSE,
    left: { as: 'supportive' },
    right: { as: 'weak' },
  },
  'protected-time': {
    name: 'protected-time',
    both: EARLY_COURSE,
    left: { as: 'weak', set: { workload: 0 } },
    right: { as: 'weak' },
  },
  community: {
    name: 'community',
    both: EARLY_COURSE,
    left: { as: 'weak', set: COMMUNITY },
    right: { as: 'weak' },
  },
  'community-politics': {
    name: 'community-politics',
    both: EARLY_COURSE,
    left: { as: 'weak', set: { ...HIGH_POLITICS, ...COMMUNITY } },
    right: { as: 'weak', set: HIGH_POLITICS },
  },
  'system-first': {
    name: 'system-first',
    both: { parameters: SMALL, timeline: courseIn(26) },
    left: { as: 'supportive' },
    right: { as: 'weak' },
  },
};

/**
 * Who sits where: N practitioners in G teams, the teams the leaves of a management tree.
 *
 *     level 2              ●              the top: span = the smallest s with s^levels ≥ G
 *     level 1        ●     ●     ●        each manages `span` units of the level below
 *     teams          g g g g g g g …      level 0: G = ⌈N/teamSize⌉, the last one possibly smaller
 *
 * Managers are numbered from the first level upwards. With 0 levels the teams report straight to whoever
 * decides, and there are no managers.
 */
import { type Declared, whole } from './parameter.ts';

export const organisation = {
  people: whole({
    label: 'People',
    unit: 'practitioners',
    says: 'How many practitioners work here.',
    group: 'size',
    min: 2,
    max: 1_000_000,
    default: 64,
    acts: 'next run',
    grade: 'assumption',
  }),
  elements: whole({
    label: 'Elements of practice',
    unit: 'elements',
    says: 'How many things there are to be right or wrong about.',
    group: 'size',
    min: 1,
    max: 1024,
    default: 32,
    acts: 'next run',
    grade: 'stylised',
    sources: ['march-1991'],
  }),
  weeks: whole({
    label: 'Weeks',
    unit: 'weeks',
    says: 'How long the organisation is watched.',
    group: 'size',
    min: 1,
    max: 10_000,
    default: 208,
    acts: 'next run',
    grade: 'assumption',
  }),
  settle: whole({
    label: 'Settling time',
    unit: 'weeks',
    says: 'How many weeks pass at the first settings before week 0 is shown, so that the story does not start from noise.',
    group: 'start',
    min: 0,
    max: 10_000,
    default: 104,
    acts: 'next run',
    grade: 'assumption',
  }),
  teamSize: whole({
    label: 'Team size',
    unit: 'people',
    says: 'How many practitioners make a team.',
    group: 'size',
    min: 2,
    max: 64,
    default: 8,
    acts: 'next run',
    grade: 'assumption',
  }),
  levels: whole({
    label: 'Levels of management',
    unit: 'levels',
    says: 'How many managers, one above the other, a proposal has to pass before it can become the rule.',
    group: 'structure',
    min: 0,
    max: 8,
    default: 2,
    grade: 'stylised',
    sources: ['page-kerans-2007'],
  }),
} as const satisfies Declared;

export const MAX_LEVELS = organisation.levels.max;

export function teamsFor(people: number, teamSize: number): number {
  return Math.ceil(people / teamSize);
}

/** The management tree over `teams` teams. */
export class Tree {
  readonly levels: number;
  /** How many units of the level below a manager has at most. */
  readonly span: number;
  /** How many managers there are in all. */
  readonly managers: number;
  /** `first[l − 1]` is the number of level l's first manager; one entry more marks the end. */
  private readonly first: readonly number[];
  /** `reach[l]` is how many teams a manager of level l has below at most: span^l. */
  private readonly reach: readonly number[];

  constructor(
    readonly teams: number,
    levels: number,
  ) {
    this.levels = levels;
    this.span = spanFor(teams, levels);
    const first = [0];
    const reach = [1];
    for (let level = 1; level <= levels; level++) {
      reach.push(reach[level - 1] * this.span);
      first.push(first[level - 1] + Math.ceil(teams / reach[level]));
    }
    this.first = first;
    this.reach = reach;
    this.managers = first[levels];
  }

  /** The manager at `level` (1..levels) who is responsible for `team`. */
  managerOf(team: number, level: number): number {
    return this.first[level - 1] + Math.floor(team / this.reach[level]);
  }

  /** The level (1..levels) that `manager` sits at. */
  levelOf(manager: number): number {
    let level = 1;
    while (manager >= this.first[level]) level++;
    return level;
  }

  /** The managers of `level`: from `start` up to, not including, `end`. */
  managersAt(level: number): { start: number; end: number } {
    return { start: this.first[level - 1], end: this.first[level] };
  }

  /** The teams below `manager`: from `start` up to, not including, `end`. */
  teamsBelow(manager: number): { start: number; end: number } {
    const level = this.levelOf(manager);
    const start = (manager - this.first[level - 1]) * this.reach[level];
    return { start, end: Math.min(start + this.reach[level], this.teams) };
  }
}

/** The most managers that any allowed number of levels would need. */
export function mostManagers(teams: number): number {
  let most = 0;
  for (let levels = 0; levels <= MAX_LEVELS; levels++)
    most = Math.max(most, new Tree(teams, levels).managers);
  return most;
}

/** The smallest whole span with span^levels ≥ teams: ⌈teams^(1/levels)⌉ without a root. */
function spanFor(teams: number, levels: number): number {
  if (levels === 0) return teams;
  let span = 1;
  while (power(span, levels) < teams) span++;
  return span;
}

function power(base: number, times: number): number {
  let product = 1;
  for (let k = 0; k < times; k++) product *= base;
  return product;
}

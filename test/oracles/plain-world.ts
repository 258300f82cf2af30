/** An organisation as plain objects: one number for each belief, one object for each learning and proposal. */
import type { Reach, Source } from '../../sim/books.ts';
import type { Values } from '../../sim/parameter.ts';
import type { Happening } from '../../sim/timeline.ts';
import type { PlainBooks } from './plain-books.ts';
import type { PlainLuck } from './plain-luck.ts';

/** +1, −1, or 0 for no view. */
export type View = -1 | 0 | 1;

/** A right belief, from when it came to be right. */
export interface Learning {
  readonly source: Source;
  reach: Reach;
}

export interface Person {
  efficacy: number;
  beliefs: View[];
  /** One for each element on which the person is right; null elsewhere. */
  learnings: (Learning | null)[];
}

export interface Proposal {
  readonly proposed: View;
  /** What has become of it on the way up. */
  content: View;
  /** The management level that it waits at; one more than there are levels: at the decision. */
  level: number;
}

export interface Team {
  climate: number;
  /** Who sits in it, seat by seat. */
  members: number[];
  view: View[];
  /** Pending proposals, element by element. */
  proposals: (Proposal | null)[];
}

export interface Manager {
  /** 1 is the level above the teams. */
  readonly level: number;
  /** The teams below. */
  readonly teams: readonly number[];
  beliefs: View[];
  ownOpenness: number;
}

export interface PlainWorld {
  readonly teamSize: number;
  reality: View[];
  rules: View[];
  /** For how many weeks each element is still under mandate. */
  lock: number[];
  people: Person[];
  teams: Team[];
  levels: number;
  /** Level by level from the first, and in each in the order of the teams. */
  managers: Manager[];
  /** The order in which people are asked into learning communities. */
  invited: number[];
}

/** What a slow twin acts on: the same as a process does. */
export interface PlainWeek {
  readonly week: number;
  readonly p: Values;
  readonly world: PlainWorld;
  readonly luck: PlainLuck;
  readonly books: PlainBooks;
  readonly happenings: readonly Happening[];
}

/** The events of kind `event` that act in `week`. */
export function eventsNow(
  { week, happenings }: Pick<PlainWeek, 'week' | 'happenings'>,
  event: string,
): Values[] {
  const now: Values[] = [];
  for (const happening of happenings) {
    if (happening.event !== event || !('fields' in happening)) continue;
    const weeks = 'weeks' in happening.fields ? happening.fields.weeks : 1;
    if (week >= happening.week && week <= happening.week + weeks - 1) now.push(happening.fields);
  }
  return now;
}

/** The team that `person` sits in. */
export function teamOf(world: PlainWorld, person: number): Team {
  return world.teams.find((team) => team.members.includes(person)) as Team;
}

export function isRight(world: PlainWorld, beliefs: readonly View[], element: number): boolean {
  return beliefs[element] === world.reality[element];
}

/** On how many elements a holder is right. */
export function knowledgeOf(world: PlainWorld, beliefs: readonly View[]): number {
  return beliefs.filter((_, element) => isRight(world, beliefs, element)).length;
}

/** +1 for −1 and −1 for +1. */
export function opposite(view: View): View {
  return view === 1 ? -1 : view === -1 ? 1 : 0;
}

/** What somebody reads of reality who reads it right or not. */
export function reading(world: PlainWorld, element: number, rightly: boolean): View {
  return rightly ? world.reality[element] : opposite(world.reality[element]);
}

export function blanks(elements: number): View[] {
  return new Array(elements).fill(0);
}

/** Managers over `teams` teams, who as yet believe nothing: units are put together `span` by `span`, level by level. */
export function plainManagers(teams: number, levels: number, elements: number): Manager[] {
  let span = 1;
  while (levels > 0 && BigInt(span) ** BigInt(levels) < BigInt(teams)) span++;
  const managers: Manager[] = [];
  let units = Array.from({ length: teams }, (_, team) => [team]);
  for (let level = 1; level <= levels; level++) {
    const above: number[][] = [];
    for (let k = 0; k < units.length; k += span) above.push(units.slice(k, k + span).flat());
    units = above;
    for (const below of units)
      managers.push({ level, teams: below, beliefs: blanks(elements), ownOpenness: 0 });
  }
  return managers;
}

export interface PlainSizes {
  readonly people: number;
  readonly elements: number;
  readonly teamSize: number;
  readonly levels?: number;
}

/** An organisation in which nobody believes anything, everything that works is +1, and all is safe and hopeful by half. */
export function plainWorld({ people, elements, teamSize, levels = 0 }: PlainSizes): PlainWorld {
  const teams: Team[] = [];
  for (let first = 0; first < people; first += teamSize) {
    const members: number[] = [];
    for (let person = first; person < Math.min(people, first + teamSize); person++)
      members.push(person);
    teams.push({
      climate: 0.5,
      members,
      view: blanks(elements),
      proposals: new Array(elements).fill(null),
    });
  }
  return {
    teamSize,
    reality: new Array(elements).fill(1),
    rules: blanks(elements),
    lock: new Array(elements).fill(0),
    people: Array.from({ length: people }, () => ({
      efficacy: 0.5,
      beliefs: blanks(elements),
      learnings: new Array(elements).fill(null),
    })),
    teams,
    levels,
    managers: plainManagers(teams.length, levels, elements),
    invited: Array.from({ length: people }, (_, person) => person),
  };
}

/** Everybody comes to hold `view` on every element; where it is right, as something brought in. */
export function letAllBelieve(world: PlainWorld, view: View): PlainWorld {
  for (const person of world.people) {
    person.beliefs = world.reality.map(() => view);
    person.learnings = world.reality.map((real) =>
      real === view ? { source: 'broughtIn', reach: 'individual' } : null,
    );
  }
  return world;
}

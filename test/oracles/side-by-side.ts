/** One process and its slow twin in the same situation, and where they disagree. */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  CAUSES,
  type Cause,
  closedAt,
  INSURERS,
  type Insurer,
  REACHES,
  type Reach,
  ROW,
  SOURCES,
  VOICES,
} from '../../sim/books.ts';
import { Ledger } from '../../sim/ledger.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { defaultsOf, type Values } from '../../sim/parameter.ts';
import type { Process } from '../../sim/process.ts';
import { createLuck } from '../../sim/rng.ts';
import type { EventKind, Happening } from '../../sim/timeline.ts';
import { pack, unpack, untidiness } from './packing.ts';
import { addStanding, PlainBooks } from './plain-books.ts';
import { PlainLuck } from './plain-luck.ts';
import type { PlainWeek, PlainWorld } from './plain-world.ts';
import { randomWorld, sizes, valuesOf } from './random-world.ts';

export interface Situation {
  readonly world: PlainWorld;
  /** What differs from the defaults. */
  readonly p?: Values;
  readonly seed?: string;
  readonly week?: number;
  readonly happenings?: readonly Happening[];
}

/** How things stand after a week's process, and what the books say of that week. */
export interface Outcome {
  readonly world: PlainWorld;
  readonly row: Float64Array;
}

/** Lets the engine's process act. The situation stays as it is. */
export function live(process: Process<never>, situation: Situation): Outcome {
  const { seed = 'a seed', week = 1, happenings = [] } = situation;
  const world = pack(situation.world);
  const ledger = new Ledger(world, 2);
  ledger.books.at(0).set(standing(situation.world));
  ledger.turnTo(1);
  const luck = createLuck(seed);
  luck.week = week;
  const p = { ...defaultsOf(threeLevel.parameters), ...situation.p };
  (process as Process).step({ week, p, world, luck, ledger, happenings });
  expect(untidiness(world)).toEqual([]);
  ledger.lookAround();
  return { world: unpack(world), row: ledger.books.at(1).slice() };
}

/** Lets the slow twin act. */
export function liveSlowly(twin: (week: PlainWeek) => void, situation: Situation): Outcome {
  const { seed = 'a seed', week = 1, happenings = [] } = situation;
  const world = structuredClone(situation.world);
  const books = new PlainBooks(world);
  const luck = new PlainLuck(seed);
  luck.week = week;
  const p = { ...defaultsOf(threeLevel.parameters), ...situation.p };
  twin({ week, p, world, luck, books, happenings });
  books.lookAround();
  return { world, row: books.row() };
}

/** Where two things differ, path by path; at most `most` of them. Numbers are the same only to the last bit. */
export function differences(a: unknown, b: unknown, most = 5, path = ''): string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${String(a)} and ${String(b)}`];
  const found: string[] = [];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (found.length >= most) break;
    const inA = (a as Record<string, unknown>)[key];
    const inB = (b as Record<string, unknown>)[key];
    found.push(...differences(inA, inB, most - found.length, `${path}/${key}`));
  }
  return found;
}

/** Tries a process and its twin in random organisations, weeks and settings; every disagreement fails. */
export function expectTwins(
  process: Process<never>,
  twin: (week: PlainWeek) => void,
  options: {
    readonly runs?: number;
    /** What must be so for the process to have something to do; drawn in place of what `settings` gives. */
    readonly p?: Readonly<Record<string, fc.Arbitrary<number>>>;
    /** An event of this kind acts in the week. */
    readonly event?: EventKind;
  } = {},
): void {
  const { runs = 60, event } = options;
  let acted = 0;
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 0, max: 4294967295 }),
      fc.integer({ min: -10, max: 12 }),
      valuesOf(threeLevel.parameters),
      fc.record(options.p ?? {}),
      valuesOf(event?.fields ?? {}),
      (size, seed, week, anyP, ownP, fields) => {
        const situation: Situation = {
          world: randomWorld(size, seed),
          p: { ...anyP, levels: size.levels, ...ownP } as Values,
          seed: String(seed),
          week,
          happenings: event === undefined ? [] : [{ event: event.name, week, fields }],
        };
        const fast = live(process, situation);
        const slow = liveSlowly(twin, situation);
        expect(differences(fast, slow)).toEqual([]);
        if (differences(fast.world, situation.world, 1).length > 0) acted++;
      },
    ),
    { seed: 1, numRuns: runs },
  );
  expect(acted).toBeGreaterThan(runs / 6); // else nothing was compared
}

/** What a row of the books counts, by name; what was not counted is left out. */
export function gains(row: Float64Array): Record<string, number> {
  return counted(SOURCES, (_, k) => row[ROW.opened + k]);
}
export function losses(row: Float64Array): Record<string, number> {
  return counted(CAUSES, (cause) => sumOver(row, { cause }));
}
export function lossesByInsurer(row: Float64Array): Record<string, number> {
  return counted(INSURERS, (insured) => sumOver(row, { insured }));
}
export function lossesByReach(row: Float64Array): Record<string, number> {
  return counted(REACHES, (reach) => sumOver(row, { reach }));
}
export function voices(row: Float64Array): Record<string, number> {
  return counted(VOICES, (_, k) => row[ROW.voice + k]);
}
export function blockedByLevel(row: Float64Array): number[] {
  return [...row.slice(ROW.blocked, ROW.open)];
}

function counted<Name extends string>(
  names: readonly Name[],
  count: (name: Name, k: number) => number,
): Record<string, number> {
  return Object.fromEntries(
    names.map((name, k) => [name, count(name, k)] as const).filter(([, n]) => n !== 0),
  );
}

function sumOver(row: Float64Array, only: { cause?: Cause; reach?: Reach; insured?: Insurer }) {
  let sum = 0;
  SOURCES.forEach((_, s) => {
    REACHES.forEach((reach, r) => {
      CAUSES.forEach((cause, c) => {
        INSURERS.forEach((insured, i) => {
          const cell = { cause, reach, insured };
          if (
            Object.entries(only).every(([key, value]) => cell[key as keyof typeof cell] === value)
          )
            sum += row[closedAt(s, r, c, i)];
        });
      });
    });
  });
  return sum;
}

/** A row in which nothing has happened yet and `world` stands. */
function standing(world: PlainWorld): Float64Array {
  return addStanding(new Float64Array(ROW.width), world);
}

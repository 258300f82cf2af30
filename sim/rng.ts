/**
 * Luck, keyed: every draw of a run belongs to (seed, stream, week, holder), where the stream is named
 * after the process and what is drawn there. So the same person meets the same luck in two worlds that
 * differ in one lever, whatever else happens in them; switching a process off shifts nobody's draws.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand 0.9x, "Small Fast Counter": 96 bits of state and
 * a 32-bit counter), keyed afresh for every holder and run in for 15 rounds, as its author does for a
 * 96-bit seed. Only 32-bit integer operations: the same bits on every engine. `seedrandom` turns the seed
 * text into the root key, once a run. Why this one: docs/decisions/randomness.md
 */
import seedrandom from 'seedrandom';
import { type Lanes, NONE } from './bits.ts';

/** Three words that key one week of one stream. */
export interface Stream {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** A probability as the model draws it: `u < chance`, with u uniform on 0 .. 2³²−1. An integer, 0..2³². */
export type Chance = number;

/** How many values a draw can take. */
export const DRAWS = 4294967296;

const ROUNDS_TO_RUN_IN = 15;

/** The chance for probability `p`, which is cut off at 0 and 1. Exact to 2⁻³². */
export function chance(p: number): Chance {
  return p >= 1 ? DRAWS : p <= 0 ? 0 : Math.floor(p * DRAWS);
}

/** A run's source of luck. */
export interface Luck {
  /** The week that the streams are drawn for; set by the run. */
  week: number;
  /**
   * The stream of process `process` for `draw`, such as ('practice', 'reads').
   * @param week another than this one, for what is drawn once and stays
   */
  stream(process: string, draw: string, week?: number): Stream;
}

export function createLuck(seed: string): Luck {
  const root = seedrandom(seed);
  const rootKey: Stream = { a: root.int32(), b: root.int32(), c: root.int32() };
  const streams = new Map<string, Stream>();
  return {
    week: 0,
    stream(process, draw, week) {
      const name = `${process} ${draw}`;
      let key = streams.get(name);
      if (key === undefined) {
        key = derive(rootKey, nameHash(name), name.length);
        streams.set(name, key);
      }
      return derive(key, week ?? this.week, 0);
    },
  };
}

/**
 * Tosses one coin in each of the lanes of `among`, all with probability `chance`: the lanes that fall
 * heads. A lane's u is fixed by (stream, holder, word) alone, so that a higher chance only ever adds
 * heads, and asking for fewer lanes changes none of the others.
 *
 * u is compared with the chance bit by bit, all lanes at once, until every lane is decided:
 *
 *     chance  0 1 1 0 1 …      the first binary digit in which u differs decides:
 *     u       0 1 0 · · …      u has 0 where the chance has 1, so u < chance: heads
 */
export function coins(
  stream: Stream,
  holder: number,
  word: number,
  chance: Chance,
  among: Lanes,
): Lanes {
  if (among === NONE || chance === 0) return NONE;
  if (chance === DRAWS) return among;
  let a = stream.a ^ holder;
  let b = stream.b ^ word;
  let c = stream.c;
  let counter = 1;
  for (; counter <= ROUNDS_TO_RUN_IN; counter++) {
    const mixed = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
  }
  let heads = NONE;
  let undecided = among;
  let digits = chance | 0; // the chance's binary digits, the next one on top
  while (undecided !== NONE && digits !== 0) {
    const u = (a + b + counter) | 0;
    counter++;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + u) | 0;
    if (digits < 0) {
      heads |= undecided & ~u;
      undecided &= u;
    } else {
      undecided &= ~u;
    }
    digits <<= 1;
  }
  return heads;
}

/** One draw for `holder`, uniform on 0 .. 2³²−1: `draw(…) < chance(p)` is a coin of probability p. */
export function draw(stream: Stream, holder: number): number {
  return derive(stream, holder, 0).a >>> 0;
}

/** A whole number out of 0 .. n−1, all but equally likely (to n·2⁻³²). Exact for n up to 2²¹. */
export function drawBelow(stream: Stream, holder: number, n: number): number {
  return Math.floor((draw(stream, holder) * n) / DRAWS);
}

/** Keys `stream` by two more words: sfc32 from that state, run in; its next three outputs. */
function derive(stream: Stream, first: number, second: number): Stream {
  let a = stream.a ^ first;
  let b = stream.b ^ second;
  let c = stream.c;
  let x = 0;
  let y = 0;
  let z = 0;
  for (let counter = 1; counter <= ROUNDS_TO_RUN_IN + 3; counter++) {
    x = y;
    y = z;
    z = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + z) | 0;
  }
  return { a: x, b: y, c: z };
}

/** FNV-1a of a stream's name (Fowler, Noll & Vo), over its UTF-16 units. */
function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < name.length; k++) hash = Math.imul(hash ^ name.charCodeAt(k), 0x01000193);
  return hash;
}

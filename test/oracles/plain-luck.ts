/**
 * The keyed luck of sim/rng.ts, one number at a time. Each (stream, holder, word) has a generator of its
 * own; its first 32 outputs, written one below the other in binary, are read column by column:
 *
 *     output 1    0 1 1 …     column `lane` from top to bottom is the number u of element 32·word + lane
 *     output 2    1 1 0 …
 *     …
 *     output 32   0 0 1 …
 */
import seedrandom from 'seedrandom';

const TWO_TO_32 = 4294967296;

/** sfc32 as its author describes it: three words of state and a counter from 1, the first 15 outputs thrown away. */
export class PlainGenerator {
  private counter = 1;

  constructor(
    private a: number,
    private b: number,
    private c: number,
  ) {
    for (let round = 0; round < 15; round++) this.next();
  }

  /** The next output, 0 .. 2³²−1. */
  next(): number {
    const output = (this.a + this.b + this.counter) % TWO_TO_32;
    this.counter += 1;
    const rotated = ((this.c * 2097152) % TWO_TO_32) + Math.floor(this.c / 2048); // by 21 of 32 digits
    this.a = exclusiveOr(this.b, Math.floor(this.b / 512));
    this.b = (this.c + this.c * 8) % TWO_TO_32;
    this.c = (rotated + output) % TWO_TO_32;
    return output;
  }
}

export class PlainLuck {
  /** The week that is drawn for. */
  week = 0;
  private readonly root: readonly number[];
  private drawn = new Map<string, number[]>();
  private drawnIn = 0;

  constructor(seed: string) {
    const generator = seedrandom(seed);
    this.root = [generator.int32(), generator.int32(), generator.int32()].map(unsigned);
  }

  /** u of `element` for `holder` in this week's stream: uniform on 0 .. 2³²−1. */
  u(process: string, draw: string, holder: number, element: number): number {
    return this.columns(process, draw, holder, Math.floor(element / 32))[element % 32];
  }

  /** Whether what has probability `p` happens to `element` of `holder`. */
  happens(process: string, draw: string, holder: number, element: number, p: number): boolean {
    return this.u(process, draw, holder, element) < threshold(p);
  }

  /** One number for `holder` itself, 0 .. 2³²−1. */
  lot(process: string, draw: string, holder: number): number {
    return keyed(this.stream(process, draw), holder, 0).next();
  }

  /** A whole number out of 0 .. n−1. */
  below(process: string, draw: string, holder: number, n: number): number {
    return Number((BigInt(this.lot(process, draw, holder)) * BigInt(n)) / BigInt(TWO_TO_32));
  }

  /** The numbers 0 .. n−1, lowest lot first. */
  order(process: string, draw: string, n: number): number[] {
    const lots = Array.from({ length: n }, (_, holder) => this.lot(process, draw, holder));
    return lots.map((_, holder) => holder).sort((x, y) => lots[x] - lots[y] || x - y);
  }

  /** Three words that key this week of the stream: drawn from the root by name, then by week. */
  private stream(process: string, draw: string): number[] {
    const name = `${process} ${draw}`;
    return this.remembered(name, () => {
      const named = keyed(this.root, hashOf(name), name.length);
      const words = [named.next(), named.next(), named.next()];
      const weekly = keyed(words, unsigned(this.week), 0);
      return [weekly.next(), weekly.next(), weekly.next()];
    });
  }

  private columns(process: string, draw: string, holder: number, word: number): number[] {
    return this.remembered(`${process} ${draw} ${holder} ${word}`, () => {
      const generator = keyed(this.stream(process, draw), holder, word);
      const columns: number[] = new Array(32).fill(0);
      for (let output = 1; output <= 32; output++) {
        const row = generator.next();
        for (let lane = 0; lane < 32; lane++) columns[lane] = columns[lane] * 2 + digit(row, lane);
      }
      return columns;
    });
  }

  /** What `draw` gives, drawn once in a week. */
  private remembered(name: string, draw: () => number[]): number[] {
    if (this.drawnIn !== this.week) this.drawn.clear();
    this.drawnIn = this.week;
    let drawn = this.drawn.get(name);
    if (drawn === undefined) {
      drawn = draw();
      this.drawn.set(name, drawn);
    }
    return drawn;
  }
}

/** How many of the 2³² values of u mean that something of probability `p` happens. */
export function threshold(p: number): number {
  return Math.floor(Math.min(1, Math.max(0, p)) * TWO_TO_32);
}

function keyed(words: readonly number[], first: number, second: number): PlainGenerator {
  return new PlainGenerator(exclusiveOr(words[0], first), exclusiveOr(words[1], second), words[2]);
}

/** FNV-1a, as published: for each unit of the text, exclusive-or it in, then multiply by the prime. */
function hashOf(text: string): number {
  let hash = 2166136261n;
  for (const unit of text) hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 16777619n) % 4294967296n;
  return Number(hash);
}

/** Binary digit number `k` of `x`, the lowest being number 0. */
function digit(x: number, k: number): number {
  return (x >>> k) & 1;
}

function exclusiveOr(x: number, y: number): number {
  return unsigned(x ^ y);
}

function unsigned(x: number): number {
  return ((x % TWO_TO_32) + TWO_TO_32) % TWO_TO_32;
}

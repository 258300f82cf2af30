/** Rows of numbers, one a week, that are there as soon as they are asked for. */
export class Rows {
  private data: Float64Array;
  /** So many rows, from the first on, have been asked for. What is in those after them is of no account. */
  private begun = 0;

  /**
   * @param width how many numbers a row holds
   * @param most how many rows there can be; memory is taken as it is needed
   */
  constructor(
    readonly width: number,
    private readonly most: number,
  ) {
    this.data = spare.get(width)?.pop() ?? new Float64Array(Math.min(most, FEW) * width);
  }

  /** Row `index`, 0 .. most − 1: zeros until it is written to. A view, good until a later row is asked for. */
  at(index: number): Float64Array {
    if (index >= this.begun) this.begin(index + 1);
    return this.data.subarray(index * this.width, (index + 1) * this.width);
  }

  /** The first `rows` rows, one after the other. A view. */
  first(rows: number): Float64Array {
    this.at(rows - 1);
    return this.data.subarray(0, rows * this.width);
  }

  /** Takes over the first `rows` rows of `other`. */
  take(other: Rows, rows: number): void {
    this.first(rows).set(other.first(rows));
  }

  /** Leaves its memory to the next rows of its width. Nobody may ask it, or look at its views, any more. */
  release(): void {
    const kept = spare.get(this.width) ?? [];
    if (kept.length < MOST_SPARE) kept.push(this.data);
    spare.set(this.width, kept);
    this.data = NOTHING;
  }

  private begin(rows: number): void {
    if (rows > this.most) throw new RangeError(`there are ${this.most} rows, not ${rows}`);
    if (rows * this.width > this.data.length) this.grow(rows);
    this.data.fill(0, this.begun * this.width, rows * this.width);
    this.begun = rows;
  }

  private grow(rows: number): void {
    const there = this.data.length / this.width;
    const more = there < USUAL ? Math.min(USUAL, 4 * there) : 2 * there;
    const grown = new Float64Array(Math.min(this.most, Math.max(rows, more)) * this.width);
    grown.set(this.data);
    this.data = grown;
  }
}

/** Memory is taken for so many rows at first: tiny organisations come to rest before. */
const FEW = 8;
/** It grows fast up to so many, six years of weeks and then some, and less fast from there. */
const USUAL = 320;

/**
 * Memory that was released, by the width of its rows. Memory that is new costs a run of the usual size a
 * tenth of its time, and threads wait for one another to get it.
 */
const spare = new Map<number, Float64Array[]>();
/** So much of a width is kept: of no more runs than are looked at together. */
const MOST_SPARE = 4;
const NOTHING = new Float64Array(0);

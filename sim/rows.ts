/** Rows of numbers, one a week, that are there as soon as they are asked for. */
export class Rows {
  private data: Float64Array;

  /**
   * @param width how many numbers a row holds
   * @param most how many rows there can be; memory is taken as it is needed
   */
  constructor(
    readonly width: number,
    private readonly most: number,
  ) {
    this.data = new Float64Array(Math.min(most, FEW) * width);
  }

  /** Row `index`, 0 .. most − 1: zeros until it is written to. A view, good until a later row is asked for. */
  at(index: number): Float64Array {
    const from = index * this.width;
    if (from + this.width > this.data.length) this.grow(index + 1);
    return this.data.subarray(from, from + this.width);
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

  private grow(rows: number): void {
    if (rows > this.most) throw new RangeError(`there are ${this.most} rows, not ${rows}`);
    const more = this.rows < USUAL ? Math.min(USUAL, 4 * this.rows) : 2 * this.rows;
    const grown = new Float64Array(Math.min(this.most, Math.max(rows, more)) * this.width);
    grown.set(this.data);
    this.data = grown;
  }

  private get rows(): number {
    return this.data.length / this.width;
  }
}

/** Memory is taken for so many rows at first: tiny organisations come to rest before. */
const FEW = 8;
/** It grows fast up to so many, six years of weeks and then some, and less fast from there. */
const USUAL = 320;

/** The measures week by week, as far as they are known. Kept outside signals: it grows in place. */
export class Course {
  /** The last week known; −1 when none is. */
  known = -1;
  private readonly rows: Float64Array;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(
    readonly weeks: number,
    names: readonly string[],
  ) {
    this.rows = new Float64Array((weeks + 1) * names.length);
    this.columns = new Map(names.map((name, column) => [name, column]));
  }

  /** Takes in the weeks from `from` on, side by side in `series`. */
  take(from: number, series: Float64Array): void {
    const width = this.columns.size;
    this.rows.set(series, from * width);
    this.known = Math.max(this.known, from + series.length / width - 1);
  }

  /** The measure `name` at the end of `week`; NaN where it is not known or not defined. */
  at(name: string, week: number): number {
    const column = this.columns.get(name);
    if (column === undefined || week < 0 || week > this.known) return Number.NaN;
    return this.rows[week * this.columns.size + column];
  }

  /** What was known of weeks after `week` no longer holds. */
  forgetAfter(week: number): void {
    this.known = Math.min(this.known, week);
  }

  /** A copy; with fewer weeks, what is known of the others is left out. */
  copy(weeks = this.weeks): Course {
    const copy = new Course(weeks, [...this.columns.keys()]);
    copy.rows.set(this.rows.subarray(0, copy.rows.length));
    copy.known = Math.min(this.known, weeks);
    return copy;
  }
}

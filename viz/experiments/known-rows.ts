/** What is known of an experiment's runs by now: the row of each that has been run, by its number. */
import type { Row } from '../../lab/experiments/experiment-run.ts';

export class KnownRows {
  /** How many of the numbers have their row. */
  count = 0;
  /** What tells each run from any other, by its number; and how many numbers stand for the same run. */
  private readonly ids: string[] = [];
  private readonly times = new Map<string, number>();
  private readonly rows = new Map<string, Row>();

  /** @param planned how many numbers there are */
  constructor(private readonly planned: number) {}

  /** Takes in what tells the runs of the next numbers from one another; before any row of theirs. */
  name(ids: readonly string[]): void {
    for (const id of ids) {
      this.ids.push(id);
      this.times.set(id, (this.times.get(id) ?? 0) + 1);
    }
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  put(row: Row): void {
    this.rows.set(row.id, row);
    this.count += this.times.get(row.id) ?? 0;
  }

  /** The row of run `number`; undefined where it has not been done. */
  at(number: number): Row | undefined {
    return this.rows.get(this.ids[number] ?? '');
  }

  /** The numbers that have no row yet, replicate by replicate. */
  *missing(): Generator<number, void, void> {
    for (let number = 0; number < this.planned; number++)
      if (this.at(number) === undefined) yield number;
  }
}

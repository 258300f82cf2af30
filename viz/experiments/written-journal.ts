/** The journal of an experiment on the page: its lines, out of the way of the page's own memory but for the last ones. */
import type { Row } from '../../lab/experiments/experiment-run.ts';
import { JOURNAL_HEAD, lineOf } from '../../lab/experiments/journal-line.ts';

/** How much text makes a piece, in characters. */
const PIECE = 1 << 20;

export class WrittenJournal {
  private readonly pieces: Blob[] = [];
  private gathered = '';

  /** Adds the line of `row`, and gives it. */
  add(row: Row): string {
    const line = `${lineOf(row)}\n`;
    this.gathered += line;
    if (this.gathered.length > PIECE) this.cut();
    return line;
  }

  /** Adds lines that were there already. */
  take(lines: Blob): void {
    this.cut();
    this.pieces.push(lines);
  }

  /** All lines so far, without the head. */
  get lines(): Blob {
    this.cut();
    return new Blob(this.pieces);
  }

  /** The whole, as a file has it. */
  get file(): Blob {
    return new Blob([`${JOURNAL_HEAD}\n`, this.lines]);
  }

  /** Makes a piece of the lines that came since the last one. */
  private cut(): void {
    if (this.gathered !== '') this.pieces.push(new Blob([this.gathered]));
    this.gathered = '';
  }
}

/** How wide what is written to may be, whether it takes colour, and how text is laid out in it. */

/** Where text goes: a terminal, a file or a pipe. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

const CODES: Readonly<Record<Colour, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
};

const USUAL_WIDTH = 80;
const NARROWEST = 40;
const WIDEST = 100;

export class Terminal {
  /** How many columns may be filled. */
  readonly width: number;
  private readonly coloured: boolean;

  constructor(
    private readonly output: Output,
    env: Readonly<Record<string, string | undefined>>,
  ) {
    const columns = output.isTTY ? (output.columns ?? USUAL_WIDTH) : USUAL_WIDTH;
    this.width = Math.min(WIDEST, Math.max(NARROWEST, columns));
    // https://no-color.org: any value but the empty one switches colour off.
    this.coloured = output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  }

  paint(colour: Colour, text: string): string {
    return this.coloured && text !== '' ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
  }

  line(text = ''): void {
    this.output.write(`${text.trimEnd()}\n`);
  }

  /** Writes `text` in lines that fit, the first one after `lead`, the others as far in. */
  paragraph(text: string, lead = '', colour?: Colour): void {
    const lines = wrap(text, this.width - lengthOf(lead));
    lines.forEach((line, k) => {
      const start = k === 0 ? lead : ' '.repeat(lengthOf(lead));
      this.line(start + (colour ? this.paint(colour, line) : line));
    });
  }
}

/** `text` in lines of at most `width` columns; a word that is longer stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** How many columns `text` takes, as far as letters, digits and blocks of one column each go. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** `text` filled up with spaces to `width` columns. */
export function left(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

/** The same, with `text` at the right end. */
export function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - lengthOf(text))) + text;
}

/** A bar of `share` (0..1) of `width` columns, to an eighth of a column. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * Math.max(0, width) * 8);
  const part = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + part;
}

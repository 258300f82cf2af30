/**
 * A table as a Parquet file, written group by group of rows, so that any number of them passes through the
 * same memory. Numbers are plain doubles, whole numbers 32-bit integers where they fit, texts dictionaries.
 */
import type { SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import type { ColumnSource } from 'hyparquet-writer/src/types.js';
import type { Cell, Field } from './field.ts';

/** How many cells are gathered at most before they are written as a group. */
const GATHERED = 500_000;
/** And how many rows: columns of more are so large to a JavaScript engine that each costs it a mapping of memory of its own, and a group three times as long. */
const MOST_ROWS = 16_000;
const LARGEST_INT32 = 2 ** 31 - 1;

export class ParquetFile {
  private readonly bytes = new ByteWriter(1 << 20);
  private readonly writer: ParquetWriter;
  private readonly columns: readonly Column[];
  /** How many rows make a group, and how many are gathered. */
  private readonly most: number;
  private rows = 0;

  /**
   * @param write takes the file's bytes, one piece after the other; they are another's as soon as it returns
   * @param about what is said of the file in its footer
   */
  constructor(
    fields: readonly Field[],
    private readonly write: (bytes: Uint8Array) => void,
    about: Readonly<Record<string, string>> = {},
  ) {
    this.most = Math.max(1, Math.min(MOST_ROWS, Math.floor(GATHERED / fields.length)));
    this.columns = fields.map((field) =>
      field.type === 'string' ? new TextColumn(field) : new NumberColumn(field),
    );
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: [{ name: 'root', num_children: fields.length }, ...fields.map(elementOf)],
      codec: 'UNCOMPRESSED',
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
      createdBy: 'Trellis',
    });
  }

  /** Adds rows: the cells that they share stand first in each, then come its own. */
  add(shared: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
    for (let from = 0; from < rows.length; ) {
      const to = Math.min(rows.length, from + this.most - this.rows);
      for (let k = 0; k < this.columns.length; k++) {
        const column = this.columns[k] as Column;
        if (k < shared.length) column.repeat(this.rows, shared[k] ?? null, to - from);
        else column.put(this.rows, rows, from, to, k - shared.length);
      }
      this.rows += to - from;
      from = to;
      if (this.rows === this.most) this.flush();
    }
  }

  /** Writes what is left, and the footer: without it there is no file. */
  finish(): void {
    this.flush();
    this.writer.finish();
    this.drain();
  }

  private flush(): void {
    if (this.rows === 0) return;
    this.writer.write({
      columnData: this.columns.map((column) => column.take(this.rows)),
      rowGroupSize: this.rows,
      // A group is one page.
      pageSize: 0,
    });
    this.rows = 0;
    this.drain();
  }

  private drain(): void {
    this.write(this.bytes.getBytes());
    this.bytes.index = 0;
  }
}

function isInt32({ type, min = 0, max }: Field): boolean {
  return type === 'integer' && max !== undefined && max <= LARGEST_INT32 && min >= -LARGEST_INT32;
}

/** How many bytes a number takes under `field`. */
export function widthOf(field: Field): number {
  return isInt32(field) ? 4 : 8;
}

function elementOf(field: Field): SchemaElement {
  const { name, type, required } = field;
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL';
  if (type === 'string')
    return { name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  return { name, repetition_type, type: isInt32(field) ? 'INT32' : 'DOUBLE' };
}

interface Column {
  /** Takes `cell` for `times` rows, from `at` on. */
  repeat(at: number, cell: Cell, times: number): void;
  /** Takes cell `k` of each of `rows` from number `from` to before `to`, from row `at` on. */
  put(at: number, rows: readonly (readonly Cell[])[], from: number, to: number, k: number): void;
  /** The first `rows` cells, as the writer wants them. */
  take(rows: number): ColumnSource;
}

class TextColumn implements Column {
  /** From group to group the same array, so that it need not grow anew. */
  private readonly texts: (string | null)[] = [];

  constructor(private readonly field: Field) {}

  repeat(at: number, cell: Cell, times: number): void {
    const { texts } = this;
    for (let n = at; n < at + times; n++) texts[n] = cell as string | null;
  }

  put(at: number, rows: readonly (readonly Cell[])[], from: number, to: number, k: number): void {
    const { texts } = this;
    for (let n = from; n < to; n++) texts[at + n - from] = (rows[n]?.[k] ?? null) as string | null;
  }

  take(rows: number): ColumnSource {
    const data = this.texts.length === rows ? this.texts : this.texts.slice(0, rows);
    // Nobody looks for the least and the greatest text: to find them takes longer than to write them all.
    return { name: this.field.name, data, statistics: false };
  }
}

class NumberColumn implements Column {
  private numbers = new Float64Array(256);

  constructor(private readonly field: Field) {}

  repeat(at: number, cell: Cell, times: number): void {
    this.makeRoom(at + times);
    this.numbers.fill(numberIn(cell), at, at + times);
  }

  put(at: number, rows: readonly (readonly Cell[])[], from: number, to: number, k: number): void {
    this.makeRoom(at + to - from);
    for (let n = from; n < to; n++) this.numbers[at + n - from] = numberIn(rows[n]?.[k] ?? null);
  }

  take(rows: number): ColumnSource {
    const { name } = this.field;
    const numbers = this.numbers.subarray(0, rows);
    const holes = numbers.some(Number.isNaN);
    const data = holes
      ? Array.from(numbers, (value) => (Number.isNaN(value) ? null : value))
      : numbers;
    return { name, data, encoding: 'PLAIN' };
  }

  private makeRoom(rows: number): void {
    if (rows <= this.numbers.length) return;
    const more = new Float64Array(Math.max(rows, 2 * this.numbers.length));
    more.set(this.numbers);
    this.numbers = more;
  }
}

function numberIn(cell: Cell): number {
  return cell === null ? Number.NaN : (cell as number);
}

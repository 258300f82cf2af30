/** A table while it is being written, run by run, as CSV and as Parquet. */
import type { Turn } from '../experiments/experiment.ts';
import type { Row } from '../experiments/experiment-run.ts';
import { csvCells, csvRow } from './csv.ts';
import { keyOf } from './key-fields.ts';
import { ParquetFile } from './parquet-file.ts';
import type { Table } from './table.ts';

/** Where the two files of a table go, piece by piece. */
export interface TableSink {
  csv(text: string): void;
  parquet(bytes: Uint8Array): void;
}

export class WrittenTable {
  private readonly parquet: ParquetFile;

  constructor(
    readonly table: Table,
    private readonly sink: TableSink,
  ) {
    const { name, title, says, fields } = table;
    this.parquet = new ParquetFile(fields, (bytes) => sink.parquet(bytes), { name, title, says });
    sink.csv(csvRow(fields.map((field) => field.name)));
  }

  /** Adds the rows of a run. */
  add(turn: Turn, row: Row): void {
    const rows = this.table.rowsOf(turn, row);
    if (rows.length === 0) return;
    const key = keyOf(turn, row);
    const shared = `${csvCells(key)},`;
    let text = '';
    for (const own of rows) text += shared + csvRow(own);
    this.parquet.add(key, rows);
    this.sink.csv(text);
  }

  finish(): void {
    this.parquet.finish();
  }
}

/** The tables of an experiment as bytes in memory, the same that the command line writes into its folder. */
import type { ExperimentRunner, Row } from '../../lab/experiments/experiment-run.ts';
import { tablesOf } from '../../lab/tables/experiment-tables.ts';
import { WrittenTable } from '../../lab/tables/written-table.ts';

/** How much text is gathered before it makes a piece of its own, in characters. */
const PIECE = 1 << 20;

/** Each file's pieces, by its name. */
export type TableBytes = ReadonlyMap<string, readonly Uint8Array<ArrayBuffer>[]>;

export function tableBytes(
  runner: ExperimentRunner,
  rowOf: (id: string) => Row | undefined,
): TableBytes {
  const { turns } = runner;
  const files = new Map<string, readonly Uint8Array<ArrayBuffer>[]>();
  const written = tablesOf(turns.experiment).map((table) => {
    const csv = new TextPieces();
    const parquet: Uint8Array<ArrayBuffer>[] = [];
    files.set(`${table.name}.csv`, csv.pieces);
    files.set(`${table.name}.parquet`, parquet);
    const file = new WrittenTable(table, {
      csv: (text) => csv.add(text),
      parquet: (bytes) => parquet.push(new Uint8Array(bytes)),
    });
    return { file, csv };
  });
  for (let number = 0; number < turns.count; number++) {
    const row = rowOf(runner.idOf(number));
    if (row === undefined) throw new Error(`run ${number} is missing`);
    for (const { file } of written) file.add(turns.at(number), row);
  }
  for (const { file, csv } of written) {
    file.finish();
    csv.finish();
  }
  return files;
}

/** Text that becomes bytes in large pieces. */
class TextPieces {
  readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  private gathered = '';

  add(text: string): void {
    this.gathered += text;
    if (this.gathered.length > PIECE) this.finish();
  }

  finish(): void {
    this.pieces.push(new TextEncoder().encode(this.gathered));
    this.gathered = '';
  }
}

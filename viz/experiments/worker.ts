import { analyse } from '../../lab/analysis/analysis.ts';
import { unpackExperiment } from '../../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../../lab/experiments/experiment-run.ts';
import { rowIn } from '../../lab/experiments/journal-line.ts';
import { tablesOf } from '../../lab/tables/experiment-tables.ts';
import { WrittenTable } from '../../lab/tables/written-table.ts';
import type { Reckon, Reckoned, TableFile } from './reckoning.ts';

// Works out what the runs of an experiment say, or writes its tables, as the command line does.

/** How much text is gathered before it makes a piece of its own, in characters. */
const PIECE = 1 << 20;

function reckon({ experiment, lines, wanted }: Reckon): Reckoned {
  const runner = new ExperimentRunner(unpackExperiment(experiment));
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const row = rowIn(line);
    if (row !== null) rows.set(row.id, row);
  }
  if (wanted === 'tables') return { kind: 'tables', files: filesOf(runner, rows) };
  return { kind: 'analysis', analysis: analyse(runner, (id) => rows.get(id)) };
}

function filesOf(runner: ExperimentRunner, rows: ReadonlyMap<string, Row>): TableFile[] {
  const { turns } = runner;
  const files: TableFile[] = [];
  const written = tablesOf(turns.experiment).map((table) => {
    const csv = new Pieces();
    const parquet: Uint8Array<ArrayBuffer>[] = [];
    files.push({ name: `${table.name}.csv`, parts: csv.parts });
    files.push({ name: `${table.name}.parquet`, parts: parquet });
    return new WrittenTable(table, {
      csv: (text) => csv.add(text),
      parquet: (bytes) => parquet.push(new Uint8Array(bytes)),
    });
  });
  for (let number = 0; number < turns.count; number++) {
    const row = rows.get(runner.idOf(number));
    if (row === undefined) throw new Error(`run ${number} is missing`);
    for (const table of written) table.add(turns.at(number), row);
  }
  for (const table of written) table.finish();
  return files;
}

/** Text in large pieces. */
class Pieces {
  readonly parts: string[] = [];

  add(text: string): void {
    const last = this.parts.length - 1;
    if (last < 0 || this.parts[last].length > PIECE) this.parts.push(text);
    else this.parts[last] += text;
  }
}

addEventListener('message', ({ data }: MessageEvent<Reckon>) => {
  let reckoned: Reckoned;
  try {
    reckoned = reckon(data);
  } catch (error) {
    reckoned = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  postMessage(reckoned);
});

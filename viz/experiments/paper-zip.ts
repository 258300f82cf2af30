/** The paper pack of a finished experiment, to the bytes of the command line's. */
import { analyse } from '../../lab/analysis/analysis.ts';
import type { ExperimentRunner, Row } from '../../lab/experiments/experiment-run.ts';
import { tableFiles } from '../../lab/pack/packed-file.ts';
import { paperPack } from '../../lab/pack/paper-pack.ts';
import { writeZip } from '../../lab/pack/zip.ts';
import { withScenarios } from '../../lab/reading/named-scenarios.ts';
import { tablesOf } from '../../lab/tables/experiment-tables.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import type { GivenFile } from './reckoning.ts';
import { tableBytes } from './table-bytes.ts';

/**
 * @param document the experiment's file, as text
 * @param date the day of its last run
 */
export function paperZip(
  runner: ExperimentRunner,
  rowOf: (id: string) => Row | undefined,
  { document, date }: { readonly document: string; readonly date: string },
): GivenFile {
  const { experiment } = runner.turns;
  const bytes = tableBytes(runner, rowOf);
  const files = paperPack({
    experiment,
    document: withScenarios(JSON.parse(document), (name) => catalogue.get(name)),
    analysis: analyse(runner, rowOf),
    tables: tablesOf(experiment).flatMap((table) =>
      tableFiles(table, (path) => bytes.get(path) ?? []),
    ),
    about: { authors: [], license: null, date },
  });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  writeZip(files, (piece) => pieces.push(new Uint8Array(piece)));
  return {
    name: `${experiment.name}.zip`,
    content: new Blob(pieces, { type: 'application/zip' }),
  };
}

import { analyse } from '../../lab/analysis/analysis.ts';
import { unpackExperiment } from '../../lab/experiments/experiment.ts';
import { ExperimentRunner, type Row } from '../../lab/experiments/experiment-run.ts';
import { idIn, rowIn } from '../../lab/experiments/journal-line.ts';
import { linesIn } from './journal-lines.ts';
import type { GivenFile, Reckon, Reckoned } from './reckoning.ts';
import { tableBytes } from './table-bytes.ts';

// Works out what the runs of an experiment say, or writes its tables and its pack, as the command line does.

async function reckon({ experiment, journal, wanted }: Reckon): Promise<Reckoned> {
  const runner = new ExperimentRunner(unpackExperiment(experiment));
  const rowOf = await rowsIn(journal);
  switch (wanted.kind) {
    case 'analysis': {
      const { points } = wanted;
      const analysis = analyse(runner, rowOf, { reach: null, points, outcome: null });
      return { kind: 'analysis', analysis };
    }
    case 'tables': {
      const files: GivenFile[] = [...tableBytes(runner, rowOf)].map(([name, pieces]) => ({
        name,
        content: new Blob([...pieces]),
      }));
      return { kind: 'files', files };
    }
    case 'pack': {
      // Fetched when it is wanted.
      const { paperZip } = await import('./paper-zip.ts');
      return { kind: 'files', files: [paperZip(runner, rowOf, wanted)] };
    }
  }
}

/** The rows of a journal, by what tells the runs from one another; each read when it is asked for. */
async function rowsIn(journal: Blob): Promise<(id: string) => Row | undefined> {
  const lines = new Map<string, string>();
  for await (const some of linesIn(journal))
    for (const line of some) {
      const id = idIn(line);
      if (id !== null) lines.set(id, line);
    }
  return (id) => {
    const line = lines.get(id);
    return line === undefined ? undefined : (rowIn(line) ?? undefined);
  };
}

addEventListener('message', async ({ data }: MessageEvent<Reckon>) => {
  let reckoned: Reckoned;
  try {
    reckoned = await reckon(data);
  } catch (error) {
    reckoned = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  postMessage(reckoned);
});

/**
 * What goes into a paper pack: the tables of a finished experiment, and what a paper needs to say of them,
 * made from the experiment, its analysis and the declarations of its model.
 */
import type { Analysis } from '../analysis/analysis.ts';
import { ENGINE } from '../engine.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { tablesOf } from '../tables/experiment-tables.ts';
import type { About } from './about.ts';
import { citationFile } from './citation.ts';
import { dataPackage } from './data-package.ts';
import { figuresOf } from './figures.ts';
import { pythonLoader, rLoader } from './loaders.ts';
import { methodsParagraph } from './methods.ts';
import { oddOf } from './odd.ts';
import { jsonFile, type PackedFile, type TableFile, textFile } from './packed-file.ts';
import { roCrate } from './ro-crate.ts';
import { stressChecklist } from './stress.ts';

export interface Packable {
  readonly experiment: Experiment;
  /** The experiment’s file, with the scenarios that it needs. */
  readonly document: unknown;
  /** With its points. */
  readonly analysis: Analysis;
  /** The tables as they lie in the experiment’s folder. */
  readonly tables: readonly TableFile[];
  readonly about: About;
}

/** The files of the pack, in their order. */
export function paperPack({
  experiment,
  document,
  analysis,
  tables,
  about,
}: Packable): PackedFile[] {
  const declared = tablesOf(experiment);
  const markdown = (path: string, says: string, text: string) =>
    textFile(path, says, 'text/markdown', text);
  const described = [
    jsonFile('experiment.json', 'The experiment: what was run, with its scenarios.', document),
    ...tables,
    jsonFile(
      'datapackage.json',
      'What each column of the tables is: a Frictionless data package.',
      dataPackage(experiment, declared, tables, about),
    ),
    jsonFile(
      'analysis.json',
      'What the runs say: means, effects, indices, with intervals.',
      analysis,
    ),
    ...figuresOf(experiment, analysis),
    markdown('methods.md', 'The methods paragraph.', methodsParagraph(experiment, analysis)),
    markdown('ODD.md', 'The model by the ODD protocol.', oddOf(experiment)),
    markdown(
      'STRESS.md',
      'The STRESS-ABS checklist, filled in.',
      stressChecklist(experiment, analysis),
    ),
    textFile('load.py', 'Loads the tables with pandas.', 'text/x-python', pythonLoader(declared)),
    textFile('load.R', 'Loads the tables with data.table.', 'text/x-r', rLoader(declared)),
    textFile(
      'CITATION.cff',
      'How to cite it.',
      'application/yaml',
      citationFile(experiment, about),
    ),
  ];
  const readme = markdown(
    'README.md',
    'What is in the pack.',
    readmeOf(experiment, described, about),
  );
  const all = [readme, ...described];
  const crate = jsonFile(
    'ro-crate-metadata.json',
    'What is in the pack, for archives.',
    roCrate(experiment, all, about),
  );
  return [...all, crate];
}

function readmeOf(
  { title, question }: Experiment,
  files: readonly PackedFile[],
  { authors, license }: About,
): string {
  const list = files.map(({ path, says }) => `- \`${path}\`: ${says}`).join('\n');
  return [
    `# ${title}`,
    question,
    `A simulation experiment with Trellis ${ENGINE}. It illustrates what follows from the rules of a model; it does not forecast.`,
    ...(authors.length === 0 ? [] : [`By ${authors.join(', ')}.`]),
    `## What is here\n\n${list}`,
    '## To run it again\n\n`npx trellis experiment experiment.json --out again` with this version of Trellis gives the same tables, byte by byte, on any machine. Each row has the seed of its run, and its fingerprint.',
    license === null
      ? '## Licence\n\nNone was stated for these data. Trellis itself is under the MIT licence.'
      : `## Licence\n\nThese data: ${license}. Trellis itself: MIT.`,
    '',
  ].join('\n\n');
}

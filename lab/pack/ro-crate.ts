/** The pack as a research object: RO-Crate 1.1 (w3id.org/ro/crate/1.1), so that archives know what is in it. */
import { ENGINE } from '../engine.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { type About, licensePage } from './about.ts';
import type { PackedFile } from './packed-file.ts';

const CRATE = 'ro-crate-metadata.json';
const SOFTWARE = '#trellis';

export function roCrate(
  { title, question }: Experiment,
  files: readonly PackedFile[],
  { authors, license, date }: About,
): object {
  const people = authors.map((name, k) => ({ '@id': `#author-${k + 1}`, '@type': 'Person', name }));
  const results = files.filter(({ path }) => /\.(csv|parquet)$/.test(path));
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@id': CRATE,
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: title,
        description: `${question} A simulation experiment with Trellis ${ENGINE}: tables, figures, methods.`,
        datePublished: date,
        ...(license === null ? {} : { license: { '@id': licensePage(license) } }),
        ...(people.length === 0 ? {} : { author: people.map(reference) }),
        hasPart: files.map(({ path }) => ({ '@id': path })),
        mentions: { '@id': '#runs' },
      },
      {
        '@id': '#runs',
        '@type': 'CreateAction',
        name: `The runs of ${title}`,
        instrument: { '@id': SOFTWARE },
        object: { '@id': 'experiment.json' },
        result: results.map(({ path }) => ({ '@id': path })),
        ...(people.length === 0 ? {} : { agent: people.map(reference) }),
      },
      {
        '@id': SOFTWARE,
        '@type': 'SoftwareApplication',
        name: 'Trellis',
        description: 'An agent-based simulation of organisational learning.',
        softwareVersion: ENGINE,
        license: { '@id': licensePage('MIT') },
      },
      ...[...new Set([...(license === null ? [] : [license]), 'MIT'])].map((name) => ({
        '@id': licensePage(name),
        '@type': 'CreativeWork',
        name,
      })),
      ...people,
      ...files.map(({ path, says, mediaType, bytes }) => ({
        '@id': path,
        '@type': 'File',
        name: path,
        description: says,
        encodingFormat: mediaType,
        contentSize: String(bytes),
      })),
    ],
  };
}

function reference({ '@id': id }: { readonly '@id': string }) {
  return { '@id': id };
}

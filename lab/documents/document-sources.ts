/** The literature as Markdown: what was read, how far, and what of Trellis leans on it. */

import type { Model } from '../../sim/model.ts';
import { type Source, type SourceKey, sources } from '../../sim/sources.ts';
import { code } from './markdown.ts';

/** References to sources, each a link to its place in the list. */
export function citations(keys: readonly SourceKey[]): string {
  return keys.map((key) => `[${key}](#${key})`).join(', ');
}

const READ: Readonly<Record<Source['read'], string>> = {
  abstract: 'read in its own abstract, table or opening',
  account: 'known from somebody else’s account',
};

/** All sources, each with the parameters, processes, events and measures of `model` that cite it. */
export function documentSources(model: Model): string {
  const entries = Object.entries(sources) as [SourceKey, Source][];
  return entries
    .map(([key, { citation, read, says, doi }]) => {
      const where = doi === undefined ? '' : ` doi:[${doi}](https://doi.org/${doi})`;
      const citing = citedBy(model, key).map(code).join(', ');
      return [
        `- <a id="${key}"></a>**${key}** · ${citation}${where}`,
        `  *${READ[read]}* · ${says}`,
        citing === '' ? '  Cited by scenarios only.' : `  Cited by ${citing}.`,
      ].join('<br>\n');
    })
    .join('\n');
}

/** The names of what cites the source, each once. */
export function citedBy(model: Model, key: SourceKey): string[] {
  const declared: [string, { readonly sources: readonly SourceKey[] }][] = [
    ...model.week.map((process): [string, typeof process] => [process.name, process]),
    ...Object.entries(model.parameters),
    ...model.events.flatMap(({ name, fields }) =>
      Object.entries(fields).map(([field, one]): [string, typeof one] => [`${name}.${field}`, one]),
    ),
    ...Object.entries(model.measures),
  ];
  const citing = declared.filter(([, one]) => one.sources.includes(key)).map(([name]) => name);
  return [...new Set(citing)];
}

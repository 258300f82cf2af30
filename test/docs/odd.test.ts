import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, documentation } from '../../lab/documents/documentation.ts';
import { CAUSES, VOICES } from '../../sim/books.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { sources } from '../../sim/sources.ts';
import { ROOT } from '../source-file.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const odd = read('docs/odd.md');

describe('What is made from the declarations', () => {
  it('every part that can be written is in some document', () => {
    const written = DOCUMENTS.map(read).join('\n');
    const names = [...documentation(threeLevel).keys()];
    expect(names.filter((name) => !written.includes(`<!-- generated:${name} -->`))).toEqual([]);
  });
});

describe('The ODD', () => {
  it.each([threeLevel])('describes each process of $name in a section of its own', (model) => {
    const sections = new Set(odd.split('\n').filter((line) => line.startsWith('### ')));
    expect(
      model.week.map(({ name }) => name).filter((name) => !sections.has(`### ${name}`)),
    ).toEqual([]);
  });

  it('has every parameter, event field, measure and name of the ledger', () => {
    const fields = threeLevel.events.flatMap(({ name, fields }) => [name, ...Object.keys(fields)]);
    const names = [
      ...Object.keys(threeLevel.parameters),
      ...Object.keys(threeLevel.presets),
      ...fields,
      ...Object.keys(threeLevel.measures),
      ...CAUSES,
      ...VOICES,
    ];
    expect(names.filter((name) => !odd.includes(`\`${name}\``))).toEqual([]);
  });

  it('says of every source how far it was read', () => {
    const listed = (key: string) =>
      odd.split('\n').findIndex((line) => line.includes(`<a id="${key}"></a>`));
    const lines = odd.split('\n');
    for (const [key, { read: how }] of Object.entries(sources)) {
      const says = how === 'abstract' ? 'read in its own abstract' : 'somebody else’s account';
      expect(listed(key), key).toBeGreaterThan(0);
      expect(lines[listed(key) + 1], key).toContain(says);
    }
  });

  it('cites no source that is not in its list', () => {
    const cited = [...odd.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, key]) => key);
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((key) => !odd.includes(`<a id="${key}"></a>`))).toEqual([]);
  });
});

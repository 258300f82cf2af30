import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../source-file.ts';
import { documents, textOf } from './documents.ts';

const inDocs = documents().filter((path) => path.startsWith('docs/'));

describe('A link in the documentation', () => {
  it.each(inDocs)('leads somewhere: all in %s', (path) => {
    expect(brokenLinks(path, textOf(path))).toEqual([]);
  });

  it('that leads nowhere would be noticed', () => {
    const text = '[a](nowhere.md) [b](odd.md#no-such-place) [c](odd.md#march-1991)';
    expect(brokenLinks('docs/sample.md', text)).toEqual(['nowhere.md', 'odd.md#no-such-place']);
  });
});

describe('The decisions', () => {
  it('are all in their index', () => {
    const index = textOf('docs/decisions/README.md');
    const pages = inDocs
      .filter((path) => dirname(path) === 'docs/decisions' && !path.endsWith('README.md'))
      .map((path) => path.slice('docs/decisions/'.length));
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((page) => !index.includes(`(${page})`))).toEqual([]);
  });
});

function brokenLinks(path: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const [file = '', place] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(ROOT, target))) return true;
      return place !== undefined && !placesIn(textOf(target)).has(place);
    });
}

/** What can be linked to in a document: its headings, as they are usually written in addresses, and its anchors. */
function placesIn(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  return new Set([...headings, ...anchors]);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source-file.ts';

/** A fenced block of code in a document. */
export interface Block {
  readonly path: string;
  /** What stands after the opening fence, such as `sh`. */
  readonly kind: string;
  readonly text: string;
}

/** The documents a reader meets, by their paths from the project's folder. */
export function documents(): string[] {
  const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true }) as string[];
  return ['README.md', 'CONTRIBUTING.md', ...inDocs.map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The fenced blocks of `text`; blocks inside lists may be indented. */
export function blocksIn(path: string, text: string): Block[] {
  return [...text.matchAll(/^( *)```([^\n`]*)\n(.*?)^\1```$/gms)].map(
    ([, indent = '', kind = '', inside = '']) => ({
      path,
      kind: kind.trim(),
      text: inside
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n'),
    }),
  );
}

/** The words of a line as a shell reads it, without what comes after a #. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/#.*$|(?:[^\s"'#]|"[^"]*"|'[^']*')+/g)) {
    if (word.startsWith('#')) break;
    words.push(word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'));
  }
  return words;
}

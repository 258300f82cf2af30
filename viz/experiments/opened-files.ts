/** Files that are chosen or dropped: an experiment, its journal, or both. Nothing is believed of them. */
import { objectionToHead } from '../../lab/experiments/journal-line.ts';
import { NOT_UTF8, parseJson } from '../../lab/reading/parse-json.ts';
import { describeProblem } from '../../lab/reading/problem.ts';
import { utf8Text } from '../utf8-text.ts';
import { words } from '../words/experiments.ts';

export interface OpenedFiles {
  /** What the experiment's file says, unread; undefined where there is none. */
  readonly document: unknown;
  readonly source: string;
  /** The journals, without their first lines. */
  readonly journals: readonly Blob[];
  /** When the last of them was changed, in milliseconds since 1970; 0 where there is none. */
  readonly changed: number;
  readonly problems: readonly string[];
}

/** More than this is not read into a tab, in bytes. */
const LARGEST = 512e6;
/** A journal's first line is not longer than this, in bytes. */
const HEAD = 200;

export async function openFiles(files: readonly File[]): Promise<OpenedFiles> {
  let document: unknown;
  let source = '';
  const journals: Blob[] = [];
  let changed = 0;
  const problems: string[] = [];
  for (const file of files) {
    if (file.size > LARGEST) {
      problems.push(words.files.tooLarge(file.name, LARGEST / 1e6));
      continue;
    }
    const start = await file.slice(0, HEAD).text();
    if (/^\{"journal":/.test(start)) {
      const end = start.indexOf('\n');
      const head = end < 0 ? start : start.slice(0, end);
      const objection = objectionToHead(head);
      if (objection !== null) problems.push(`${file.name}: ${objection}`);
      // A head that lets it through has no letters of more than one byte.
      else journals.push(file.slice(head.length + 1));
      changed = Math.max(changed, file.lastModified);
      continue;
    }
    const text = utf8Text(await file.arrayBuffer());
    if (text === null) {
      problems.push(`${file.name}: ${NOT_UTF8}`);
      continue;
    }
    const read = parseJson(text, file.name);
    if (read.ok) {
      document = read.value;
      source = file.name;
    } else problems.push(...read.problems.map(describeProblem));
  }
  return { document, source, journals, changed, problems };
}

/** Files that are chosen or dropped: an experiment, its journal, or both. Nothing is believed of them. */
import { objectionToHead } from '../../lab/experiments/journal-line.ts';
import { parseJson } from '../../lab/reading/parse-json.ts';
import { describeProblem } from '../../lab/reading/problem.ts';
import { words } from './words.ts';

export interface OpenedFiles {
  /** What the experiment's file says, unread; undefined where there is none. */
  readonly document: unknown;
  readonly source: string;
  readonly journal: string;
  readonly problems: readonly string[];
}

/** More than this is not read into a tab, in bytes. */
const LARGEST = 512e6;

export async function openFiles(files: readonly File[]): Promise<OpenedFiles> {
  let document: unknown;
  let source = '';
  let journal = '';
  const problems: string[] = [];
  for (const file of files) {
    if (file.size > LARGEST) {
      problems.push(words.files.tooLarge(file.name, LARGEST / 1e6));
      continue;
    }
    const text = await file.text();
    if (/^\{"journal":/.test(text)) {
      const end = text.indexOf('\n');
      const objection = objectionToHead(text.slice(0, end < 0 ? text.length : end));
      if (objection !== null) problems.push(`${file.name}: ${objection}`);
      else if (end >= 0) journal += text.slice(end + 1);
      continue;
    }
    const read = parseJson(text, file.name);
    if (read.ok) {
      document = read.value;
      source = file.name;
    } else problems.push(...read.problems.map(describeProblem));
  }
  return { document, source, journal, problems };
}

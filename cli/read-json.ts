/** JSON out of a file that a person named. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LONGEST_JSON, NOT_UTF8, type ParsedJson, parseJson } from '../lab/reading/parse-json.ts';
import type { Problem } from '../lab/reading/problem.ts';

/** What a file holds, or what is wrong with it and where. */
export function readJson(path: string, source: string): ParsedJson {
  const read = readTextFile(path, source);
  return read.ok ? parseJson(read.text, source) : read;
}

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The text of a file, or why it can't be read. */
export function readTextFile(path: string, source: string): ReadText {
  try {
    return { ok: true, text: readText(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const says = REASONS[code ?? ''] ?? message;
    return { ok: false, problems: [{ source, path: '', given: null, says, nearest: null }] };
  }
}

/** The text of a file, or its beginning if it is too long: a character takes three bytes at most. */
function readText(path: string): string {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).isDirectory()) return readSync(file, Buffer.alloc(1)).toString();
    const bytes = Buffer.alloc(3 * LONGEST_JSON + 1);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    // Where the end is missing, a character may be cut in two.
    return new TextDecoder('utf-8', { fatal: length < bytes.length }).decode(
      bytes.subarray(0, length),
    );
  } finally {
    closeSync(file);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this file may not be read',
  EISDIR: 'this is a folder; a scenario’s file is wanted',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'there is no such file',
  ELOOP: 'this link leads nowhere',
  ERR_ENCODING_INVALID_ENCODED_DATA: NOT_UTF8,
};

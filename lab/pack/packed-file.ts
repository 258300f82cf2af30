/** A file of a paper pack, before it is in the zip. */
import { utf8ToBytes } from '@noble/hashes/utils.js';

export interface PackedFile {
  /** Where it is in the pack, with slashes. */
  readonly path: string;
  /** What it is, in one plain sentence. */
  readonly says: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Its bytes, piece by piece; each time anew. */
  read(): Iterable<Uint8Array>;
}

/** A file of a table, as it lies in the experiment's folder. */
export interface TableFile extends PackedFile {
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

export function textFile(path: string, says: string, mediaType: string, text: string): PackedFile {
  const bytes = utf8ToBytes(text);
  return { path, says, mediaType, bytes: bytes.length, read: () => [bytes] };
}

export function jsonFile(path: string, says: string, value: unknown): PackedFile {
  return textFile(path, says, 'application/json', `${JSON.stringify(value, null, 2)}\n`);
}

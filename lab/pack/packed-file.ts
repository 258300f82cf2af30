/** A file of a paper pack, before it is in the zip. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Table } from '../tables/table.ts';

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

/** The files of a table, whose bytes `piecesOf` gives by their names, each time anew. */
export function tableFiles(
  { name, says }: Table,
  piecesOf: (path: string) => Iterable<Uint8Array>,
): TableFile[] {
  return [['csv', 'text/csv'] as const, ['parquet', 'application/vnd.apache.parquet'] as const].map(
    ([ending, mediaType]) => {
      const path = `${name}.${ending}`;
      const hash = sha256.create();
      let bytes = 0;
      for (const piece of piecesOf(path)) {
        hash.update(piece);
        bytes += piece.length;
      }
      const digits = bytesToHex(hash.digest());
      return { path, says, mediaType, bytes, sha256: digits, read: () => piecesOf(path) };
    },
  );
}

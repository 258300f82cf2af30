/**
 * Files in one zip, piece by piece, so that tables of any size pass through. The same files give the same
 * bytes, in whatever pieces they come: every one has the same date, and nothing says where or when it was packed.
 */
import { Zip, ZipDeflate } from 'fflate';
import type { PackedFile } from './packed-file.ts';

/** What is compressed at a time, in bytes: where it is cut is seen in the compressed bytes. */
const CUT = 1 << 20;

/** @param write takes the zip's bytes, one piece after the other */
export function writeZip(
  files: Iterable<PackedFile>,
  write: (bytes: Uint8Array) => void,
  onBytes: (count: number) => void = () => {},
): void {
  // The earliest that a zip can say, as the clock here shows it: zips have no time zone.
  const date = new Date(1980, 0, 1);
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    write(bytes);
  });
  for (const file of files) {
    const entry = new ZipDeflate(file.path, { level: 6 });
    entry.mtime = date;
    zip.add(entry);
    for (const piece of cut(file.read())) {
      entry.push(piece);
      onBytes(piece.length);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
}

/** The same bytes in pieces of one length, but for the last; each is another's as soon as the next is asked for. */
function* cut(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  const gathered = new Uint8Array(CUT);
  let length = 0;
  for (const piece of pieces)
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + CUT - length);
      gathered.set(part, length);
      length += part.length;
      from += part.length;
      if (length < CUT) continue;
      yield gathered;
      length = 0;
    }
  if (length > 0) yield gathered.subarray(0, length);
}

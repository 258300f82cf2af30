/**
 * Files in one zip, piece by piece, so that tables of any size pass through. The same files give the same
 * bytes: every one has the same date, and nothing says where or when it was packed.
 */
import { Zip, ZipDeflate } from 'fflate';
import type { PackedFile } from './packed-file.ts';

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
    for (const piece of file.read()) {
      entry.push(piece);
      onBytes(piece.length);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
}

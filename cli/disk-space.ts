import { statfsSync } from 'node:fs';
import { storage } from './figures.ts';
import type { Host } from './host.ts';
import { Failed } from './mistakes.ts';

/** How many bytes can still be written to `folder`; without limit where the system does not say. */
export function freeSpace(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Refuses what would fill the disk, before it begins. */
export function requireSpace(folder: string, bytes: number, host: Pick<Host, 'freeSpace'>): void {
  const free = host.freeSpace(folder);
  if (bytes <= free) return;
  throw new Failed(
    `${folder}: about ${storage(bytes)} are needed, and ${storage(free)} are free; another folder may do, or fewer tables (docs/experiments.md)`,
  );
}

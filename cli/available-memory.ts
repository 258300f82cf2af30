import { totalmem } from 'node:os';

/** The share of a machine's memory that a run may take where it can't be told how much is free. */
const SHARE = 0.75;

/** How many bytes a run may take here. */
export function availableMemory(): number {
  // Only Linux tells what could be had without pushing others out, limits of containers included.
  return process.platform === 'linux' ? process.availableMemory() : SHARE * totalmem();
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// pandas and R are asked where they are; TRELLIS_READERS demands them, as .ci/run does.

export const PYTHON = '/usr/bin/python3';
export const R = '/usr/bin/Rscript';
const wanted = process.env.TRELLIS_READERS?.split(',') ?? [];

/** Whether the reader of this name is there, as far as running `probe` tells, or has to be. */
export function available(name: string, path: string, probe: readonly string[]): boolean {
  if (wanted.includes(name)) return true;
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, probe, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

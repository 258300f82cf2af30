import { availableParallelism } from 'node:os';
import { availableMemory } from './available-memory.ts';
import { commandLine } from './command-line.ts';
import { freeSpace } from './disk-space.ts';
import { FAILED } from './mistakes.ts';
import { onSignal } from './signals.ts';

// The program `trellis`.

// Whoever reads the output may stop reading, as `head` does: then there is nobody left to write for.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  process.stderr.write(`standard output: ${message}\n`);
  process.exit(FAILED);
});
// What can't be told of mistakes changes nothing about them, nor about the exit code.
process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

process.exitCode = await commandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cores: availableParallelism(),
  memory: availableMemory(),
  freeSpace,
  program: new URL(import.meta.url),
  worker: new URL('./worker.js', import.meta.url),
  onSignal,
});

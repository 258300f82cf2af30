/** What the command line knows of the machine and the process that it runs in. */
import type { Output } from './terminal.ts';

export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many threads can run side by side. */
  readonly cores: number;
  /** How many bytes there are for runs. */
  readonly memory: number;
  /** How many bytes can still be written to `folder`. */
  freeSpace(folder: string): number;
  /** The program itself, for Node to start. */
  readonly program: URL;
  /** The script of a worker thread. */
  readonly worker: URL;
  /** Has `clean` done before a signal ends the process; gives back how to take that back. */
  onSignal(clean: () => void): () => void;
}

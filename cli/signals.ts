import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has `clean` done before SIGINT, SIGTERM or SIGHUP ends the process, with the exit code that shells give:
 * 128 and the signal's number.
 *
 * @returns takes it back
 */
export function onSignal(clean: () => void): () => void {
  const end = (signal: (typeof SIGNALS)[number]) => {
    clean();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
}

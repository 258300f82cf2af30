import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is to be done before the process ends, in the order in which it was asked for. */
const asked: (() => void)[] = [];

/**
 * Has `clean` done before SIGINT, SIGTERM or SIGHUP ends the process, with the exit code that shells give:
 * 128 and the signal's number. What was asked for last is done first.
 *
 * @returns takes it back
 */
export function onSignal(clean: () => void): () => void {
  if (asked.length === 0) for (const signal of SIGNALS) process.on(signal, end);
  asked.push(clean);
  return () => {
    const place = asked.indexOf(clean);
    if (place < 0) return;
    asked.splice(place, 1);
    if (asked.length === 0) for (const signal of SIGNALS) process.off(signal, end);
  };
}

function end(signal: (typeof SIGNALS)[number]): void {
  try {
    for (const clean of asked.toReversed()) clean();
  } finally {
    process.exit(128 + constants.signals[signal]);
  }
}

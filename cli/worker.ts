import { parentPort, workerData } from 'node:worker_threads';
import { TurnTaker, type Work } from '../lab/experiments/work.ts';
import type { Answer } from './pool.ts';

// One thread of a pool: takes the turns whose numbers it is sent, one after the other.

/** How often a thread tells how far it is, in milliseconds. */
const TELL_EVERY = 100;

const taker = new TurnTaker(workerData as Work);

function answer(message: Answer): void {
  parentPort?.postMessage(message, buffersOf(message));
}

/** What need not be copied. */
function buffersOf(message: Answer): ArrayBuffer[] {
  if (message.kind !== 'done' || typeof message.result !== 'object') return [];
  return Object.values(message.result ?? {}).flatMap((value) =>
    ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [],
  );
}

parentPort?.on('message', (turn: number) => {
  let weeks = 0;
  let told = performance.now();
  try {
    const result = taker.take(turn, () => {
      weeks++;
      const now = performance.now();
      if (now - told < TELL_EVERY) return;
      answer({ kind: 'weeks', weeks });
      told = now;
      weeks = 0;
    });
    answer({ kind: 'weeks', weeks });
    answer({ kind: 'done', turn, result });
  } catch (error) {
    answer({ kind: 'failed', turn, error });
  }
});

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

/** What is larger than this, in bytes, is handed over and not copied; below it the handing over takes longer. */
const LARGE = 32_768;

/** What need not be copied. */
function buffersOf(message: Answer): ArrayBuffer[] {
  if (message.kind !== 'done') return [];
  return message.results.flatMap((result) =>
    Object.values(typeof result === 'object' && result !== null ? result : {}).flatMap((value) =>
      ArrayBuffer.isView(value) && value.byteLength > LARGE ? [value.buffer as ArrayBuffer] : [],
    ),
  );
}

parentPort?.on('message', (turns: readonly number[]) => {
  let weeks = 0;
  let told = performance.now();
  const results: unknown[] = [];
  try {
    for (const turn of turns)
      results.push(
        taker.take(turn, () => {
          weeks++;
          const now = performance.now();
          if (now - told < TELL_EVERY) return;
          answer({ kind: 'weeks', weeks });
          told = now;
          weeks = 0;
        }),
      );
    answer({ kind: 'weeks', weeks });
    answer({ kind: 'done', turns, results });
  } catch (error) {
    answer({ kind: 'failed', turn: turns[results.length] ?? Number.NaN, error });
  }
});

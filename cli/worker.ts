import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, takeTurn, type Work } from './pool.ts';

// One thread of a pool: takes the turns whose numbers it is sent, one after the other.

/** How often a thread tells how far it is, in milliseconds. */
const TELL_EVERY = 100;

const work = workerData as Work;

function answer(message: Answer, buffers: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, buffers);
}

parentPort?.on('message', (turn: number) => {
  let weeks = 0;
  let told = performance.now();
  try {
    const replicate = takeTurn(work, turn, () => {
      weeks++;
      const now = performance.now();
      if (now - told < TELL_EVERY) return;
      answer({ kind: 'weeks', weeks });
      told = now;
      weeks = 0;
    });
    answer({ kind: 'weeks', weeks });
    answer({ kind: 'done', turn, replicate }, [replicate.measures.buffer as ArrayBuffer]);
  } catch (error) {
    answer({ kind: 'failed', turn, error });
  }
});

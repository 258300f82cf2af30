import { words } from '../words/page.ts';
import type { Reckon, Reckoned } from './reckoning.ts';

/** Has what is asked worked out in a worker of its own; `end` ends it before it has answered. */
export function reckon(asked: Reckon): { readonly answer: Promise<Reckoned>; end(): void } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Reckoned>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reckoned>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      resolve({ kind: 'failed', reason: message || words.notLoaded });
    });
  });
  worker.postMessage(asked);
  return { answer, end: () => worker.terminate() };
}

/** Has attempts at a challenge lived through in a worker. */
import type { Attempt } from '../../lab/challenges/attempt.ts';
import { words } from '../words/page.ts';
import type { Answer, Asked } from './worker.ts';

interface Listener {
  onTried(attempt: Attempt): void;
  /** It can't be tried, or the worker died, in words. */
  onFailed(reason: string): void;
}

/** Gives what ends it at once; nothing is heard from then on. */
export function tryOut(asked: Asked, listener: Listener): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let left = asked.seeds.length;
  let isOver = false;
  const end = () => {
    isOver = true;
    worker.terminate();
  };
  const fail = (reason: string) => {
    if (isOver) return;
    end();
    listener.onFailed(reason);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (isOver) return;
    if (data.kind === 'failed') return fail(data.reason);
    left--;
    if (left === 0) end();
    listener.onTried(data.attempt);
  });
  worker.addEventListener('error', ({ message }) => fail(message || words.notLoaded));
  worker.addEventListener('messageerror', () => fail(UNREADABLE));
  worker.postMessage(asked);
  return end;
}
const UNREADABLE = 'a message could not be read';

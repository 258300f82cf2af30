/** Turns, shared out among workers: whatever on the page takes many runs has them taken here. */
import type { Work } from '../../lab/experiments/work.ts';
import { words } from '../words/page.ts';
import type { Answer, Chunk, Message, Taken } from './messages.ts';

export interface Listener {
  /** What came of turns; of one chunk in its order, of several in none. What this throws ends the whole. */
  onTaken(taken: readonly Taken[]): void;
  /** All turns have been taken; the workers have been ended. */
  onDone(): void;
  /** A turn failed or a worker died, in words; all workers have been ended. */
  onFailed(reason: string): void;
}

/** More workers than this bring a reader's machine to a stop before they bring more. */
const MOST_WORKERS = 4;

/** In how many workers turns are taken. */
export function workersHere(): number {
  return Math.min(navigator.hardwareConcurrency || 2, MOST_WORKERS);
}

/** Has `chunks` of `work` taken. Gives what ends it at once, with what is under way; nothing is heard from then on. */
export function takeTurns(work: Work, chunks: Iterator<Chunk>, listener: Listener): () => void {
  const workers = new Set<Worker>();
  let coming = chunks.next();
  const end = () => {
    for (const worker of workers) worker.terminate();
    workers.clear();
  };
  const fail = (reason: string) => {
    if (workers.size === 0) return;
    end();
    listener.onFailed(reason);
  };
  const handOut = (worker: Worker) => {
    const next = coming;
    if (next.done) {
      worker.terminate();
      workers.delete(worker);
      if (workers.size === 0) listener.onDone();
      return;
    }
    coming = chunks.next();
    worker.postMessage({ kind: 'chunk', chunk: next.value } satisfies Message);
  };
  const hear = (worker: Worker, answer: Answer) => {
    if (!workers.has(worker)) return;
    if (answer.kind === 'failed') return fail(answer.reason);
    try {
      listener.onTaken(answer.taken);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
    if (answer.isLast && workers.has(worker)) handOut(worker);
  };

  for (let k = 0; k < workersHere(); k++) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    workers.add(worker);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(worker, data));
    worker.addEventListener('error', ({ message }) => fail(message || words.notLoaded));
    worker.addEventListener('messageerror', () => fail(UNREADABLE));
    worker.postMessage({ kind: 'work', work } satisfies Message);
  }
  for (const worker of [...workers]) handOut(worker);
  return end;
}
const UNREADABLE = 'a message could not be read';

/** Runs, shared out among workers. */
import type { Replicate } from '../../lab/experiments/replicate.ts';
import type { Answer, Job, Message, Turn } from './worker.ts';

export interface Listener {
  /** Runs of a cell, by its number; of each cell in no order across workers. */
  onRuns(cell: number, replicates: readonly Replicate[]): void;
  /** All turns have been taken; the workers have been ended. */
  onDone(): void;
  /** A run failed or a worker died, in words; all workers have been ended. */
  onFailed(reason: string): void;
}

/** More workers than this bring a reader's machine to a stop before they bring more. */
const MOST_WORKERS = 4;

export function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** Has `turns` of `jobs` taken. Gives what ends it at once, with what is under way; nothing is heard from then on. */
export function takeTurns(
  jobs: readonly Job[],
  turns: Iterator<Turn>,
  listener: Listener,
): () => void {
  const workers = new Set<Worker>();
  let coming = turns.next();
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
    coming = turns.next();
    worker.postMessage({ kind: 'turn', turn: next.value } satisfies Message);
  };
  const hear = (worker: Worker, answer: Answer) => {
    if (!workers.has(worker)) return;
    if (answer.kind === 'failed') return fail(answer.reason);
    if (answer.kind === 'seen') return;
    try {
      listener.onRuns(answer.cell, answer.replicates);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
    if (answer.isLast) handOut(worker);
  };

  const cores = navigator.hardwareConcurrency || 2;
  for (let k = 0; k < Math.min(cores, MOST_WORKERS); k++) {
    const worker = startWorker();
    workers.add(worker);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(worker, data));
    worker.addEventListener('error', ({ message }) => fail(message || NOT_LOADED));
    worker.addEventListener('messageerror', () => fail(UNREADABLE));
    worker.postMessage({ kind: 'jobs', jobs } satisfies Message);
  }
  for (const worker of [...workers]) handOut(worker);
  return end;
}

const NOT_LOADED = 'its program could not be loaded';
const UNREADABLE = 'a message could not be read';

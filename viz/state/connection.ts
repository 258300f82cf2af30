import { wrap } from 'comlink';
import type { WorkerApi } from '../worker.ts';

/** What the worker can be asked, from here: every answer takes its time. */
export type Api = {
  readonly [Question in keyof WorkerApi]: (
    ...given: Parameters<WorkerApi[Question]>
  ) => Promise<Awaited<ReturnType<WorkerApi[Question]>>>;
};

/** The worker, asked so that an answer or a refusal always comes, even when the worker dies. */
export interface Connection {
  /** Rejects with `Closed` where the connection is closed before the answer comes. */
  ask<T>(question: (api: Api) => Promise<T>): Promise<T>;
  /** Ends the worker at once, whatever it is busy with. */
  close(): void;
}

/** Why a question to a worker that was ended on purpose has no answer. */
export class Closed extends Error {}

/** Starts a worker. `onBroken` hears once, in words, when it dies; every question is refused from then on. */
export function connect(onBroken: (reason: string) => void): Connection {
  const worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  const api = wrap<WorkerApi>(worker) as unknown as Api;
  let broke: (reason: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    broke = reject;
  });
  broken.catch((reason: Error) => {
    if (!(reason instanceof Closed)) onBroken(reason.message);
  });
  worker.addEventListener('error', (event) => {
    broke(new Error(event.message || 'its program could not be loaded'));
  });
  worker.addEventListener('messageerror', () => broke(new Error('a message could not be read')));
  return {
    ask: (question) => Promise.race([question(api), broken]),
    close: () => {
      worker.terminate();
      broke(new Closed());
    },
  };
}

import { wrap } from 'comlink';
import { words } from '../words/page.ts';
import type { WorkerApi } from '../worker.ts';

/** What a worker can be asked, from here: every answer takes its time. */
export type Asked<Offered> = {
  readonly [Question in keyof Offered]: Offered[Question] extends (
    ...given: infer Given
  ) => infer Answer
    ? (...given: Given) => Promise<Awaited<Answer>>
    : never;
};

/** What the story's worker can be asked. */
export type Api = Asked<WorkerApi>;

/** A worker, asked so that an answer or a refusal always comes, even when the worker dies. */
export interface Connection<Offered = WorkerApi> {
  /** Rejects with `Closed` where the connection is closed before the answer comes. */
  ask<T>(question: (api: Asked<Offered>) => Promise<T>): Promise<T>;
  /** Ends the worker at once, whatever it is busy with. */
  close(): void;
}

/** Why a question to a worker that was ended on purpose has no answer. */
export class Closed extends Error {}

/** Starts the story's worker. `onBroken` hears once, in words, when it dies; every question is refused from then on. */
export function connect(onBroken: (reason: string) => void): Connection {
  const worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  return connectTo<WorkerApi>(worker, onBroken);
}

/** The same with a worker that has been started. */
export function connectTo<Offered>(
  worker: Worker,
  onBroken: (reason: string) => void,
): Connection<Offered> {
  const api = wrap<Offered>(worker) as unknown as Asked<Offered>;
  let broke: (reason: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    broke = reject;
  });
  broken.catch((reason: Error) => {
    if (!(reason instanceof Closed)) onBroken(reason.message);
  });
  worker.addEventListener('error', (event) => {
    broke(new Error(event.message || words.notLoaded));
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

/**
 * The browser's own storage of experiments: each with its file, and its journal as pieces that are only ever
 * added to, so that what has been kept survives a closed tab. A piece is kept whole or not at all.
 */

/** An experiment that is kept, but for its journal. */
export interface Kept {
  readonly name: string;
  readonly title: string;
  /** The experiment's file, as text. */
  readonly document: string;
  /** The first line of its journal. */
  readonly head: string;
  /** When it was last added to, in milliseconds since 1970. */
  readonly changed: number;
  readonly done: number;
  readonly planned: number;
}

const DATABASE = 'trellis';
const EXPERIMENTS = 'experiments';
const PIECES = 'pieces';

/** A piece of a journal: whole lines with their ends. */
interface Piece {
  readonly experiment: string;
  readonly text: string;
}

export class Store {
  private constructor(private readonly database: IDBDatabase) {}

  /** Rejects where the browser keeps nothing. */
  static open(): Promise<Store> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(EXPERIMENTS, { keyPath: 'name' });
        const pieces = request.result.createObjectStore(PIECES, { autoIncrement: true });
        pieces.createIndex('experiment', 'experiment');
      };
      request.onsuccess = () => resolve(new Store(request.result));
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('another tab is in the way'));
    });
  }

  /** All that are kept, the latest first. */
  async list(): Promise<Kept[]> {
    const all = await this.ask<Kept[]>([EXPERIMENTS], 'readonly', (of) => of(EXPERIMENTS).getAll());
    return all.sort((a, b) => b.changed - a.changed);
  }

  get(name: string): Promise<Kept | undefined> {
    return this.ask<Kept | undefined>([EXPERIMENTS], 'readonly', (of) => of(EXPERIMENTS).get(name));
  }

  /** The pieces of a journal, in the order in which they came, one at a time. */
  async *piecesOf(name: string): AsyncGenerator<string, void, undefined> {
    const keys = await this.ask<IDBValidKey[]>([PIECES], 'readonly', (of) =>
      of(PIECES).index('experiment').getAllKeys(name),
    );
    for (const key of keys) {
      const ask = (of: (name: string) => IDBObjectStore) => of(PIECES).get(key);
      const piece = await this.ask<Piece | undefined>([PIECES], 'readonly', ask);
      // Another tab may have forgotten it meanwhile.
      if (piece !== undefined) yield piece.text;
    }
  }

  /** Keeps how an experiment stands, and adds `text` to its journal: both or neither. */
  async keep(kept: Kept, text: string): Promise<void> {
    await this.ask([EXPERIMENTS, PIECES], 'readwrite', (of) => {
      if (text !== '') of(PIECES).add({ experiment: kept.name, text } satisfies Piece);
      return of(EXPERIMENTS).put(kept);
    });
  }

  async forget(name: string): Promise<void> {
    await this.ask([EXPERIMENTS, PIECES], 'readwrite', (of) => {
      const cursors = of(PIECES).index('experiment').openKeyCursor(name);
      cursors.onsuccess = () => {
        const cursor = cursors.result;
        if (cursor === null) return;
        of(PIECES).delete(cursor.primaryKey);
        cursor.continue();
      };
      return of(EXPERIMENTS).delete(name);
    });
  }

  /** Settles when the whole transaction is done: what was asked for is kept then. */
  private ask<Result>(
    names: readonly string[],
    mode: IDBTransactionMode,
    work: (of: (name: string) => IDBObjectStore) => IDBRequest,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction([...names], mode);
      const request = work((name) => transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result as Result);
      transaction.onabort = () => reject(transaction.error ?? new Error('nothing was kept'));
    });
  }
}

/** How many bytes the browser would still keep; null where it does not say. */
export async function roomLeft(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined ? null : quota - (usage ?? 0);
  } catch {
    return null;
  }
}

/** Whether what was thrown says that storage is full. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Why what is run is not kept; null where it is. */
export type Trouble = 'full' | 'kept nowhere' | 'another tab' | null;

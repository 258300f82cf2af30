/** What the browser's own storage keeps of an experiment, and which tab may run it. */
import { signal } from '@preact/signals';
import { isFull, type Kept, type Store, type Trouble } from './store.ts';

/** How long lines may wait before they are kept, in milliseconds. */
const KEEP_EVERY = 400;

export class Keeping {
  /** Why what is run is not kept; null where it is. */
  readonly trouble = signal<Trouble>(null);
  /** Whether this very experiment is kept, so that its own scenarios can be told in the story. */
  readonly isKept = signal(false);
  private waiting = '';
  private last: Promise<void> = Promise.resolve();
  private timer = 0;
  private unlock: () => void = () => {};

  /**
   * @param store null where the browser keeps nothing
   * @param standing how the experiment stands, to be kept beside its lines
   * @param onFailed hears that nothing more can be kept, and why where that is not that storage is full
   */
  constructor(
    private readonly store: Store | null,
    private readonly standing: () => Kept,
    private readonly onFailed: (problem: string | null) => void,
  ) {
    if (store === null) this.trouble.value = 'kept nowhere';
  }

  /** These lines wait to be kept. */
  add(lines: string): void {
    this.waiting += lines;
  }

  /** Has what waits kept in a moment. */
  soon(): void {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      this.now();
    }, KEEP_EVERY);
  }

  /** Has what waits kept; one after the other. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = 0;
    const { store } = this;
    if (store === null) return Promise.resolve();
    const text = this.waiting;
    this.waiting = '';
    this.last = this.last.then(async () => {
      try {
        await store.keep(this.standing(), text);
        this.isKept.value = true;
        if (this.trouble.value === 'full') this.trouble.value = null;
      } catch (error) {
        this.waiting = text + this.waiting;
        this.trouble.value = 'full';
        this.onFailed(isFull(error) ? null : String(error));
      }
    });
    return this.last;
  }

  /** Only one tab at a time runs the experiment called `name`: whether that is this one now. */
  lock(name: string): Promise<boolean> {
    if (navigator.locks === undefined || this.store === null) return Promise.resolve(true);
    return new Promise((resolve) => {
      navigator.locks.request(`trellis/${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) {
          this.trouble.value = 'another tab';
          return undefined;
        }
        if (this.trouble.value === 'another tab') this.trouble.value = null;
        return new Promise<void>((release) => {
          this.unlock = release;
        });
      });
    });
  }

  /** Another tab may run it; nothing is kept any more that was only to be kept soon. */
  release(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    this.unlock();
  }
}

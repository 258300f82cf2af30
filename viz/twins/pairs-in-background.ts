/** Pairs of worlds, run one after the other in a few workers of their own while the page goes on. */

import type { Comparison } from '../../lab/twins/comparison.ts';
import { type Connection, connectTo } from '../state/connection.ts';
import { startWorker } from './start-worker.ts';
import type { PairOutcome } from './worker/sight.ts';
import type { TwinApi } from './worker.ts';

/** More workers than this take a phone's breath away. */
const MOST_WORKERS = 2;

export class PairsInBackground {
  private readonly workers: Connection<TwinApi>[] = [];
  /** Counts up whenever others are wanted. */
  private round = 0;

  /** Runs pairs `from` to `pairs` − 1 of `comparison`. What failed is left out, and nothing more is run. */
  start(
    comparison: Comparison,
    from: number,
    pairs: number,
    onOutcome: (outcome: PairOutcome) => void,
  ): void {
    const round = ++this.round;
    let next = from;
    const goOn = async (worker: Connection<TwinApi>): Promise<void> => {
      while (round === this.round && next < pairs) {
        const number = next++;
        const outcome = await worker.ask((api) => api.replicate(comparison, number));
        if (outcome === null) return;
        if (round === this.round) onOutcome(outcome);
      }
    };
    for (const worker of this.pool()) goOn(worker).catch(() => {});
  }

  /** Those under way are still finished, and not heard of. */
  stop(): void {
    this.round++;
  }

  private pool(): readonly Connection<TwinApi>[] {
    const wanted = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));
    while (this.workers.length < wanted) {
      const worker = startWorker();
      const connection = connectTo<TwinApi>(worker, () => {
        this.workers.splice(this.workers.indexOf(connection), 1);
      });
      this.workers.push(connection);
    }
    return this.workers;
  }
}

import type { Comparison } from '../../lab/twins/comparison.ts';
import { writeComparison } from '../../lab/twins/comparison-fields.ts';
import { Proofs } from '../sharing/proofs.ts';
import { connectTo } from '../state/connection.ts';
import { startWorker } from './start-worker.ts';
import type { TwinApi } from './worker.ts';

/** What proves two worlds: the left one's proof, and the right one's. The pairs in the background have none. */
export class WorldsProofs extends Proofs<Comparison, TwinApi> {
  constructor() {
    super({
      keyOf: (comparison) => writeComparison(comparison).join('&'),
      connect: () => connectTo<TwinApi>(startWorker(), () => {}),
      ask: (api, comparison, progress) => api.prove(comparison, progress),
    });
  }
}

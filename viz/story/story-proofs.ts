import { writeAddress } from '../../lab/links/address.ts';
import { changesShown } from '../../lab/links/branch.ts';
import type { Request } from '../../lab/links/request.ts';
import { Proofs } from '../sharing/proofs.ts';
import { connect } from '../state/connection.ts';
import type { WorkerApi } from '../worker.ts';

/** What proves the course of a story that is shown, whichever week of it is. */
export class StoryProofs extends Proofs<Request, WorkerApi> {
  constructor() {
    super({
      keyOf: courseOf,
      connect: () => connect(() => {}),
      ask: (api, request, progress) => api.prove(request, progress),
    });
  }
}

/** The same for all requests that show the same course of the same run, in whatever week. */
export function courseOf(request: Request): string {
  const { scenario, seed, settings } = request;
  return writeAddress({ scenario, seed, settings, changes: changesShown(request), week: 0 });
}

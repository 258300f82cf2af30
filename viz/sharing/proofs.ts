import { proxy } from 'comlink';
import { writeAddress } from '../../lab/links/address.ts';
import { changesShown } from '../../lab/links/branch.ts';
import type { Request } from '../../lab/links/request.ts';
import { Closed, type Connection, connect } from '../state/connection.ts';
import type { Proven } from '../worker/prove.ts';
import type { Refusal } from '../worker/story.ts';

/** How many are remembered. */
const MOST = 20;

/** Works out proofs, one at a time, in a worker of their own: nothing that is watched waits for them. */
export class Proofs {
  private readonly known = new Map<string, Proven>();
  private connection: Connection | null = null;

  /** Null where it was stopped. What was being worked out before is given up. */
  async of(request: Request, progress: (share: number) => void): Promise<Proven | Refusal | null> {
    const key = keyOf(request);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.stop();
    const connection = connect(() => {});
    this.connection = connection;
    try {
      const answer = await connection.ask((api) => api.prove(request, proxy(progress)));
      if ('proof' in answer) this.keep(key, answer);
      return answer;
    } catch (error) {
      if (error instanceof Closed) return null;
      return { problems: [error instanceof Error ? error.message : String(error)] };
    } finally {
      if (this.connection === connection) this.stop();
    }
  }

  stop(): void {
    this.connection?.close();
    this.connection = null;
  }

  private keep(key: string, proven: Proven): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, proven);
  }
}

/** The same for all that take the same course, whichever week is shown. */
function keyOf(request: Request): string {
  const { scenario, seed, settings } = request;
  return writeAddress({ scenario, seed, settings, changes: changesShown(request), week: 0 });
}

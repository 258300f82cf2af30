import { proxy } from 'comlink';
import { type Asked, Closed, type Connection } from '../state/connection.ts';
import type { Proven } from '../worker/prove.ts';
import type { Refusal } from '../worker/story.ts';

/** How many are remembered. */
const MOST = 20;

/** How something that is `Wanted` is proved, and by what worker. */
interface Proving<Wanted, Offered> {
  /** The same for all that come to the same. */
  keyOf(wanted: Wanted): string;
  connect(): Connection<Offered>;
  ask(
    api: Asked<Offered>,
    wanted: Wanted,
    progress: (share: number) => void,
  ): Promise<Proven | Refusal>;
}

/** Works out proofs, one at a time, in a worker of their own: nothing that is watched waits for them. */
export class Proofs<Wanted, Offered> {
  private readonly known = new Map<string, Proven>();
  private connection: Connection<Offered> | null = null;

  constructor(private readonly proving: Proving<Wanted, Offered>) {}

  /**
   * Null where it was stopped. What was being worked out before is given up.
   *
   * @param progress hears shares of 1, none after the answer
   */
  async of(wanted: Wanted, progress: (share: number) => void): Promise<Proven | Refusal | null> {
    const { proving } = this;
    const key = proving.keyOf(wanted);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.stop();
    const connection = proving.connect();
    this.connection = connection;
    // A share comes by a port of its own, and can be overtaken by the answer.
    let isOpen = true;
    const share = proxy((done: number) => {
      if (isOpen) progress(done);
    });
    try {
      const answer = await connection.ask((api) => proving.ask(api, wanted, share));
      if ('proofs' in answer) this.keep(key, answer);
      return answer;
    } catch (error) {
      if (error instanceof Closed) return null;
      return { problems: [error instanceof Error ? error.message : String(error)] };
    } finally {
      isOpen = false;
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

import { type Comparison, isSame } from '../../../lab/twins/comparison.ts';
import { type OpenPair, openPair } from '../../../lab/twins/open-pair.ts';
import type { Refusal } from '../../worker/story.ts';
import { findParting } from './parting.ts';
import { replicatePair } from './replicate-pair.ts';
import type { PairOutcome, Parting, TwinSight, TwinStory } from './sight.ts';
import { TwinRun } from './twin-run.ts';

/** How long is computed before it is looked whether something else is wanted, in milliseconds. */
const SPELL = 40;

/** What the page asks of its worker for two worlds. One thing is done at a time, in the order asked. */
export class TwinStage {
  private opened: { readonly pair: OpenPair; readonly run: TwinRun } | null = null;
  private replicated: { readonly of: Comparison; readonly pair: OpenPair } | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private opens = 0;

  /** @param pause lets messages in; @param clock milliseconds */
  constructor(
    private readonly pause: () => Promise<void>,
    private readonly clock: () => number,
  ) {}

  /** Founds and settles both worlds. Null when others have been asked for since. */
  open(comparison: Comparison): Promise<TwinStory | Refusal | null> {
    const number = ++this.opens;
    return this.next(async () => {
      if (number !== this.opens) return null;
      const pair = await openPair(comparison);
      if ('problems' in pair) return pair;
      const run = new TwinRun(pair, this.clock);
      this.opened = { pair, run };
      return run.describe();
    });
  }

  /** Both worlds in `week`, with the measures from week `from` on. */
  look(week: number, from: number): Promise<TwinSight | null> {
    return this.next(async () => {
      if (this.opened === null) return null;
      const { run } = this.opened;
      while (!run.approach(week, SPELL)) await this.pause();
      return run.look(from);
    });
  }

  /** Where the stories of `person` part. */
  part(person: number): Promise<Parting | null> {
    return this.next(async () => (this.opened ? findParting(this.opened.pair, person) : null));
  }

  /** Pair `number` of the worlds in `comparison`. Null where they can't be had. */
  replicate(comparison: Comparison, number: number): Promise<PairOutcome | null> {
    return this.next(async () => {
      if (this.replicated === null || !isSame(this.replicated.of, comparison)) {
        const pair = await openPair(comparison);
        if ('problems' in pair) return null;
        this.replicated = { of: comparison, pair };
      }
      return replicatePair(this.replicated.pair, number);
    });
  }

  private next<T>(task: () => Promise<T>): Promise<T> {
    const done = this.queue.then(task);
    this.queue = done.catch(() => {});
    return done;
  }
}

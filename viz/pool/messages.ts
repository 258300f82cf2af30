/** What a pool and its workers tell one another. */
import type { Work } from '../../lab/experiments/work.ts';

/** Numbers of turns, to be taken one after the other. */
export type Chunk = readonly number[];

export type Message =
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'chunk'; readonly chunk: Chunk };

/** What came of a turn. */
export interface Taken {
  readonly turn: number;
  readonly result: unknown;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** What a worker tells: what came of turns, in order, the last of the chunk's marked; or why it can't. */
export type Answer =
  | { readonly kind: 'taken'; readonly taken: readonly Taken[]; readonly isLast: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

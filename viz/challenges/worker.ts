import { type Attempt, attempt } from '../../lab/challenges/attempt.ts';
import type { Move } from '../../lab/challenges/challenge.ts';
import { openChallenge } from '../../lab/challenges/open-challenge.ts';

// Tries a challenge: lives through it with somebody's moves, once for each seed, one after the other.

export interface Asked {
  readonly challenge: string;
  readonly moves: readonly Move[];
  readonly seeds: readonly string[];
}

export type Answer =
  | { readonly kind: 'tried'; readonly attempt: Attempt }
  | { readonly kind: 'failed'; readonly reason: string };

async function tryOut({ challenge: name, moves, seeds }: Asked): Promise<void> {
  const challenge = await openChallenge(name);
  if (challenge === null) throw new Error(`there is no challenge ${name}`);
  for (const seed of seeds) {
    const answer: Answer = { kind: 'tried', attempt: attempt(challenge, moves, seed) };
    postMessage(answer);
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  tryOut(data).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    postMessage({ kind: 'failed', reason } satisfies Answer);
  });
});

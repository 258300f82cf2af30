/** Where a challenge begins, as the page asks for it. */
import type { Challenge } from '../../lab/challenges/challenge.ts';
import { writeAddress } from '../../lab/links/address.ts';
import type { Change, Request } from '../../lab/links/request.ts';

/** The address that tells the challenge from its start, with these moves. */
export function addressOf(
  challenge: Challenge,
  seed: string | null = null,
  changes: readonly Change[] = [],
): string {
  return writeAddress(requestOf(challenge, seed, changes));
}

/** @param seed null for the challenge's own */
function requestOf(
  { name, start, settings }: Challenge,
  seed: string | null,
  changes: readonly Change[],
): Request {
  const { name: scenario } = start;
  return {
    scenario,
    seed: seed ?? start.seed,
    settings,
    changes,
    week: 0,
    challenge: name,
  };
}

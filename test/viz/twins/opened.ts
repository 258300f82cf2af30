import type { Comparison } from '../../../lab/twins/comparison.ts';
import { type OpenPair, openPair } from '../../../lab/twins/open-pair.ts';
import { FIRST_SEED } from '../../../lab/twins/pairs.ts';

/** The worlds of a comparison that is in order. */
export async function opened(changed: Partial<Comparison> = {}): Promise<OpenPair> {
  const pair = await openPair({
    pair: 'supportive-weak',
    difference: { kind: 'pair' },
    seed: FIRST_SEED,
    ...changed,
  });
  if ('problems' in pair) throw new Error(pair.problems.join('\n'));
  return pair;
}

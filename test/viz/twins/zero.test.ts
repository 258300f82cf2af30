import { describe, expect, it } from 'vitest';
import { seedOf } from '../../../lab/experiments/replicate.ts';
import type { Difference } from '../../../lab/twins/comparison.ts';
import type { OpenPair } from '../../../lab/twins/open-pair.ts';
import { PAIR_NAMES } from '../../../lab/twins/pairs.ts';
import { Run } from '../../../sim/run.ts';
import { replicatePair } from '../../../viz/twins/worker/replicate-pair.ts';
import { opened } from './opened.ts';

/** For each pair; their seeds differ too. */
const SEEDS = 3;

/** The weeks and measures in which a pair differs at all, over several seeds; NaN on both sides is no difference. */
function unequal(pair: OpenPair, seeds = SEEDS): number {
  let count = 0;
  for (let number = 0; number < seeds; number++)
    for (const difference of replicatePair(pair, number).differences)
      if (difference !== 0 && !Number.isNaN(difference)) count++;
  return count;
}

describe('Where nothing differs', () => {
  it.each(PAIR_NAMES)('nor does anything come of it, over many seeds: %s', async (pair) => {
    const same = await opened({ pair, seed: pair, difference: { kind: 'nothing' } });
    expect(same.differs).toEqual([]);
    expect(unequal(same)).toBe(0);
  });

  it.each([
    ['now', 'turnover', 0.01],
    ['from the founding on', 'rulesKnown', 0.4],
  ])('in a parameter that acts %s, nothing comes of naming it', async (_when, name, value) => {
    const one: Difference = { kind: 'one', name, left: value, right: value };
    const same = await opened({ difference: one });
    expect(same.differs).toEqual([]);
    expect(unequal(same, 1)).toBe(0);
  });

  it('the two have the same fingerprint in every week', async () => {
    const { plans, seed } = await opened({ difference: { kind: 'nothing' } });
    const [left, right] = [
      new Run(plans.left, seedOf(seed, 1)),
      new Run(plans.right, seedOf(seed, 1)),
    ];
    while (left.week < 52) {
      left.step();
      right.step();
      expect(left.fingerprint()).toBe(right.fingerprint());
    }
  });

  it('a difference would be seen', async () => {
    expect(unequal(await opened(), 1)).toBeGreaterThan(1000);
    const one: Difference = { kind: 'one', name: 'turnover', left: 0.01, right: 0 };
    expect(unequal(await opened({ difference: one }), 1)).toBeGreaterThan(1000);
  });
});

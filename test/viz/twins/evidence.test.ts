import { describe, expect, it } from 'vitest';
import { estimate } from '../../../lab/experiments/statistics.ts';
import { Run } from '../../../sim/run.ts';
import { Evidence, pairsMore } from '../../../viz/twins/evidence.ts';
import { replicatePair } from '../../../viz/twins/worker/replicate-pair.ts';
import { opened } from './opened.ts';

describe('What pairs say', () => {
  it('is the same in whatever order they come, to the last bit', async () => {
    const pair = await opened();
    const names = new Run(pair.plans.left, 'a').measureNames;
    const outcomes = [0, 1, 2].map((number) => replicatePair(pair, number));
    const [there, back] = [new Evidence(names), new Evidence(names)];
    for (const outcome of outcomes) there.take(outcome);
    for (const outcome of [...outcomes].reverse()) back.take(outcome);
    expect(back.pairs).toBe(3);
    expect(back.estimate('climate', 50)).toEqual(there.estimate('climate', 50));
    const k = names.indexOf('climate');
    const values = outcomes.map(({ differences }) => differences[50 * names.length + k] as number);
    expect(there.estimate('climate', 50)).toEqual(estimate(values));
  });

  it('is asked for more where the interval still holds 0, and not where it doesn’t', () => {
    expect(pairsMore(estimate([0.1, 0.11, 0.12]))).toBeNull();
    const open = estimate([0.3, -0.2, 0.25, -0.1]);
    const more = pairsMore(open);
    expect(more).toBeGreaterThan(4);
    expect(pairsMore(estimate([0, 0]))).toBeNull();
  });
});

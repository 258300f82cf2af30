import { describe, expect, it } from 'vitest';
import { Spread } from '../../../lab/experiments/statistics.ts';
import type { Model } from '../../../sim/model.ts';
import { lazerFriedman2007 } from '../../../sim/models/lazer-friedman2007/model.ts';
import { levinthal1997 } from '../../../sim/models/levinthal1997/model.ts';
import { Run } from '../../../sim/run.ts';

/** The measures of many runs at their beginning or end. */
function meansOf(
  model: Model,
  settings: Readonly<Record<string, number>>,
  runs: number,
  at: 'start' | 'end',
) {
  const plan = { model, settings, timeline: [], ownMeasures: {} };
  const spreads = new Map<string, Spread>();
  for (let number = 0; number < runs; number++) {
    const run = new Run(plan, `exact/${number}`);
    if (at === 'end') run.liveOn();
    for (const name of run.measureNames) {
      if (!spreads.has(name)) spreads.set(name, new Spread());
      spreads.get(name)?.add(run.measure(name, run.week));
    }
  }
  return (name: string) => {
    const { mean, se } = spreads.get(name)?.estimate() ?? {};
    return { mean: mean ?? Number.NaN, se: se ?? Number.NaN };
  };
}

function expectExactly(found: { mean: number; se: number }, exact: number): void {
  expect(Math.abs(found.mean - exact)).toBeLessThanOrEqual(4 * found.se);
}

/** How many different ones there are among `draws` draws from `all`, on average. */
const distinct = (all: number, draws: number) => all * (1 - (1 - 1 / all) ** draws);

describe('A random landscape, K = N − 1', () => {
  it.each([2, 5, 8])('with N = %i has 2ᴺ/(N + 1) peaks on average', (N) => {
    const found = meansOf(levinthal1997, { N, K: N - 1, organisations: 1 }, 4000, 'start');
    expectExactly(found('localOptima'), 2 ** N / (N + 1));
  });

  it('has a highest point whose mean is that of the highest of 2ᴺ means, worked out for N = 1', () => {
    // The higher of two uniform numbers: 2/3.
    const found = meansOf(levinthal1997, { N: 1, K: 0, organisations: 1 }, 4000, 'start');
    expectExactly(found('globalMax'), 2 / 3);
  });
});

describe('A smooth landscape, K = 0', () => {
  const found = meansOf(levinthal1997, { N: 10, K: 0 }, 4000, 'end');

  it('has a highest point of 2/3 on average', () => {
    expectExactly(found('globalMax'), 2 / 3);
  });

  it('has one peak, and all organisations end there', () => {
    expect(found('localOptima')).toEqual({ mean: 1, se: 0 });
    expect(found('distinctForms')).toEqual({ mean: 1, se: 0 });
    expect(found('bestFitness')).toEqual(found('globalMax'));
    expect(found('meanFitness').mean).toBeCloseTo(found('globalMax').mean, 12);
  });

  it('is climbed to the top by everybody in every network', () => {
    for (const network of [0, 1, 2, 3, 4, 6]) {
      const ended = meansOf(lazerFriedman2007, { N: 10, K: 0, network, people: 30 }, 20, 'end');
      expect(ended('score')).toEqual({ mean: 1, se: 0 });
    }
  });
});

describe('First forms', () => {
  it('of a hundred organisations with ten attributes are 95.31664 different ones on average', () => {
    expect(distinct(1024, 100)).toBeCloseTo(95.31664, 4);
    const settings = { N: 10, K: 0, organisations: 100 };
    expectExactly(
      meansOf(levinthal1997, settings, 10_000, 'start')('distinctForms'),
      distinct(1024, 100),
    );
  });

  it('of people are drawn just so', () => {
    const settings = { N: 6, K: 0, people: 50 };
    expectExactly(
      meansOf(lazerFriedman2007, settings, 4000, 'start')('uniqueSolutions'),
      distinct(64, 50),
    );
  });
});

describe('Partners drawn with replacement', () => {
  it('are one and the same twice with probability 1/(N − 1): with N = 2 always', () => {
    // Then only half of the contributions are ever read, and N = 2, K = 1 is as in a random landscape.
    const settings = { N: 2, K: 1, organisations: 1 };
    expectExactly(
      meansOf(levinthal1997, { ...settings, partners: 1 }, 6000, 'start')('localOptima'),
      4 / 3,
    );
  });
});

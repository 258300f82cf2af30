import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spread } from '../../../lab/experiments/statistics.ts';
import { posenLevinthal2012 } from '../../../sim/models/posen-levinthal2012/model.ts';
import { defaultsOf } from '../../../sim/parameter.ts';
import { PlainChooser } from '../../oracles/posen-levinthal2012.ts';
import { valuesOf } from '../../oracles/random-world.ts';
import { firstParting, runOf } from './twin.ts';

const { arms: _a, weeks: _w, ...others } = posenLevinthal2012.parameters;

/** The mean of a measure over many runs, with its standard error. */
function meanOf(measure: string, settings: Record<string, number>, runs: number) {
  const spread = new Spread();
  for (let number = 0; number < runs; number++) {
    const run = runOf(posenLevinthal2012, settings, `exact/${number}`).liveOn();
    spread.add(run.measure(measure, run.week));
  }
  const { mean, se } = spread.estimate();
  return { mean: mean ?? Number.NaN, se: se ?? Number.NaN };
}

describe('posen-levinthal2012', () => {
  it('lives any life exactly as its slow twin does', () => {
    const anything = fc
      .record({
        arms: fc.integer({ min: 1, max: 12 }),
        weeks: fc.integer({ min: 1, max: 40 }),
        rest: valuesOf(others),
      })
      .map(({ rest, ...sizes }) => ({ ...rest, ...sizes }));
    fc.assert(
      fc.property(anything, fc.string({ maxLength: 8 }), (settings, seed) => {
        const p = { ...defaultsOf(posenLevinthal2012.parameters), ...settings };
        const run = runOf(posenLevinthal2012, settings, seed);
        expect(firstParting(run, new PlainChooser(p, seed))).toEqual([]);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('begins with a knowledge of one half: ten arms from Beta(2, 2), of each of which ½ is believed', () => {
    const spread = new Spread();
    for (let number = 0; number < 8000; number++)
      spread.add(
        runOf(posenLevinthal2012, { weeks: 1 }, `exact/${number}`).measure('knowledge', 0),
      );
    const { mean, se } = spread.estimate();
    // The variance of Beta(2, 2) is 1/20.
    expect(Math.abs((mean ?? 9) - 1 / 2)).toBeLessThanOrEqual(4 * (se ?? 0));
  });

  it('earns nothing on average with one arm, and knows it by what is worked out on paper', () => {
    const { mean, se } = meanOf('payoff', { arms: 1, weeks: 20 }, 4000);
    expect(Math.abs(mean)).toBeLessThanOrEqual(4 * se);
    // The belief after n trials is (½ + paid)/(n + 1): its squared error is E[(½ − p)² + n·p(1 − p)]/(n + 1)².
    const n = 20;
    const found = meanOf('knowledge', { arms: 1, weeks: n }, 4000);
    const exact = 1 - (1 / 20 + (n * 1) / 5) / (n + 1) ** 2;
    expect(Math.abs(found.mean - exact)).toBeLessThanOrEqual(4 * found.se);
  });

  it('chooses evenly where τ is very large: another arm nine times in ten', () => {
    const { mean, se } = meanOf('changes', { tau: 10, weeks: 200, eta: 1 }, 200);
    expect(mean).toBeGreaterThan(0.85);
    expect(mean).toBeLessThan(0.9 + 4 * se);
  });

  it('can be taken back and branched', () => {
    const run = runOf(posenLevinthal2012, { eta: 0.1 }, 'back');
    for (let k = 0; k < 30; k++) run.step();
    const kept = run.snapshot();
    const branch = run.branch(run.plan);
    const before = run.fingerprint();
    run.step();
    branch.step();
    expect(branch.fingerprint()).toBe(run.fingerprint());
    run.restore(kept);
    expect(run.fingerprint()).toBe(before);
  });
});

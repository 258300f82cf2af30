import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spread } from '../../../lab/experiments/statistics.ts';
import { fang2010 } from '../../../sim/models/fang2010/model.ts';
import { defaultsOf } from '../../../sim/parameter.ts';
import { PlainGroups } from '../../oracles/fang2010.ts';
import { valuesOf } from '../../oracles/random-world.ts';
import { firstParting, runOf } from './twin.ts';

const { n: _n, m: _m, z: _z, s: _s, weeks: _w, ...others } = fang2010.parameters;
const anything = fc
  .record({
    n: fc.integer({ min: 2, max: 30 }),
    m: fc.oneof(fc.constantFrom(31, 32, 33, 64), fc.integer({ min: 1, max: 40 })),
    z: fc.integer({ min: 2, max: 9 }),
    s: fc.integer({ min: 1, max: 6 }),
    weeks: fc.integer({ min: 1, max: 30 }),
    rest: valuesOf(others),
  })
  .map(({ rest, ...sizes }) => ({ ...rest, ...sizes }))
  .filter(({ n, m, z, s }) => z <= n && s <= m);

describe('fang2010', () => {
  it('lives any life exactly as its slow twin does, in every reading, and rests when it does', () => {
    fc.assert(
      fc.property(anything, fc.string({ maxLength: 8 }), (settings, seed) => {
        const twin = new PlainGroups({ ...defaultsOf(fang2010.parameters), ...settings }, seed);
        expect(firstParting(runOf(fang2010, settings, seed), twin)).toEqual([]);
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  it.each([1, 2, 3])('begins with a performance of (1/3)ˢ on average, s = %i', (s) => {
    const spread = new Spread();
    for (let number = 0; number < 1500; number++)
      spread.add(
        runOf(fang2010, { n: 14, m: 30, s, weeks: 1 }, `exact/${number}`).measure('performance', 0),
      );
    const { mean, se } = spread.estimate();
    expect(Math.abs((mean ?? 9) - 1 / 3 ** s)).toBeLessThanOrEqual(4 * (se ?? 0));
  });

  it('leaves isolated groups to themselves, and keeps books that add up', () => {
    const run = runOf(fang2010, { n: 21, m: 20, s: 2, beta: 0 }, 'isolated').liveOn();
    const ties = run.network?.ties() ?? new Int32Array();
    for (let k = 0; k < ties.length; k += 2)
      expect(Math.floor(ties[k] / 7)).toBe(Math.floor(ties[k + 1] / 7));
    expect(ties).toHaveLength(3 * 21 * 2);
    expect(run.isOver && run.week < run.weeks).toBe(true);
  });

  const tiesIn = (settings: Record<string, number>) => {
    const ties = runOf(fang2010, { m: 5, s: 1, ...settings }, 'ties').network?.ties() ?? [];
    return Array.from({ length: ties.length / 2 }, (_, k) => [ties[2 * k], ties[2 * k + 1]]);
  };

  it('makes one more, smaller group of those whom z leaves over', () => {
    const groups = [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ].flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => [a, b])));
    expect(tiesIn({ n: 8, z: 3, beta: 0 })).toEqual(groups);
  });

  it('never pays for the dimensions that s leaves over', () => {
    // In a bundle of 4 and 3 dimensions left over a performance is 0 or 4/7, however much is known.
    for (let number = 0; number < 20; number++) {
      const run = runOf(fang2010, { n: 40, z: 5, m: 7, s: 4, beta: 0.2 }, `left ${number}`);
      expect([0, 4 / 7]).toContain(run.liveOn().measure('bestPerformance', run.week));
    }
  });

  it('leaves a tie where it is when there is nobody to move it to', () => {
    const whole = tiesIn({ n: 9, z: 9, beta: 0 });
    expect(whole).toHaveLength(36);
    expect(tiesIn({ n: 9, z: 9, beta: 1 })).toEqual(whole);
    // There is one outsider, to whom each of the eight can be tied only once: the rest of their 28 ties stay.
    const almost = tiesIn({ n: 9, z: 8, beta: 1 });
    expect(almost).toHaveLength(28);
    expect(almost.filter((tie) => tie.includes(8)).length).toBeLessThanOrEqual(8);
  });

  it('has as many ties however they are rewired', () => {
    for (const beta of [0, 0.3, 1]) {
      const run = runOf(fang2010, { n: 70, m: 5, beta }, 'ties');
      expect(run.network?.ties()).toHaveLength(10 * 21 * 2);
    }
  });
});

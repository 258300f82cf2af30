import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lazerFriedman2007 } from '../../../sim/models/lazer-friedman2007/model.ts';
import { objectionToNetwork } from '../../../sim/models/lazer-friedman2007/network-parameters.ts';
import { levinthal1997 } from '../../../sim/models/levinthal1997/model.ts';
import { defaultsOf, type Values } from '../../../sim/parameter.ts';
import { type Run, RunError } from '../../../sim/run.ts';
import { PlainCrowd } from '../../oracles/lazer-friedman2007.ts';
import { PlainPopulation } from '../../oracles/levinthal1997.ts';
import { valuesOf } from '../../oracles/random-world.ts';
import { firstParting, runOf } from './twin.ts';

const size = { N: fc.integer({ min: 1, max: 7 }), weeks: fc.integer({ min: 1, max: 40 }) };
const seeds = fc.string({ maxLength: 8 });

describe('lazer-friedman2007', () => {
  const { N: _N, weeks: _w, people: _p, links: _l, ...others } = lazerFriedman2007.parameters;
  const anything = fc
    .record({
      ...size,
      people: fc.integer({ min: 2, max: 40 }),
      links: fc.integer({ min: 0, max: 12 }),
      rest: valuesOf(others),
      careful: fc.boolean(),
    })
    .map(({ rest, careful, ...sizes }) => ({
      ...rest,
      ...sizes,
      K: rest.K % sizes.N,
      ...(careful ? { velocity: 1, error: 0 } : {}),
    }))
    .filter((settings) => objectionToNetwork(settings as Values) === null);

  it('lives any life exactly as its slow twin does, in every network, and rests when it does', () => {
    fc.assert(
      fc.property(anything, seeds, (settings, seed) => {
        let run: Run;
        try {
          run = runOf(lazerFriedman2007, settings, seed);
        } catch (error) {
          expect(error).toBeInstanceOf(RunError); // None of many random networks was connected.
          return;
        }
        const twin = new PlainCrowd(
          { ...defaultsOf(lazerFriedman2007.parameters), ...settings },
          seed,
        );
        expect(firstParting(run, twin)).toEqual([]);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('has the same landscape and the same first solutions whatever the network', () => {
    const first = (network: number) =>
      [...runOf(lazerFriedman2007, { N: 10, network }, 'same').measuresAt(0)].slice(0, 4);
    for (const network of [1, 2, 3, 4, 5, 6]) expect(first(network)).toEqual(first(0));
  });

  it('can be taken back, branched and told apart', () => {
    const run = runOf(lazerFriedman2007, { N: 12 }, 'back');
    for (let k = 0; k < 5; k++) run.step();
    const kept = run.snapshot();
    const before = run.fingerprint();
    const branch = run.branch(run.plan);
    run.step();
    expect(run.fingerprint()).not.toBe(before);
    const after = run.fingerprint();
    branch.step();
    expect(branch.fingerprint()).toBe(after);
    run.restore(kept);
    expect(run.fingerprint()).toBe(before);
    run.step();
    expect(run.fingerprint()).toBe(after);
    expect(run.believers).toBeNull();
  });

  it('says so where no random network is connected', () => {
    expect(() => runOf(lazerFriedman2007, { N: 4, network: 4, density: 0.001 }, 'x')).toThrow(
      /none was connected; a higher density is wanted/,
    );
  });
});

describe('levinthal1997', () => {
  const { N: _N, weeks: _w, organisations: _o, ...others } = levinthal1997.parameters;

  it('lives any life exactly as its slow twin does, and rests when it does', () => {
    const anything = fc
      .record({ ...size, organisations: fc.integer({ min: 1, max: 30 }), rest: valuesOf(others) })
      .map(({ rest, ...sizes }) => ({ ...rest, ...sizes, K: rest.K % sizes.N }));
    fc.assert(
      fc.property(anything, seeds, (settings, seed) => {
        const run = runOf(levinthal1997, settings, seed);
        const twin = new PlainPopulation(
          { ...defaultsOf(levinthal1997.parameters), ...settings },
          seed,
        );
        expect(firstParting(run, twin)).toEqual([]);
      }),
      { seed: 1, numRuns: 120 },
    );
  });
});

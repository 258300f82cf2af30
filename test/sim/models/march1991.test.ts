import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { march1991 } from '../../../sim/models/march1991/model.ts';
import { defaultsOf } from '../../../sim/parameter.ts';
import { type Plan, Run } from '../../../sim/run.ts';
import { marchOf, PlainMarch } from '../../oracles/march1991.ts';
import { valuesOf } from '../../oracles/random-world.ts';
import { differences } from '../../oracles/side-by-side.ts';

type Settings = Readonly<Record<string, number>>;

function planOf(settings: Settings): Plan {
  return { model: march1991, settings, timeline: [], ownMeasures: {} };
}

/** Lives a life twice, to its end, and says in which period the two part, and in what. */
function firstParting(settings: Settings, seed: string): string[] {
  const run = new Run(planOf(settings), seed);
  const slow = new PlainMarch({ ...defaultsOf(march1991.parameters), ...settings }, seed);
  for (;;) {
    const { reality, beliefs, code } = slow;
    const found = [
      ...differences(marchOf(run.world), { reality, beliefs, code }, 3, 'world'),
      ...differences(measuresOf(run), slow.measures(), 3, 'measures'),
    ];
    if (found.length > 0) return [`period ${run.week}`, ...found];
    if (run.isOver) break;
    run.step();
    slow.step();
  }
  // Where the fast one says that nothing can change any more, nothing does.
  if (run.week === run.weeks) return [];
  const atRest = structuredClone([slow.beliefs, slow.code]);
  for (let more = 0; more < 10; more++) slow.step();
  return differences([slow.beliefs, slow.code], atRest, 3, 'at rest');
}

function measuresOf(run: Run): Record<string, number> {
  return Object.fromEntries(run.measureNames.map((name) => [name, run.measure(name, run.week)]));
}

const anySize = fc.record({
  n: fc.integer({ min: 1, max: 40 }),
  m: fc.oneof(fc.constantFrom(1, 31, 32, 33, 64, 65), fc.integer({ min: 1, max: 70 })),
  weeks: fc.integer({ min: 1, max: 8 }),
});
const { n: _n, m: _m, weeks: _weeks, ...others } = march1991.parameters;

describe('march1991', () => {
  it('lives any life exactly as its slow twin does, in every reading', () => {
    fc.assert(
      fc.property(anySize, valuesOf(others), fc.string({ maxLength: 8 }), (size, rest, seed) => {
        expect(firstParting({ ...rest, ...size }, seed)).toEqual([]);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  const quiet = { p3: fc.constant(0), p4: fc.constant(0) };
  const { p3: _p3, p4: _p4, ...learning } = others;
  it('comes to rest only where its slow twin does not stir any more', () => {
    let rested = 0;
    fc.assert(
      fc.property(
        fc.record({ n: fc.integer({ min: 1, max: 6 }), m: fc.integer({ min: 1, max: 4 }) }),
        valuesOf(learning),
        fc.record(quiet),
        fc.integer(),
        (size, rest, none, seed) => {
          const settings = { ...size, ...rest, ...none, weeks: 60 };
          expect(firstParting(settings, String(seed))).toEqual([]);
          const run = new Run(planOf(settings), String(seed)).liveOn();
          if (run.week < run.weeks) rested++;
        },
      ),
      { seed: 1, numRuns: 150 },
    );
    expect(rested).toBeGreaterThan(50);
  });

  it.each(['original', 'text'])('lives whole published lives as its slow twin does: %s', (name) => {
    const reading = name === 'text' ? 1 : 0;
    expect(firstParting({ reading, p1: 0.5, p2: 0.9 }, 'whole')).toEqual([]);
    expect(firstParting({ reading, p1: 0.1, fast: 0.25, p2: 0.1, weeks: 25 }, 'two')).toEqual([]);
    const moving = { reading, p1: 0.5, p3: 0.1, p4: 0.02, weeks: 25 };
    expect(firstParting(moving, 'moving')).toEqual([]);
  });

  it('lets fast learners learn on where nobody else can', () => {
    const run = new Run(planOf({ p1: 0, fast: 0.5, p1Fast: 0.9, p2: 0.9, weeks: 300 }), 'fast');
    run.liveOn();
    expect(run.measure('fastScore', run.week)).toBe(run.measure('codeScore', run.week));
    expect(run.measure('slowScore', run.week)).toBeLessThan(0.2);
  });

  it.each([
    ['text', { reading: 1, p1: 0.3 }],
    // In the original who has no view tosses a coin, which is not turned over with the rest: so nobody lacks one.
    ['original', { reading: 0, p1: 0 }],
  ])(
    'is the same upside down: turning over reality and all beliefs changes nothing (%s)',
    (_, set) => {
      const [plain, turned] = [0, 1].map(() => {
        const run = new Run(planOf({ ...set, p2: 0.9 }), 'mirror');
        if (set.reading === 0) holdViews(run);
        return run;
      });
      turnOver(turned);
      for (let period = 1; period <= 20; period++) {
        plain.step();
        turned.step();
        expect(measuresOf(turned)).toEqual(measuresOf(plain));
      }
      expect(plain.measure('codeScore', 20)).toBeGreaterThan(0.2);
    },
  );
});

/** Whoever has no view takes it that the answer is −1. */
function holdViews({ world }: Run): void {
  for (let k = 0; k < world.held.length; k++) world.held[k] = world.lanes(k % world.words);
}

function turnOver({ world }: Run): void {
  for (let word = 0; word < world.words; word++)
    world.reality[word] = ~world.reality[word] & world.lanes(word);
  for (let k = 0; k < world.held.length; k++) world.value[k] = ~world.value[k] & world.held[k];
}

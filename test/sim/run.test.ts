import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threeLevel } from '../../sim/models/three-level.ts';
import { type Plan, Run, RunError } from '../../sim/run.ts';
import { unpack } from '../oracles/packing.ts';
import { differences } from '../oracles/side-by-side.ts';
import { SlowRun } from '../oracles/slow-run.ts';
import { anyPlan, call, name, number, planOf } from './random-plan.ts';

/** Lives a whole life twice, and says in which week the two lives first part, and in what. */
function firstParting(plan: Plan, seed: string, lookEvery = 1): string[] {
  const run = new Run(plan, seed);
  const slow = new SlowRun(plan, seed);
  for (;;) {
    const measured = Object.fromEntries(
      run.measureNames.map((measure) => [measure, run.measure(measure, run.week)]),
    );
    const found = [
      ...differences(measured, slow.measures, 3, 'measures'),
      ...differences(run.booksAt(run.week), slow.rows[slow.rows.length - 1], 3, 'books'),
    ];
    if (run.week % lookEvery === 0 || run.week === run.weeks)
      found.push(...differences(unpack(run.world), slow.world, 3, 'world'));
    if (found.length > 0) return [`week ${run.week}`, ...found];
    if (run.week === run.weeks) return [];
    run.step();
    slow.step();
  }
}

const eventful = planOf(
  {
    people: 37,
    teamSize: 5,
    elements: 33,
    weeks: 60,
    settle: 10,
    communityCoverage: 0.6,
    communityPeriod: 3,
    threat: call(
      'add',
      number(0.1),
      call('multiply', number(0.6), call('smaller', name('performance'), name('bar'))),
    ),
  },
  [
    { event: 'training', week: 2, fields: { weeks: 3, intensity: 0.4, accuracy: 0.9 } },
    { event: 'shock', week: 6, fields: { share: 0.3 } },
    {
      event: 'set',
      week: 9,
      values: { levels: 4, openness: call('divide', name('climate'), number(2)) },
    },
    { event: 'ramp', week: 10, until: 20, to: { practice: 0.3, mandateRate: 0.05 } },
    {
      event: 'inspection',
      week: 14,
      fields: { weeks: 5, compliance: 0.95, socialisation: 0.1, threat: 0.7, exposes: 0.3 },
    },
    { event: 'restructure', week: 22, fields: { share: 0.5 } },
    { event: 'leadership', week: 25, fields: { from: 1, to: 2, openness: 0.9 } },
    { event: 'exodus', week: 30, fields: { share: 0.4 } },
    { event: 'set', week: 35, values: { levels: 1, practice: 0.02, managerTurnover: 0.1 } },
    { event: 'ramp', week: 40, until: 45, to: { openness: 1, practice: 0.5 } },
  ],
  { bar: call('add', number(0.5), call('multiply', number(0.002), name('t'))) },
);

describe('A run', () => {
  it('lives a typical life exactly as its slow twin does, belief by belief', () => {
    expect(firstParting(planOf({}), 'a typical life', 13)).toEqual([]);
  });

  it('lives an eventful life exactly as its slow twin does', () => {
    expect(firstParting(eventful, 'an eventful life')).toEqual([]);
  });

  it('lives any life exactly as its slow twin does', () => {
    fc.assert(
      fc.property(anyPlan(8), fc.string({ maxLength: 10 }), (plan, seed) => {
        expect(firstParting({ model: threeLevel, ...plan }, seed, 3)).toEqual([]);
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  it('lives a long life exactly as its slow twin does, however many rows that takes', () => {
    const small = { people: 5, elements: 3, teamSize: 2, settle: 50, weeks: 700 };
    expect(firstParting(planOf(small), 'a long life', 50)).toEqual([]);
  });

  it('goes on from a snapshot as if nothing had been, as often as one likes', () => {
    const straight = new Run(eventful, 'snapshots').liveOn();
    const run = new Run(eventful, 'snapshots');
    run.settleDown();
    const atZero = run.snapshot();
    while (run.week < 27) run.step();
    const at27 = run.snapshot();
    run.liveOn();
    for (const snapshot of [at27, atZero, at27]) {
      run.restore(snapshot);
      expect(run.week).toBe(snapshot.week);
      run.liveOn();
      expect(run.fingerprint()).toBe(straight.fingerprint());
      expect(run.measuresAt(run.weeks)).toEqual(straight.measuresAt(run.weeks));
    }
    run.restore(at27);
    run.restore({ week: straight.weeks, world: straight.snapshot().world });
    expect(run.fingerprint()).toBe(straight.fingerprint());
  });

  it('lets a measure of one’s own name those before it, and none after it', () => {
    const [early, late] = [name('t'), call('add', name('early'), number(1))];
    const run = new Run(planOf({ settle: 0, weeks: 2, people: 4 }, [], { early, late }), 'own');
    run.step();
    run.step();
    expect([0, 1, 2].map((week) => run.measure('late', week))).toEqual([1, 2, 3]);
    expect(() => new Run(planOf({ people: 4 }, [], { late, early }), 'own')).toThrow('early');
  });

  it('starts from week 0 when it has settled, and ends with its last week', () => {
    const run = new Run(planOf({ settle: 3, weeks: 2, people: 4 }), 'ends');
    expect(run.week).toBe(-3);
    run.settleDown();
    expect(run.week).toBe(0);
    run.step();
    run.step();
    expect(() => run.step()).toThrow(RangeError);
    expect(run.week).toBe(2);
  });

  it('stops with the week and the reason where an expression comes to no number', () => {
    // Nothing has been decided when the first week begins: the share that was adopted is not defined.
    const run = new Run(planOf({ settle: 0, people: 4, threat: name('adoptedShare') }), 'nothing');
    expect(() => run.step()).toThrow(
      /^week 1: threat came out as no number: its expression names a measure that is not defined/,
    );
    expect(() => run.step()).toThrow(RunError);
  });

  it('knows no measure that it does not take', () => {
    expect(() => new Run(planOf({}), 'none').measure('weather', 0)).toThrow('weather');
  });

  it('is another life for another seed', () => {
    const fingerprints = ['a', 'b', 'a '].map((seed) => new Run(planOf({}), seed).fingerprint());
    expect(new Set(fingerprints).size).toBe(3);
    expect(fingerprints[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});

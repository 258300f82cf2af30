import { describe, expect, it } from 'vitest';
import { threeLevel } from '../../sim/models/three-level.ts';
import { type Plan, Run } from '../../sim/run.ts';
import type { Happening } from '../../sim/timeline.ts';

const base: Plan = {
  model: threeLevel,
  settings: { people: 21, elements: 35, weeks: 60, settle: 8 },
  timeline: [{ week: 5, event: 'ramp', until: 40, to: { threat: 0.6 } }],
  ownMeasures: {},
};

function withMore(...more: Happening[]): Plan {
  return { ...base, timeline: [...base.timeline, ...more] };
}

describe('A branch of a run', () => {
  it('is the run that its plan gives from the start, bit for bit', () => {
    const plan = withMore({ week: 21, event: 'set', values: { openness: 0.9, levels: 1 } });
    const run = new Run(base, 'fork');
    while (run.week < 20) run.step();
    const branch = run.branch(plan);
    const whole = new Run(plan, 'fork');
    while (branch.week < 60) branch.step();
    while (whole.week < 60) whole.step();
    expect(branch.fingerprint()).toBe(whole.fingerprint());
    for (let week = 0; week <= 60; week++)
      expect([...branch.measuresAt(week)]).toEqual([...whole.measuresAt(week)]);
  });

  it('keeps no ledger where its run keeps none', () => {
    const run = new Run(base, 'fork', { ledger: false });
    while (run.week < 20) run.step();
    const mark = run.branch(base).liveOn().fingerprint();
    expect(mark).toBe(new Run(base, 'fork', { ledger: false }).liveOn().fingerprint());
    expect(mark).not.toBe(new Run(base, 'fork').liveOn().fingerprint());
  });

  it('leaves the run that it leaves as it was', () => {
    const run = new Run(base, 'fork');
    while (run.week < 20) run.step();
    const branch = run.branch(withMore({ week: 21, event: 'set', values: { threat: 1 } }));
    while (branch.week < 60) branch.step();
    while (run.week < 60) run.step();
    const alone = new Run(base, 'fork');
    while (alone.week < 60) alone.step();
    expect(run.fingerprint()).toBe(alone.fingerprint());
    expect(run.fingerprint()).not.toBe(branch.fingerprint());
  });

  it('has a ledger whose witness sees every proposal end and changes nothing', () => {
    const watched = new Run(base, 'fork');
    const alone = new Run(base, 'fork');
    let seen = 0;
    watched.ledger.witness = {
      ended: (_team, _word, lanes) => {
        for (let rest = lanes; rest !== 0; rest &= rest - 1) seen++;
      },
    };
    while (watched.week < 60) watched.step();
    while (alone.week < 60) alone.step();
    expect(seen).toBeGreaterThan(0);
    expect(watched.fingerprint()).toBe(alone.fingerprint());
  });
});

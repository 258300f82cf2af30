import { describe, expect, it } from 'vitest';
import { threeLevel } from '../../sim/models/three-level.ts';
import { type Happening, Schedule, type Setting } from '../../sim/timeline.ts';
import { call, name, number } from './random-plan.ts';

/** The course of one parameter over weeks 0 .. `until`. */
function course(
  parameter: string,
  timeline: readonly Happening[],
  { until = 10, settings = {} as Record<string, Setting>, known = [0, 0] } = {},
): number[] {
  const names = ['t', 'performance'];
  const schedule = new Schedule(
    threeLevel.parameters,
    threeLevel.events,
    settings,
    timeline,
    names,
  );
  const weeks: Record<string, number>[] = [];
  for (let week = 0; week <= until; week++) {
    const before = (of: string, then: number) => weeks[then][of];
    weeks.push(schedule.valuesIn(week, Float64Array.from([week, known[1]]), before));
  }
  return weeks.map((values) => values[parameter]);
}

describe('A schedule', () => {
  it('keeps the default or the setting while nothing happens', () => {
    expect(course('practice', [], { until: 2 })).toEqual([0.05, 0.05, 0.05]);
    expect(course('practice', [], { until: 2, settings: { practice: 0.5 } })).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  it('sets from its week on, the later entry of the same week winning', () => {
    const set = (week: number, practice: number): Happening => ({
      event: 'set',
      week,
      values: { practice },
    });
    expect(course('practice', [set(4, 0.4), set(2, 0.2)], { until: 5 })).toEqual([
      0.05, 0.05, 0.2, 0.2, 0.4, 0.4,
    ]);
    expect(course('practice', [set(1, 0.4), set(1, 0.2)], { until: 1 })[1]).toBe(0.2);
  });

  it('ramps in equal steps from what held the week before, arrives in its last week and stays', () => {
    const ramp: Happening = { event: 'ramp', week: 3, until: 6, to: { threat: 0.75 } };
    const got = course('threat', [ramp], { settings: { threat: 0.25 }, until: 8 });
    expect(got).toEqual([0.25, 0.25, 0.25, 0.375, 0.5, 0.625, 0.75, 0.75, 0.75]);
  });

  it('lets a set end a ramp, and a ramp start where a formula was', () => {
    const timeline: Happening[] = [
      { event: 'ramp', week: 1, until: 4, to: { threat: 1 } },
      { event: 'set', week: 3, values: { threat: call('multiply', number(0.125), name('t')) } },
      { event: 'ramp', week: 5, until: 6, to: { threat: 0 } },
    ];
    expect(course('threat', timeline, { settings: { threat: 0 }, until: 7 })).toEqual([
      0, 0.25, 0.5, 0.375, 0.5, 0.25, 0, 0,
    ]);
  });

  it('follows a formula week by week, within the parameter’s range', () => {
    const settings = { workload: call('multiply', number(0.25), name('t')) };
    expect(course('workload', [], { settings, until: 6 })).toEqual([0, 0.25, 0.5, 0.75, 1, 1, 1]);
  });

  it('rounds what has to be whole', () => {
    const ramp: Happening = { event: 'ramp', week: 1, until: 4, to: { levels: 4 } };
    expect(course('levels', [ramp], { until: 4 })).toEqual([2, 3, 3, 4, 4]);
  });

  it('refuses to go on with what is no number', () => {
    const settings = { workload: call('divide', name('performance'), number(0)) };
    expect(() => course('workload', [], { settings })).toThrow('workload');
  });

  it('sways parameters only while an event lasts', () => {
    const fields = { weeks: 2, compliance: 0.9, socialisation: 0.05, threat: 0.6, exposes: 0 };
    const schedule = new Schedule(
      threeLevel.parameters,
      threeLevel.events,
      {},
      [{ event: 'inspection', week: 3, fields }],
      ['t'],
    );
    const threats = [2, 3, 4, 5].map((week) => {
      const values = { compliance: 0.6, socialisation: 0.02, threat: 0.15 };
      schedule.sway(week, values);
      return values.threat;
    });
    expect(threats).toEqual([0.15, 0.6, 0.6, 0.15]);
  });
});

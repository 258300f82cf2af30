import { describe, expect, it } from 'vitest';
import { inspection, inspectionEvent } from '../../../sim/processes/inspection.ts';
import { inspection as twin } from '../../oracles/inspection.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, live, voices } from '../../oracles/side-by-side.ts';

const fields = { weeks: 3, compliance: 0.9, socialisation: 0.05, threat: 0.6, exposes: 1 };
const house = () => {
  const world = plainWorld({ people: 2, elements: 40, teamSize: 2 });
  world.rules = world.rules.map((_, j) => (j < 30 ? -1 : 1));
  world.lock = world.lock.map((_, j) => (j % 2 === 0 ? 7 : 0));
  return world;
};
const inspected = (week: number) =>
  live(inspection, {
    world: house(),
    week,
    happenings: [{ event: 'inspection', week: 5, fields }],
  });

describe('inspection', () => {
  it('does what its slow twin does, rule by rule', () => {
    expectTwins(inspection, twin, { event: inspectionEvent });
  });

  it('strikes wrong rules, mandated or not, and leaves right ones', () => {
    const { world, row } = inspected(5);
    expect(world.rules).toEqual(world.rules.map((_, j) => (j < 30 ? 0 : 1)));
    expect(world.lock).toEqual(world.lock.map((_, j) => (j >= 30 && j % 2 === 0 ? 7 : 0)));
    expect(voices(row)).toEqual({ ruleChanges: 30 });
  });

  it('lasts its weeks, no more', () => {
    const acts = [4, 5, 6, 7, 8].map((week) => inspected(week).world.rules.includes(0));
    expect(acts).toEqual([false, true, true, true, false]);
  });

  it('raises compliance, socialisation and threat to its levels, and lowers none', () => {
    const values = { compliance: 0.95, socialisation: 0.02, threat: 0.1, blame: 0.2 };
    inspectionEvent.sways?.(values, fields);
    expect(values).toEqual({ compliance: 0.95, socialisation: 0.05, threat: 0.6, blame: 0.2 });
  });
});

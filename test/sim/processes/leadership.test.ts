import { describe, expect, it } from 'vitest';
import { leadership, leadershipEvent } from '../../../sim/processes/leadership.ts';
import { leadership as twin } from '../../oracles/leadership.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, live } from '../../oracles/side-by-side.ts';

const house = () => plainWorld({ people: 18, elements: 3, teamSize: 2, levels: 2 });
const replaced = (from: number, to: number) =>
  live(leadership, {
    world: house(),
    p: { openness: 0.25, newcomerKnown: 1, newcomerAccuracy: 1 },
    happenings: [{ event: 'leadership', week: 1, fields: { from, to, openness: 0.75 } }],
  }).world.managers;

describe('leadership', () => {
  it('does what its slow twin does, manager by manager', () => {
    expectTwins(leadership, twin, { event: leadershipEvent });
  });

  it('replaces the managers of the chosen levels with newcomers of an openness of their own', () => {
    const openness = (from: number, to: number) =>
      replaced(from, to).map(({ ownOpenness }) => ownOpenness);
    expect(openness(1, 1)).toEqual([0.5, 0.5, 0.5, 0]);
    expect(openness(2, 8)).toEqual([0, 0, 0, 0.5]);
    expect(openness(3, 8)).toEqual([0, 0, 0, 0]);
    expect(replaced(2, 2).map(({ beliefs }) => beliefs[0])).toEqual([0, 0, 0, 1]);
  });

  it('lets the house absorb how leaders differ', () => {
    const world = house();
    world.managers[0].ownOpenness = 0.5;
    const after = live(leadership, { world, p: { absorption: 0.5 } }).world.managers[0];
    expect(after.ownOpenness).toBe(0.25);
  });
});

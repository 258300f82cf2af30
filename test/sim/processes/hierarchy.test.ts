import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hierarchy } from '../../../sim/processes/hierarchy.ts';
import { hierarchy as twin } from '../../oracles/hierarchy.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, live, voices } from '../../oracles/side-by-side.ts';

/** Nine teams under three managers under one, who stands out. */
const house = () => {
  const world = plainWorld({ people: 18, elements: 3, teamSize: 2, levels: 2 });
  world.rules.fill(1);
  for (const manager of world.managers) manager.beliefs.fill(-1);
  world.managers[3].ownOpenness = 0.25;
  world.teams[4].proposals[1] = { proposed: 1, content: 1, level: 2 };
  return world;
};

describe('hierarchy', () => {
  it('does what its slow twin does, manager by manager', () => {
    expectTwins(hierarchy, twin, { p: { levels: fc.integer({ min: 0, max: 8 }) } });
  });

  it('stays as it is while the number of levels does', () => {
    expect(live(hierarchy, { world: house(), p: { levels: 2 } }).world).toEqual(house());
  });

  it('keeps the managers at the top, and fills new places with people of the rulebook', () => {
    const { world } = live(hierarchy, { world: house(), p: { levels: 3 } });
    expect(world.managers.map(({ level }) => level)).toEqual([1, 1, 1, 2, 3]);
    expect(world.managers.map(({ beliefs }) => beliefs[0])).toEqual([1, -1, -1, -1, -1]);
    expect(world.managers[4].ownOpenness).toBe(0.25);
    const flatter = live(hierarchy, { world: house(), p: { levels: 1 } }).world.managers;
    expect(flatter.map(({ ownOpenness }) => ownOpenness)).toEqual([0.25]);
  });

  it('drops what is pending', () => {
    const { world, row } = live(hierarchy, { world: house(), p: { levels: 0 } });
    expect(voices(row)).toEqual({ dropped: 1 });
    expect(world.managers).toEqual([]);
  });
});

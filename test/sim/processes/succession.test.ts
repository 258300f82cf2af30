import { describe, expect, it } from 'vitest';
import { succession } from '../../../sim/processes/succession.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, live, losses } from '../../oracles/side-by-side.ts';
import { succession as twin } from '../../oracles/succession.ts';

/** Under one manager, person 1 knows ten elements and person 2 repeats the rulebook, which is wrong. */
const house = () => {
  const world = plainWorld({ people: 4, elements: 10, teamSize: 2, levels: 1 });
  world.rules.fill(-1);
  world.people[1].beliefs.fill(1);
  world.people[1].learnings.fill({ source: 'practice', reach: 'individual' });
  world.people[2].beliefs.fill(-1);
  world.managers[0].ownOpenness = 0.3;
  return world;
};
const leaves = { managerTurnover: 1, newcomerKnown: 0 };

describe('succession', () => {
  it('does what its slow twin does, manager by manager', () => {
    expectTwins(succession, twin, { runs: 80 });
  });

  it('promotes who knows most where there is no patronage, and the front line loses it', () => {
    const { world, row } = live(succession, { world: house(), p: { ...leaves, patronage: 0 } });
    expect(world.managers[0].beliefs).toEqual(new Array(10).fill(1));
    expect(losses(row)).toEqual({ promoted: 10 });
    expect(world.people[1].beliefs).toEqual(new Array(10).fill(0));
  });

  it('promotes the most loyal to the rulebook where patronage decides', () => {
    const { world } = live(succession, { world: house(), p: { ...leaves, patronage: 1 } });
    expect(world.managers[0].beliefs).toEqual(new Array(10).fill(-1));
    expect(world.managers[0].ownOpenness).toBe(0);
  });

  it('decides by lot among equals', () => {
    const promoted = Array.from({ length: 40 }, (_, week) => {
      const world = plainWorld({ people: 4, elements: 4, teamSize: 2, levels: 1 });
      // Each is wrong about an element of their own, and nobody is right about anything.
      world.people.forEach((person, i) => {
        person.beliefs[i] = -1;
      });
      const after = live(succession, { world, week, p: { ...leaves, patronage: 0 } });
      return after.world.managers[0].beliefs.indexOf(-1);
    });
    expect(new Set(promoted)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('leaves managers who stay alone', () => {
    const { world } = live(succession, { world: house(), p: { managerTurnover: 0 } });
    expect(world).toEqual(house());
  });
});

import { describe, expect, it } from 'vitest';
import { dialogue } from '../../../sim/processes/dialogue.ts';
import { dialogue as twin } from '../../oracles/dialogue.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, gains, live, losses } from '../../oracles/side-by-side.ts';

const open = () => {
  const world = plainWorld({ people: 6, elements: 35, teamSize: 6 });
  world.teams[0].climate = 1;
  for (const person of world.people) person.efficacy = 1;
  return world;
};
const always = { quorum: 2, integration: 1, teamForgetting: 1, teamLearning: 1 };

/** So many members think +1, so many −1. */
const split = (plus: number, minus: number) => {
  const world = open();
  world.people.slice(0, plus).forEach((person) => {
    person.beliefs.fill(1);
    person.learnings.fill({ source: 'practice', reach: 'individual' });
  });
  for (const person of world.people.slice(plus, plus + minus)) person.beliefs.fill(-1);
  return world;
};

describe('dialogue', () => {
  it('does what its slow twin does, belief by belief', () => {
    expectTwins(dialogue, twin, { runs: 80 });
  });

  it('makes the clear majority’s view the team’s, and everybody’s', () => {
    const { world, row } = live(dialogue, { world: split(3, 1), p: always });
    expect(world.teams[0].view).toEqual(new Array(35).fill(1));
    expect(gains(row)).toEqual({ team: 3 * 35 });
  });

  it('lets a wrong majority outvote those who are right', () => {
    expect(losses(live(dialogue, { world: split(1, 3), p: always }).row)).toEqual({ outvoted: 35 });
  });

  it('takes no view that does not reach the quorum, and forgets the old one', () => {
    const world = split(3, 2);
    world.teams[0].view.fill(-1);
    expect(live(dialogue, { world, p: always }).world.teams[0].view[0]).toBe(0);
  });

  it('leaves what one member alone knows unspoken (hidden profile)', () => {
    const { world, row } = live(dialogue, { world: split(1, 0), p: always });
    expect(world.teams[0].view[0]).toBe(0);
    expect(gains(row)).toEqual({});
    expect(
      live(dialogue, { world: split(1, 0), p: { ...always, quorum: 1 } }).world.teams[0].view[0],
    ).toBe(1);
  });

  it('is silent where it is not safe, and a quarter as loud without hope', () => {
    const world = letAllBelieve(open(), 1);
    world.teams[0].climate = 0;
    expect(live(dialogue, { world, p: always }).world.teams[0].view).not.toContain(1);
    const hopeless = letAllBelieve(plainWorld({ people: 2, elements: 1000, teamSize: 2 }), 1);
    hopeless.teams[0].climate = 1;
    for (const person of hopeless.people) person.efficacy = 0;
    const { view } = live(dialogue, { world: hopeless, p: always }).world.teams[0];
    const voicedByBoth = view.filter((each) => each === 1).length;
    expect(voicedByBoth).toBeGreaterThan(40); // 1000 / 16 = 62.5
    expect(voicedByBoth).toBeLessThan(90);
  });
});

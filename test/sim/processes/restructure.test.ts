import { describe, expect, it } from 'vitest';
import { restructure, restructureEvent } from '../../../sim/processes/restructure.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { restructure as twin } from '../../oracles/restructure.ts';
import { expectTwins, live, voices } from '../../oracles/side-by-side.ts';

const house = () => {
  const world = plainWorld({ people: 40, elements: 5, teamSize: 2 });
  for (const team of world.teams) team.view.fill(1);
  world.teams[3].proposals[2] = { proposed: 1, content: 1, level: 1 };
  return world;
};
const restructured = (share: number) =>
  live(restructure, {
    world: house(),
    happenings: [{ event: 'restructure', week: 1, fields: { share } }],
  });

describe('restructure', () => {
  it('does what its slow twin does, seat by seat', () => {
    expectTwins(restructure, twin, { event: restructureEvent });
  });

  it('moves its share of people to other seats, and loses the views of the teams concerned alone', () => {
    const { world } = restructured(0.25);
    const before = house();
    const moved = world.teams.map(({ members }, g) =>
      members.filter((person, place) => person !== before.teams[g].members[place]),
    );
    expect(moved.flat().length).toBe(10);
    world.teams.forEach(({ view }, g) => {
      expect(view[0]).toBe(moved[g].length > 0 ? 0 : 1);
    });
  });

  it('drops every pending proposal', () => {
    expect(voices(restructured(0.25).row)).toEqual({ dropped: 1 });
  });

  it('does nothing where nobody moves', () => {
    expect(restructured(0).world).toEqual(house());
  });
});

import { describe, expect, it } from 'vitest';
import { consultation } from '../../../sim/processes/consultation.ts';
import { consultation as twin } from '../../oracles/consultation.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, gains, live, losses } from '../../oracles/side-by-side.ts';

/** Two teams of two; the second team knows the first half of the elements, and errs on the others. */
const twoTeams = () => {
  const world = plainWorld({ people: 4, elements: 1000, teamSize: 2 });
  for (const person of world.people.slice(2)) {
    person.beliefs = person.beliefs.map((_, j) => (j < 500 ? 1 : -1));
    person.learnings = person.beliefs.map((view) =>
      view === 1 ? { source: 'practice', reach: 'individual' } : null,
    );
  }
  return world;
};

describe('consultation', () => {
  it('does what its slow twin does, person by person', () => {
    expectTwins(consultation, twin, { runs: 80 });
  });

  it('leaves perfect silos where nobody asks', () => {
    const { world } = live(consultation, { world: twoTeams(), p: { consultation: 0 } });
    expect(world).toEqual(twoTeams());
  });

  it('takes right and wrong alike from who knows more, three in ten where that team is safe', () => {
    const world = twoTeams();
    world.teams[1].climate = 1;
    const after = live(consultation, { world, p: { consultation: 1 } });
    const { beliefs } = after.world.people[0];
    for (const side of [1, -1]) {
      expect(beliefs.filter((view) => view === side).length).toBeGreaterThan(115);
      expect(beliefs.filter((view) => view === side).length).toBeLessThan(185);
    }
    expect(Object.keys(gains(after.row))).toEqual(['colleague']);
    expect(losses(after.row)).toEqual({});
  });

  it('has nobody to ask where there is one team', () => {
    const world = plainWorld({ people: 5, elements: 3, teamSize: 8 });
    expect(live(consultation, { world, p: { consultation: 1 } }).world).toEqual(world);
  });

  it('takes nothing from a team that is afraid', () => {
    const world = twoTeams();
    world.teams[1].climate = 0;
    expect(gains(live(consultation, { world, p: { consultation: 1 } }).row)).toEqual({});
  });
});

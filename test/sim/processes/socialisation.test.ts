import { describe, expect, it } from 'vitest';
import { socialisation } from '../../../sim/processes/socialisation.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, gains, live, losses } from '../../oracles/side-by-side.ts';
import { socialisation as twin } from '../../oracles/socialisation.ts';

const house = (rule: 1 | -1 | 0) => {
  const world = plainWorld({ people: 10, elements: 400, teamSize: 1 + 1, levels: 1 });
  world.rules.fill(rule);
  return world;
};

describe('socialisation', () => {
  it('does what its slow twin does, belief by belief', () => {
    expectTwins(socialisation, twin);
  });

  it('teaches what the rulebook says, right or wrong', () => {
    const right = live(socialisation, { world: house(1), p: { socialisation: 1 } });
    expect(gains(right.row)).toEqual({ rulebook: 4000 });
    const world = letAllBelieve(house(-1), 1);
    expect(losses(live(socialisation, { world, p: { socialisation: 1 } }).row)).toEqual({
      overruled: 4000,
    });
  });

  it('has nothing to teach where the rulebook is silent', () => {
    const world = letAllBelieve(house(0), 1);
    expect(live(socialisation, { world, p: { socialisation: 1 } }).world).toEqual(world);
  });

  it('works on managers at twice the rate', () => {
    const { world } = live(socialisation, { world: house(1), p: { socialisation: 0.5 } });
    expect(world.managers[0].beliefs).toEqual(new Array(400).fill(1));
    const learnt = world.people[0].beliefs.filter((view) => view === 1).length;
    expect(learnt).toBeGreaterThan(150);
    expect(learnt).toBeLessThan(250);
  });
});

import { describe, expect, it } from 'vitest';
import { disuse } from '../../../sim/processes/disuse.ts';
import { disuse as twin } from '../../oracles/disuse.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, live, losses, lossesByInsurer, voices } from '../../oracles/side-by-side.ts';

const quick = { disuse: 1, compliance: 1, forgetting: 0, ruleForgetting: 0 };
const knowing = (rule: 1 | -1 | 0) => {
  const world = letAllBelieve(plainWorld({ people: 3, elements: 40, teamSize: 2 }), 1);
  world.rules.fill(rule);
  return world;
};

describe('disuse', () => {
  it('does what its slow twin does, belief by belief', () => {
    expectTwins(disuse, twin);
  });

  it('takes what contradicts the rulebook, and nothing else', () => {
    expect(losses(live(disuse, { world: knowing(-1), p: quick }).row)).toEqual({ disused: 120 });
    for (const rule of [0, 1] as const)
      expect(losses(live(disuse, { world: knowing(rule), p: quick }).row)).toEqual({});
  });

  it('takes nothing where nobody follows the rulebook', () => {
    const p = { ...quick, compliance: 0 };
    expect(losses(live(disuse, { world: knowing(-1), p }).row)).toEqual({});
  });

  it('says who still holds what was lost: the colleague who forgets next, or nobody', () => {
    const p = { ...quick, forgetting: 1 };
    const { row } = live(disuse, { world: knowing(0), p });
    expect(losses(row)).toEqual({ forgotten: 120 });
    // The first of the team of two still has a colleague who knows; that colleague, and the one alone, have nobody.
    expect(lossesByInsurer(row)).toEqual({ colleague: 40, nobody: 80 });
    expect(lossesByInsurer(live(disuse, { world: knowing(1), p }).row)).toEqual({ rulebook: 120 });
  });

  it('lets rules lapse unless they are under mandate', () => {
    const world = knowing(1);
    world.lock[3] = 1;
    const after = live(disuse, { world, p: { ...quick, ruleForgetting: 1 } });
    expect(after.world.rules.map((rule, j) => (rule === 1 ? j : -1)).filter((j) => j >= 0)).toEqual(
      [3],
    );
    expect(voices(after.row)).toEqual({ ruleChanges: 39 });
  });
});

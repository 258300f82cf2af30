import { describe, expect, it } from 'vitest';
import { shock, shockEvent } from '../../../sim/processes/shock.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { shock as twin } from '../../oracles/shock.ts';
import { expectTwins, live, losses } from '../../oracles/side-by-side.ts';

const knowing = () => letAllBelieve(plainWorld({ people: 3, elements: 40, teamSize: 2 }), 1);
const struck = (share: number, week = 5) =>
  live(shock, {
    world: knowing(),
    week,
    happenings: [{ event: 'shock', week: 5, fields: { share } }],
  });

describe('shock', () => {
  it('does what its slow twin does, element by element', () => {
    expectTwins(shock, twin, { event: shockEvent });
  });

  it('turns over exactly its share of reality, in its week alone', () => {
    const { world, row } = struck(0.25);
    expect(world.reality.filter((real) => real === -1).length).toBe(10);
    expect(losses(row)).toEqual({ worldMoved: 30 });
    expect(struck(1).world.reality).not.toContain(1);
    expect(struck(0).world).toEqual(knowing());
    expect(struck(0.25, 4).world).toEqual(knowing());
    expect(struck(0.25, 6).world).toEqual(knowing());
  });

  it('only ever turns more when it is larger', () => {
    const [less, more] = [struck(0.3), struck(0.6)].map(({ world }) => world.reality);
    expect(less.filter((real, j) => real === -1 && more[j] === 1)).toEqual([]);
  });
});

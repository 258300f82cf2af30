import { describe, expect, it } from 'vitest';
import { politics } from '../../../sim/processes/politics.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { politics as twin } from '../../oracles/politics.ts';
import { expectTwins, live, voices } from '../../oracles/side-by-side.ts';

const silent = () => plainWorld({ people: 4, elements: 50, teamSize: 2 });

describe('politics', () => {
  it('does what its slow twin does, element by element', () => {
    expectTwins(politics, twin);
  });

  it('lays down the right rule or the wrong one, as aligned as it is', () => {
    const rules = (mandateAlignment: number) =>
      live(politics, { world: silent(), p: { mandateRate: 1, mandateAlignment } }).world.rules;
    expect(rules(1)).toEqual(new Array(50).fill(1));
    expect(rules(0)).toEqual(new Array(50).fill(-1));
  });

  it('locks a mandated rule for so many weeks, counting the one in which it was made', () => {
    let { world } = live(politics, { world: silent(), p: { mandateRate: 1, mandateDuration: 3 } });
    const locks = [world.lock[0]];
    for (let week = 2; week <= 4; week++) {
      world = live(politics, { world, week, p: { mandateRate: 0 } }).world;
      locks.push(world.lock[0]);
    }
    expect(locks).toEqual([3, 2, 1, 0]);
  });

  it('sets rules without locking them where mandates last no time', () => {
    const p = { mandateRate: 1, mandateDuration: 0, mandateAlignment: 1 };
    const { world } = live(politics, { world: silent(), p });
    expect([world.rules[0], world.lock[0]]).toEqual([1, 0]);
  });

  it('leaves alone what is under mandate already', () => {
    const world = silent();
    world.lock.fill(5);
    const { row } = live(politics, { world, p: { mandateRate: 1 } });
    expect(voices(row)).toEqual({});
  });
});

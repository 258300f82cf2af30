import { describe, expect, it } from 'vitest';
import { environment } from '../../../sim/processes/environment.ts';
import { environment as twin } from '../../oracles/environment.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, gains, live, losses } from '../../oracles/side-by-side.ts';

const people = () => plainWorld({ people: 6, elements: 70, teamSize: 3 });

describe('environment', () => {
  it('does what its slow twin does, element by element', () => {
    expectTwins(environment, twin);
  });

  it('stands still without turbulence, and turns over as a whole at 1', () => {
    expect(live(environment, { world: people(), p: { turbulence: 0 } }).world).toEqual(people());
    const { world } = live(environment, { world: people(), p: { turbulence: 1 } });
    expect(world.reality.every((real) => real === -1)).toBe(true);
  });

  it('makes the right wrong and the wrong right, and leaves the blank blank', () => {
    const turbulence = { turbulence: 1 };
    const right = live(environment, { world: letAllBelieve(people(), 1), p: turbulence });
    expect(losses(right.row)).toEqual({ worldMoved: 420 });
    const wrong = live(environment, { world: letAllBelieve(people(), -1), p: turbulence });
    expect(gains(wrong.row)).toEqual({ world: 420 });
    const blank = live(environment, { world: people(), p: turbulence });
    expect([gains(blank.row), losses(blank.row)]).toEqual([{}, {}]);
  });

  it('only ever turns more elements when turbulence rises', () => {
    const turned = (turbulence: number) =>
      live(environment, { world: people(), p: { turbulence } }).world.reality.map((r) => r === -1);
    const [less, more] = [turned(0.3), turned(0.6)];
    expect(less.filter(Boolean).length).toBeGreaterThan(10);
    expect(less.filter((flipped, j) => flipped && !more[j])).toEqual([]);
  });
});

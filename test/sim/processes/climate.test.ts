import { describe, expect, it } from 'vitest';
import { climate } from '../../../sim/processes/climate.ts';
import { climate as twin } from '../../oracles/climate.ts';
import { plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, live } from '../../oracles/side-by-side.ts';

const house = () => plainWorld({ people: 5, elements: 2, teamSize: 2 });

describe('climate', () => {
  it('does what its slow twin does, to the last bit', () => {
    expectTwins(climate, twin);
  });

  it('moves by its pace towards (1 − threat)(1 − blame)', () => {
    const safety = (climateRate: number) =>
      live(climate, { world: house(), p: { threat: 0.5, blame: 0.5, climateRate } }).world.teams[0]
        .climate;
    expect(safety(0)).toBe(0.5);
    expect(safety(0.5)).toBe(0.375);
    expect(safety(1)).toBe(0.25);
  });

  it('discourages nobody without threat, and everybody in proportion with it', () => {
    const hope = (threat: number) =>
      live(climate, { world: house(), p: { threat, discouragement: 0.5 } }).world.people[0]
        .efficacy;
    expect(hope(0)).toBe(0.5);
    expect(hope(0.5)).toBe(0.375);
    expect(hope(1)).toBe(0.25);
  });
});

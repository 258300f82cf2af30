import { describe, expect, it } from 'vitest';
import { Run } from '../../sim/run.ts';
import { unpack } from '../oracles/packing.ts';
import { teamOf } from '../oracles/plain-world.ts';
import { planOf } from './random-plan.ts';

const founded = (settings: Record<string, number>) =>
  new Run(planOf({ people: 64, elements: 200, ...settings }), 'founding');

describe('A new organisation', () => {
  it('has a reality that is +1 or −1 like a fair coin', () => {
    const { reality } = unpack(founded({}).world);
    const plus = reality.filter((real) => real === 1).length;
    expect(Math.abs(plus - 100)).toBeLessThan(30);
  });

  it('has a rulebook as full and as right as it is said to be, and managers who believe it', () => {
    const { rules, reality, managers } = unpack(
      founded({ rulesKnown: 1, rulesAccuracy: 1, levels: 3 }).world,
    );
    expect(rules).toEqual(reality);
    expect(managers.every(({ beliefs }) => beliefs.every((view, j) => view === rules[j]))).toBe(
      true,
    );
    expect(unpack(founded({ rulesKnown: 0 }).world).rules).toEqual(new Array(200).fill(0));
  });

  it('has newcomers on all seats, half hopeful, as safe as threat and blame let them be', () => {
    const run = founded({ newcomerKnown: 1, newcomerAccuracy: 0.75, threat: 0.5, blame: 0.5 });
    expect(run.measure('peopleKnowledge', run.week)).toBeGreaterThan(0.73);
    expect(run.measure('peopleKnowledge', run.week)).toBeLessThan(0.77);
    expect(run.measure('efficacy', run.week)).toBe(0.5);
    expect(run.measure('climate', run.week)).toBe(0.25);
    expect(run.measure('teamKnowledge', run.week)).toBe(0);
  });

  it('asks people into communities across teams: one of each before a second of any', () => {
    const world = unpack(founded({ people: 61, teamSize: 8 }).world);
    const { invited, teams } = world;
    expect([...invited].sort((a, b) => a - b)).toEqual(world.people.map((_, i) => i));
    for (let round = 0; round < 5; round++) {
      const together = invited.slice(round * 8, round * 8 + 8).map((i) => teamOf(world, i));
      expect(new Set(together).size).toBe(teams.length);
    }
  });
});

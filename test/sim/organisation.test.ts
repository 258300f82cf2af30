import { describe, expect, it } from 'vitest';
import { MAX_LEVELS, mostManagers, Tree, teamsFor } from '../../sim/organisation.ts';
import { plainManagers } from '../oracles/plain-world.ts';

describe('The management tree', () => {
  it('is the tree that one gets by putting units together level by level', () => {
    const wrong: string[] = [];
    for (let teams = 1; teams <= 300; teams++) {
      let most = 0;
      for (let levels = 0; levels <= MAX_LEVELS; levels++) {
        const tree = new Tree(teams, levels);
        const plain = plainManagers(teams, levels, 0);
        most = Math.max(most, plain.length);
        const note = (what: string) => wrong.push(`${what}, ${teams} teams, ${levels} levels`);
        if (tree.managers !== plain.length) note('number of managers');
        plain.forEach(({ level, teams: below }, manager) => {
          if (tree.levelOf(manager) !== level) note(`level of ${manager}`);
          const { start, end } = tree.teamsBelow(manager);
          if (start !== below[0] || end - start !== below.length) note(`teams below ${manager}`);
          for (const team of below)
            if (tree.managerOf(team, level) !== manager) note(`manager of ${team}`);
          const there = tree.managersAt(level);
          if (manager < there.start || manager >= there.end) note(`managers at ${level}`);
        });
      }
      if (mostManagers(teams) !== most) wrong.push(`most managers over ${teams} teams`);
    }
    expect(wrong).toEqual([]);
  });

  it('has one manager at the top', () => {
    for (const teams of [1, 2, 1000, 500_000]) {
      for (let levels = 1; levels <= MAX_LEVELS; levels++) {
        const { start, end } = new Tree(teams, levels).managersAt(levels);
        expect(end - start).toBe(1);
      }
    }
  });

  it('takes the smallest span that reaches all teams', () => {
    expect(new Tree(8, 3).span).toBe(2);
    expect(new Tree(9, 3).span).toBe(3);
    expect(new Tree(125_000, 3).span).toBe(50);
    expect(new Tree(125_001, 3).span).toBe(51);
  });
});

describe('Teams', () => {
  it('are as many as everybody needs, the last one possibly smaller', () => {
    expect([teamsFor(64, 8), teamsFor(65, 8), teamsFor(2, 64)]).toEqual([8, 9, 1]);
  });
});

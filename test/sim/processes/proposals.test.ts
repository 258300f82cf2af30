import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposals } from '../../../sim/processes/proposals.ts';
import { plainWorld, type View } from '../../oracles/plain-world.ts';
import { proposals as twin } from '../../oracles/proposals.ts';
import { blockedByLevel, expectTwins, live, voices } from '../../oracles/side-by-side.ts';

const sure = {
  proposalRate: 1,
  approvalDelay: 1,
  openness: 1,
  visionClarity: 0,
  distortion: 0,
  threat: 0,
  feedbackAccuracy: 1,
  efficacyGain: 0.5,
};

/** One team that is safe, hopeful and of one view, under so many levels. */
const house = (levels: number, view: View = 1) => {
  const world = plainWorld({ people: 4, elements: 40, teamSize: 4, levels });
  world.teams[0].climate = 1;
  world.teams[0].view.fill(view);
  for (const person of world.people) person.efficacy = 1;
  return world;
};

/** The same with a proposal for each element, waiting at `level`. */
const waiting = (levels: number, level: number) => {
  const world = house(levels);
  world.teams[0].proposals = world.reality.map(() => ({ proposed: 1, content: 1, level }));
  return world;
};

describe('proposals', () => {
  it('do what their slow twin does, element by element', () => {
    expectTwins(proposals, twin, {
      runs: 150,
      p: { approvalDelay: fc.constantFrom(1, 1, 2, 104), proposalRate: fc.constantFrom(0, 0.3, 1) },
    });
  });

  it('are raised where the view differs from the rule, and not handled in that week', () => {
    const { world, row } = live(proposals, { world: house(0), p: sure });
    expect(voices(row)).toEqual({ occasions: 40, raised: 40 });
    expect(world.rules).not.toContain(1);
    const agreed = house(0);
    agreed.rules.fill(1);
    expect(voices(live(proposals, { world: agreed, p: sure }).row)).toEqual({});
  });

  it('are silenced by fear where it is not safe, and by futility where there is no hope', () => {
    const afraid = house(2);
    afraid.teams[0].climate = 0;
    expect(voices(live(proposals, { world: afraid, p: sure }).row)).toEqual({
      occasions: 40,
      silencedByFear: 40,
    });
    const hopeless = house(2);
    for (const person of hopeless.people) person.efficacy = 0;
    expect(voices(live(proposals, { world: hopeless, p: sure }).row)).toEqual({
      occasions: 40,
      silencedByFutility: 40,
    });
  });

  it('become the rule at once past the last level, and straight away where there is none', () => {
    for (const [levels, level] of [
      [0, 1],
      [3, 3],
    ]) {
      const { world, row } = live(proposals, { world: waiting(levels, level), p: sure });
      expect(world.rules).toEqual(new Array(40).fill(1));
      expect(voices(row).adopted).toBe(40);
    }
  });

  it('move up one level a week at most, and convince the manager they pass', () => {
    const { world } = live(proposals, { world: waiting(3, 1), p: sure });
    expect(new Set(world.teams[0].proposals.map((proposal) => proposal?.level))).toEqual(
      new Set([2]),
    );
    expect(world.managers.map(({ beliefs }) => beliefs[0])).toEqual([1, 0, 0]);
  });

  it('are blocked by a manager who disagrees and is not open, at that level', () => {
    const world = waiting(3, 2);
    for (const manager of world.managers) manager.beliefs.fill(-1);
    const { row } = live(proposals, { world, p: { ...sure, openness: 0, proposalRate: 0 } });
    expect(blockedByLevel(row)).toEqual([0, 40, 0, 0, 0, 0, 0, 0]);
  });

  it('are judged on merit where the vision is clear', () => {
    const world = waiting(1, 1);
    world.managers[0].beliefs.fill(-1);
    const p = { ...sure, openness: 0, visionClarity: 1 };
    expect(voices(live(proposals, { world, p }).row).adopted).toBe(40);
    world.reality.fill(-1);
    expect(voices(live(proposals, { world, p }).row).adopted).toBeUndefined();
  });

  it('end at a mandate, and members lose heart; where they are adopted they take heart', () => {
    const mandated = waiting(0, 1);
    mandated.lock.fill(3);
    const blocked = live(proposals, { world: mandated, p: sure });
    expect(voices(blocked.row).blockedByMandate).toBe(40);
    expect(blocked.world.people[0].efficacy).toBe(0.5);
    const free = waiting(0, 1);
    free.people[0].efficacy = 0;
    expect(live(proposals, { world: free, p: sure }).world.people[0].efficacy).toBe(0.5);
  });

  it('are withdrawn when the team no longer holds the view', () => {
    const world = waiting(0, 1);
    world.teams[0].view.fill(0);
    expect(voices(live(proposals, { world, p: sure }).row)).toEqual({ withdrawn: 40 });
  });

  it('may be misrepresented on the way up, and then adopted as their opposite', () => {
    const { world, row } = live(proposals, {
      world: waiting(1, 1),
      p: { ...sure, distortion: 0.5 },
    });
    expect(voices(row).adopted).toBe(40);
    const turned = world.rules.filter((rule) => rule === -1).length;
    expect(turned).toBeGreaterThan(8);
    expect(turned).toBeLessThan(32);
  });
});

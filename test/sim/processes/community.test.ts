import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communitiesOf, community } from '../../../sim/processes/community.ts';
import { community as twin } from '../../oracles/community.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, gains, live, losses, voices } from '../../oracles/side-by-side.ts';

const everybody = {
  communityCoverage: 1,
  communitySize: 4,
  communityPeriod: 1,
  communityAgenda: 32,
  communityTrust: 1,
  communityAdoption: 1,
  communityChannel: 1,
  feedbackAccuracy: 1,
};
const people = () => plainWorld({ people: 12, elements: 20, teamSize: 3 });

describe('community', () => {
  it('does what its slow twin does, seat by seat', () => {
    expectTwins(community, twin, {
      runs: 120,
      p: {
        communityCoverage: fc.constantFrom(0, 0.4, 1, 1),
        communityPeriod: fc.constantFrom(1, 1, 2, 3),
        communitySize: fc.oneof(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 24 })),
        communityTrust: fc.constantFrom(0, 0.3, 0.8, 1),
        coCreation: fc.constantFrom(0, 0.2, 0.5, 1),
      },
    });
  });

  it('has as many communities as the covered seats fill, whatever decimals lose in binary', () => {
    const wrong: number[][] = [];
    for (let communitySize = 3; communitySize <= 24; communitySize++)
      for (let people = 2; people <= 100; people++)
        for (let percent = 0; percent <= 100; percent++) {
          const found = communitiesOf(people, { communityCoverage: percent / 100, communitySize });
          if (found !== Math.floor((people * percent) / (100 * communitySize)))
            wrong.push([people, percent, communitySize]);
        }
    expect(wrong).toEqual([]);
  });

  it('concludes what the outcomes say, not what most believe', () => {
    const { row } = live(community, { world: letAllBelieve(people(), -1), p: everybody });
    expect(gains(row)).toEqual({ community: 12 * 20 });
  });

  it('brings what it concludes to the rulebook through an open channel, and not through a closed one', () => {
    const open = live(community, { world: people(), p: everybody });
    expect(open.world.rules).toEqual(new Array(20).fill(1));
    expect(voices(open.row).channelledAdopted).toBe(20);
    const closed = live(community, { world: people(), p: { ...everybody, communityChannel: 0 } });
    expect(closed.world.rules).toEqual(new Array(20).fill(0));
    expect(voices(closed.row)).toEqual({ conclusions: 3 * 20 });
  });

  it('cannot change a mandated rule', () => {
    const world = people();
    world.rules.fill(-1);
    world.lock.fill(9);
    const { world: after, row } = live(community, { world, p: everybody });
    expect(after.rules).toEqual(new Array(20).fill(-1));
    expect(voices(row).channelledBlockedByMandate).toBe(3 * 20);
  });

  it.each([
    ['nobody has a seat', { ...everybody, communityCoverage: 0 }],
    ['it is not the week to meet', { ...everybody, communityPeriod: 2 }],
    ['there are too few for one', { ...everybody, communitySize: 13 }],
  ])('does nothing where %s', (_, p) => {
    expect(live(community, { world: people(), p }).world).toEqual(people());
  });

  it('concludes nothing without trust, yet makes teams safer', () => {
    const p = { ...everybody, communityTrust: 0, communityCulture: 0.5 };
    const { world, row } = live(community, { world: people(), p });
    expect(voices(row)).toEqual({});
    expect(gains(row)).toEqual({});
    expect(world.teams[0].climate).toBeCloseTo(1 - 0.5 * 0.5 ** 3, 12); // three members, each by half of what is left
  });

  it('takes first what members and the rulebook disagree on most', () => {
    const world = people();
    world.rules.fill(-1);
    world.people.forEach((person) => {
      person.beliefs[7] = 1;
      person.learnings[7] = { source: 'practice', reach: 'individual' };
    });
    const { world: after } = live(community, { world, p: { ...everybody, communityAgenda: 1 } });
    expect(after.rules.indexOf(1)).toBe(7);
  });

  it('can be misled by what it sees, least so where service users sit', () => {
    const lost = (coCreation: number) => {
      const world = letAllBelieve(plainWorld({ people: 48, elements: 32, teamSize: 8 }), 1);
      const p = { ...everybody, communitySize: 24, feedbackAccuracy: 0.5, coCreation };
      const { world: after, row } = live(community, { world, p });
      return {
        losses: losses(row).misledByCommunity ?? 0,
        wrong: after.rules.filter((r) => r < 0).length,
      };
    };
    expect(lost(0).losses).toBeGreaterThan(200);
    expect(lost(1).losses).toBe(0); // all seats are users': no member is there to be misled
    expect(lost(1).wrong).toBeLessThan(lost(0).wrong);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { World, worldBytes } from '../../sim/world.ts';
import { pack, unpack, untidiness } from '../oracles/packing.ts';
import { plainWorld } from '../oracles/plain-world.ts';
import { randomWorld, sizes } from '../oracles/random-world.ts';
import { differences } from '../oracles/side-by-side.ts';

describe('A world', () => {
  it('takes as many bytes as is said beforehand', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { buffer, stage } = new World(size);
        expect(buffer.byteLength).toBe(worldBytes(size));
        expect(stage.byteOffset + stage.byteLength).toBe(buffer.byteLength);
      }),
      { seed: 1 },
    );
  });

  it('holds whatever an organisation can be, and gives it back', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => {
        const plain = randomWorld(size, seed);
        const world = pack(plain);
        expect(untidiness(world)).toEqual([]);
        expect(differences(unpack(world), plain)).toEqual([]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('goes back to a snapshot, its tree with it', () => {
    const world = pack(randomWorld({ people: 30, elements: 40, teamSize: 4, levels: 3 }, 1));
    const snapshot = world.buffer.slice(0);
    world.raiseTree(1);
    world.held.fill(0);
    world.restore(snapshot);
    expect(new Uint8Array(world.buffer)).toEqual(new Uint8Array(snapshot));
    expect(world.tree.levels).toBe(3);
  });

  it('keeps an element under mandate until its weeks are over or it is lifted', () => {
    const world = pack(plainWorld({ people: 2, elements: 40, teamSize: 2 }));
    world.mandate(35, 2);
    world.mandate(3, 0);
    world.mandate(4, 9);
    expect([...world.mandated]).toEqual([16, 8]);
    world.runDownMandates();
    world.runDownMandates();
    expect([...world.mandated]).toEqual([16, 0]);
    world.liftMandates(0, 16);
    expect([world.mandated[0], world.lock[4]]).toEqual([0, 0]);
  });

  it('says who follows the rule: only who holds what it says', () => {
    const plain = plainWorld({ people: 3, elements: 1, teamSize: 2 });
    plain.rules = [-1];
    plain.people[0].beliefs = [-1];
    const world = pack(plain);
    expect([0, 1].map((person) => world.followsRule(person, 0))).toEqual([1, 0]);
  });
});

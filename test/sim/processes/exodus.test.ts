import { describe, expect, it } from 'vitest';
import { exodus, exodusEvent } from '../../../sim/processes/exodus.ts';
import { exodus as twin } from '../../oracles/exodus.ts';
import { letAllBelieve, plainWorld } from '../../oracles/plain-world.ts';
import { expectTwins, live, losses } from '../../oracles/side-by-side.ts';

const knowing = () => letAllBelieve(plainWorld({ people: 40, elements: 10, teamSize: 8 }), 1);
const left = (share: number) =>
  live(exodus, {
    world: knowing(),
    p: { newcomerKnown: 0 },
    happenings: [{ event: 'exodus', week: 1, fields: { share } }],
  });

describe('exodus', () => {
  it('does what its slow twin does, person by person', () => {
    expectTwins(exodus, twin, { event: exodusEvent });
  });

  it('takes exactly its share of people, and what they knew', () => {
    expect(losses(left(0.25).row)).toEqual({ left: 100 });
    expect(losses(left(1).row)).toEqual({ left: 400 });
    expect(left(0).world).toEqual(knowing());
  });

  it('only ever takes more when it is larger', () => {
    const [less, more] = [left(0.3), left(0.6)].map(({ world }) =>
      world.people.map(({ beliefs }) => beliefs[0] === 0),
    );
    expect(less.filter((gone, i) => gone && !more[i])).toEqual([]);
  });
});

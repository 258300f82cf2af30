import { describe, expect, it } from 'vitest';
import { endOfChange } from '../../../viz/story/turns.tsx';
import type { Turn } from '../../../viz/worker/story.ts';

const turn = (week: number, name: string): Turn => ({
  week,
  until: null,
  event: 'set',
  says: null,
  to: { [name]: 0.5 },
});
const change = { week: 25, name: 'threat', value: 1 };

describe('A change of the reader’s', () => {
  it('holds until the scenario sets the same again', () => {
    const turns = [turn(60, 'threat'), turn(26, 'threat'), turn(25, 'threat'), turn(25, 'blame')];
    expect(endOfChange(change, [change], turns)).toBe(26);
    expect(endOfChange(change, [change], [turn(25, 'threat'), turn(30, 'blame')])).toBeNull();
  });

  it('holds no longer than until the reader’s next one, which is seen in the list', () => {
    const turns = [turn(40, 'threat')];
    expect(endOfChange(change, [change, { ...change, week: 30 }], turns)).toBeNull();
    expect(endOfChange(change, [change, { ...change, week: 50 }], turns)).toBe(40);
    expect(endOfChange(change, [change, { ...change, name: 'blame', week: 30 }], turns)).toBe(40);
  });
});

import { describe, expect, it } from 'vitest';
import { share, whole } from '../../../sim/parameter.ts';
import { objectionToTyped, readNumber } from '../../../viz/controls/typed-number.ts';

const told = { label: 'A', says: 'A.', group: 'world', default: 1, grade: 'assumption' } as const;
const threat = share(told);
const people = whole({ ...told, unit: '', min: 2, max: 100 });

describe('A typed number', () => {
  it.each([
    ['12', 12],
    [' 0.5 ', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-3', -3],
    ['−3', -3],
    ['1e2', 100],
  ])('%j is read as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', 'abc', '0x10', '0b1', '1,5', '1 000', 'Infinity', '-', '.', '٣', '1*2'])(
    '%j is read as none',
    (text) => {
      expect(readNumber(text)).toBeNaN();
    },
  );

  it('is told what is allowed where it cannot be taken', () => {
    expect(objectionToTyped(threat, '0.3')).toBeNull();
    expect(objectionToTyped(threat, 'abc')).toBe('A number is wanted, 0 to 1.');
    expect(objectionToTyped(threat, '-5')).toBe('0 to 1 is allowed.');
    expect(objectionToTyped(people, '2.5')).toBe('A whole number is wanted, 2 to 100.');
    expect(objectionToTyped(people, '')).toBe('A number is wanted, 2 to 100.');
  });
});

import { describe, expect, it } from 'vitest';
import { threeLevel } from '../../../sim/models/three-level.ts';
import { objectionTo } from '../../../sim/parameter.ts';
import { PLACES, placeOf, valueAfterKey, valueAt } from '../../../viz/controls/slider-scale.ts';

const parameters = Object.entries(threeLevel.parameters);

describe.each(parameters)('The slider of %s', (_, parameter) => {
  it('goes from the least to the most that is valid, and never back', () => {
    expect(valueAt(parameter, 0)).toBe(parameter.min);
    expect(valueAt(parameter, PLACES)).toBe(parameter.max);
    let before = Number.NEGATIVE_INFINITY;
    for (let place = 0; place <= PLACES; place++) {
      const value = valueAt(parameter, place);
      expect(objectionTo(parameter, value)).toBeNull();
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it('shows where a value stands', () => {
    expect(placeOf(parameter, parameter.min)).toBe(0);
    expect(placeOf(parameter, parameter.max)).toBe(PLACES);
    const place = placeOf(parameter, parameter.default);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThanOrEqual(PLACES);
  });

  it('moves by its step at an arrow, and to its ends at Home and End', () => {
    const { min, max, step } = parameter;
    const next = valueAfterKey(parameter, min, 'ArrowRight');
    expect(next).toBeCloseTo(Math.min(max, min + step), 9);
    expect(valueAfterKey(parameter, next ?? min, 'ArrowLeft')).toBe(min);
    expect(valueAfterKey(parameter, min, 'ArrowDown')).toBe(min);
    expect(valueAfterKey(parameter, min, 'End')).toBe(max);
    expect(valueAfterKey(parameter, max, 'Home')).toBe(min);
    expect(valueAfterKey(parameter, min, 'a')).toBeNull();
  });
});

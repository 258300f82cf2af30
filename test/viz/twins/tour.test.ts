import { describe, expect, it } from 'vitest';
import { isStep, STEPS, stepAfter, stepBefore } from '../../../viz/twins/tour.ts';
import { words } from '../../../viz/twins/words.ts';

describe('The tour', () => {
  it('has words for each of its steps, and for nothing else', () => {
    expect(Object.keys(words.tour.steps)).toEqual(STEPS.map(({ name }) => name));
  });

  it('leads from its first step to its last, and back', () => {
    const there: string[] = [STEPS[0].name];
    for (let step = stepAfter(STEPS[0].name); step !== null; step = stepAfter(step.name))
      there.push(step.name);
    expect(there).toEqual(STEPS.map(({ name }) => name));
    expect(stepBefore(STEPS[0].name)).toBeNull();
    expect(isStep('toString')).toBe(false);
  });
});

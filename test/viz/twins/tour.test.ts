import { describe, expect, it } from 'vitest';
import { MEASURES, STEP_NAMES } from '../../../lab/twins/place.ts';
import { STEPS, stepAfter, stepBefore } from '../../../viz/twins/tour.ts';
import { words } from '../../../viz/words/twins.ts';

describe('The measures of two worlds', () => {
  it('have their words, those that a link can name and no others', () => {
    expect(Object.keys(words.measures)).toEqual(MEASURES);
  });
});

describe('The tour', () => {
  it('has words for each of its steps, and for nothing else', () => {
    expect(Object.keys(words.tour.steps)).toEqual(STEP_NAMES);
    expect(STEPS.map(({ name }) => name)).toEqual(STEP_NAMES);
  });

  it('leads from its first step to its last, and back', () => {
    const there: string[] = [STEPS[0].name];
    for (let step = stepAfter(STEPS[0].name); step !== null; step = stepAfter(step.name))
      there.push(step.name);
    expect(there).toEqual(STEPS.map(({ name }) => name));
    expect(stepBefore(STEPS[0].name)).toBeNull();
  });
});

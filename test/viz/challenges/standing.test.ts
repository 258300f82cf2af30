import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../lab/challenges/attempt.ts';
import type { Goal } from '../../../lab/challenges/challenge.ts';
import { sayStanding } from '../../../viz/challenges/standing.ts';

const goal: Goal = { says: 'Above.', weeks: [183, 208], measure: 'performance', above: 0.8 };
const missed: Standing = {
  now: 0.81,
  isMet: true,
  firstMet: 203,
  outcome: 0.7512,
  verdict: 'missed',
};

describe('What is said of a goal', () => {
  it('that was missed does not sound as if it had been met', () => {
    expect(sayStanding(goal, missed, 'week')).toBe(
      'came to 0.75, the mean of weeks 183 to 208; it was there in week 203, but the mean is what counts',
    );
    expect(sayStanding(goal, { ...missed, firstMet: null }, 'week')).toMatch(
      /; it was never there$/,
    );
    expect(sayStanding({ ...goal, weeks: [78, 78] }, { ...missed, firstMet: 60 }, 'week')).toBe(
      'came to 0.75 in week 78; it was there in week 60, and no longer when it counts',
    );
  });

  it('has as many digits as tell it from its bound', () => {
    const close = sayStanding(goal, { ...missed, outcome: 0.79961 }, 'week');
    expect(close).toMatch(/^came to 0\.7996,/);
    const met: Standing = { ...missed, outcome: 0.83, verdict: 'met' };
    expect(sayStanding(goal, met, 'week')).toBe('came to 0.83, the mean of weeks 183 to 208');
  });

  it('that is still open is where it stands now', () => {
    const open: Standing = { ...missed, outcome: null, verdict: 'open', firstMet: 20 };
    expect(sayStanding(goal, open, 'month')).toBe('now 0.81: there now; first there in month 20');
  });
});

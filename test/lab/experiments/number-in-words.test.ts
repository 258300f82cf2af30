import { describe, expect, it } from 'vitest';
import {
  byLabel,
  describeQuantity,
  describeSum,
} from '../../../lab/experiments/number-in-words.ts';
import type { Quantity } from '../../../lab/scenario.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';

const naming = byLabel(threeLevel);

describe('What a number is, in words', () => {
  it.each<[Quantity, string]>([
    [{ measure: 'performance', weeks: [27, 52] }, 'Performance, weeks 27–52'],
    [
      { measure: 'performance', weeks: [208, 208], since: [0, 26] },
      'Performance, week 208 less weeks 0–26',
    ],
    [
      { measure: 'performance', weeks: [27, 52], against: { parameters: { communityTrust: 0.7 } } },
      'Performance, weeks 27–52: as it stands, less the same with Trust in the room 0.7',
    ],
    [
      {
        measure: 'climate',
        weeks: [1, 2],
        against: { preset: 'weak', parameters: { threat: 0, blame: 1 }, timeline: [] },
      },
      'Climate, weeks 1–2: as it stands, less the same in the weak system with Threat 0 and Blame 1 with nothing happening',
    ],
    [
      JSON.parse('{ "first": "rulebookKnowledge", "then": "performance", "after": 12 }'),
      'Weeks until Performance has fallen half of its way, less weeks until Rulebook’s knowledge has, both from week 12',
    ],
  ])('%j', (quantity, says) => {
    expect(describeQuantity(quantity, naming)).toBe(says);
  });

  it('begins with what is added, and says what is taken from it', () => {
    const some = { preset: 'weak', set: { threat: 0.1 } };
    expect(
      describeSum(
        [
          [-1, some],
          [2 / 3, { preset: 'supportive' }],
        ],
        naming,
      ),
    ).toBe('Performance: 0.67 × supportive system, less weak system with Threat 0.1');
    expect(describeSum([[-1, { ...some, measure: 'raisedShare' }]], naming)).toBe(
      'Occasions raised: minus weak system with Threat 0.1',
    );
  });
});

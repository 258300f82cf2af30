import { expect, it } from 'vitest';
import { CHALLENGE_NAMES } from '../../../lab/challenges/open-challenge.ts';
import { namesAmong } from '../../../viz/challenges/kept-met.ts';

it('Of what is stored as met only challenges that there are get taken, each once', () => {
  const [first, second] = CHALLENGE_NAMES;
  expect(namesAmong([second, 'none', first, first, 7, null, ['x'], { toString: 1 }])).toEqual([
    first,
    second,
  ]);
  for (const odd of [null, 7, first, { 0: first, length: 1 }, { includes: () => true }])
    expect(namesAmong(odd)).toEqual([]);
});

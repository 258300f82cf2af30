import { expect, it } from 'vitest';
import { type Leak, sayLeak } from '../../../viz/twins/leak-sentences.ts';

const leak = (cause: Leak['cause'], left: number, right: number): Leak => ({
  cause,
  label: cause,
  counts: { left, right },
  uninsured: { left: 1, right: 2 },
});
const leaks = [leak('overruled', 70, 141), leak('worldMoved', 75, 64)];

it('counts how many went by a cause, of all that went, and for how many it was the last of it there', () => {
  const [went, last] = sayLeak(leaks, 'overruled');
  expect(went).toContain('70 of the 145 learnings lost on the left, and 141 of the 205');
  expect(last).toContain('For 1 of these on the left and 2 on the right that was the last of it');
});

it('says of the world’s move who has it right since, as nobody had before', () => {
  expect(sayLeak(leaks, 'worldMoved')[1]).toMatch(/no rule, .* held what works from then on\.$/);
});

import { describe, expect, it } from 'vitest';
import { agreementOf, standardErrorsApart } from '../../../lab/reproductions/judge.ts';

const points = (...z: number[]) => z.map((value) => ({ z: value }));
const fine = Array.from({ length: 26 }, () => 0.5);

describe('Means that are compared with others’', () => {
  it('lie as many standard errors apart as both leave room for', () => {
    expect(standardErrorsApart({ mean: 5, se: 3 }, { mean: 10, se: 4 })).toBe(-1);
    expect(standardErrorsApart({ mean: 1, se: 0 }, { mean: 1, se: 0 })).toBe(0);
  });

  it('agree where one in 27 is beyond 3 and none beyond 4', () => {
    expect(agreementOf(points(...fine, 3.5))).toMatchObject({ farOff: 1, holds: true });
    expect(agreementOf(points(...fine.slice(1), -3.5, 3.5)).holds).toBe(false);
    expect(agreementOf(points(...fine, -4.5))).toMatchObject({ tooFarOff: 1, holds: false });
    expect(agreementOf(points(0, Number.NaN)).holds).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { parsePoints } from '../../../lab/reading/parse-points.ts';

const read = (text: string) => parsePoints(text, 'points.csv', ['threat', 'levels']);

describe('A design given as CSV', () => {
  it('is read by the names in its header, whatever their order and line ends', () => {
    const rows = [
      [0.5, 3],
      [null, 1],
      [0.1, 'two, or 2'],
    ];
    expect(read('threat,levels\n0.5,3\n,1\n1e-1,"two, or 2"\n')).toEqual({ ok: true, rows });
    expect(read('\ufefflevels,"threat"\r\n3,.5\r\n1, \r\n"two, or 2",0.1')).toEqual({
      ok: true,
      rows,
    });
  });

  it.each([
    ['', /line 1.*a header with the factors is wanted: threat,levels/],
    ['threat\n1', /line 1.*each factor is wanted once/],
    ['threat,levels,threat\n1,2,3', /line 1.*each factor is wanted once/],
    ['threat,blame\n1,2', /line 1.*"blame" is no factor of this experiment/],
    ['threat,levels\n1,2\n1', /line 3.*2 cells are wanted; there are 1/],
    ['threat,levels\n\n1,2', /line 2.*2 cells are wanted; there are 1/],
    ['threat,levels\n1,"2', /line 2.*this is not CSV/],
    ['threat,levels\n1,"2"3', /line 2.*this is not CSV/],
    [`threat,levels\n${'"'.repeat(100_001)}`, /line 2.*this is not CSV/],
    ['x'.repeat(1_000_001), /more than 1000000 characters/],
  ])('is refused where it is none: %.40j', (text, says) => {
    const answer = read(text);
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    const [problem] = answer.problems;
    expect(`${problem?.path} ${problem?.says}`).toMatch(says);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markTurns, spreadOut } from '../../../viz/charts/turn-marks.ts';

describe('The marks of turns', () => {
  it('are one for each week, with the numbers of all turns in it', () => {
    const marks = markTurns([3, 10, 10, 10, 12]);
    expect(marks.map(({ week, says }) => [week, says])).toEqual([
      [3, '1'],
      [10, '2–4'],
      [12, '5'],
    ]);
  });

  it('stand where they belong while there is room', () => {
    expect(spreadOut([10, 50, 90], [16, 16, 16], 2)).toEqual([10, 50, 90]);
  });

  it('stand around where they belong where there is none', () => {
    expect(spreadOut([50, 52, 54], [16, 16, 16], 2)).toEqual([34, 52, 70]);
  });

  it('never overlap, and keep their order', () => {
    const mark = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 10, max: 40 }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const wanted = marks.map(([at]) => at).sort((a, b) => a - b);
        const widths = marks.map(([, width]) => width);
        const places = spreadOut(wanted, widths, 2);
        expect(places).toHaveLength(marks.length);
        for (let k = 1; k < places.length; k++)
          expect(places[k] - widths[k] / 2).toBeGreaterThanOrEqual(
            places[k - 1] + widths[k - 1] / 2 + 2 - 1e-6,
          );
      }),
    );
  });
});

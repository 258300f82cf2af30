import { describe, expect, it } from 'vitest';
import { inRows } from '../../../viz/charts/line-key.ts';

describe('The key of lines', () => {
  it('stands in one row where there is room, and begins another where there is none', () => {
    expect(inRows([40, 50, 30], 200, 10)).toEqual({
      places: [
        [0, 0],
        [50, 0],
        [110, 0],
      ],
      rows: 1,
    });
    expect(inRows([40, 50, 30], 100, 10)).toEqual({
      places: [
        [0, 0],
        [50, 0],
        [0, 1],
      ],
      rows: 2,
    });
  });

  it('gives what is wider than all there is a row to itself, and nothing no row', () => {
    const rowsOf = (widths: readonly number[]) =>
      inRows(widths, 100, 10).places.map(([, row]) => row);
    expect(rowsOf([120, 40])).toEqual([0, 1]);
    expect(rowsOf([40, 120, 40])).toEqual([0, 1, 2]);
    expect(inRows([], 100, 10)).toEqual({ places: [], rows: 0 });
  });
});

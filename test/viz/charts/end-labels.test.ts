import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEndLabels } from '../../../viz/charts/end-labels.ts';

describe('Labels at the ends of lines', () => {
  it('stay where they want to be when nothing is in the way', () => {
    expect(placeEndLabels([200, 50, 100], 15, 0, 300)).toEqual([200, 50, 100]);
  });

  it('keep their order, their distance and the picture’s edges', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (wanted) => {
          const places = placeEndLabels(wanted, 15, 0, 300);
          const order = wanted.map((_, k) => k).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
          order.forEach((label, k) => {
            expect(places[label]!).toBeGreaterThanOrEqual(-1e-9);
            expect(places[label]!).toBeLessThanOrEqual(300 + 1e-9);
            if (k > 0)
              expect(places[label]! - places[order[k - 1]!]!).toBeGreaterThanOrEqual(15 - 1e-9);
          });
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createDesign } from '../../../lab/designs/create-design.ts';
import type { DesignKind } from '../../../lab/designs/design.ts';
import type { Factor } from '../../../lab/designs/factor.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';

const factor = (name: string, over: Factor['over']): Factor => ({
  name,
  parameter: threeLevel.parameters[name],
  over,
});
const levelled = [factor('threat', { levels: [0, 0.5] }), factor('levels', { levels: [1, 2, 4] })];
const ranged = [factor('threat', { from: 0.2, to: 0.6 }), factor('levels', { from: 1, to: 4 })];

function pointsOf(kind: DesignKind, factors: readonly Factor[]) {
  const design = createDesign(kind, factors, 'design');
  return Array.from({ length: design.size }, (_, index) => design.at(index));
}

describe('A design', () => {
  it('moves one factor at a time, from the scenario as it is', () => {
    expect(pointsOf({ kind: 'one-at-a-time' }, levelled)).toEqual([
      [null, null],
      [0, null],
      [0.5, null],
      [null, 1],
      [null, 2],
      [null, 4],
    ]);
  });

  it('takes all combinations, the last factor fastest', () => {
    expect(pointsOf({ kind: 'full-factorial' }, levelled)).toEqual([
      [0, 1],
      [0, 2],
      [0, 4],
      [0.5, 1],
      [0.5, 2],
      [0.5, 4],
    ]);
  });

  it.each([
    [{ kind: 'latin-hypercube', points: 40 }, 40],
    [{ kind: 'sobol-sequence', points: 64 }, 64],
    [{ kind: 'morris', trajectories: 10, levels: 4 }, 30],
    [{ kind: 'saltelli', blocks: 16, secondOrder: false }, 64],
    [{ kind: 'saltelli', blocks: 16, secondOrder: true }, 96],
  ] as const)('stays in the ranges, whole where that is wanted: %j', (kind, size) => {
    const points = pointsOf(kind, ranged);
    expect(points).toHaveLength(size);
    for (const [threat, levels] of points) {
      expect(threat).toBeGreaterThanOrEqual(0.2);
      expect(threat).toBeLessThanOrEqual(0.6);
      expect([1, 2, 3, 4]).toContain(levels);
    }
    expect(new Set(points.map(([, levels]) => levels)).size).toBeGreaterThan(1);
    expect(pointsOf(kind, ranged)).toEqual(points);
  });

  it('gives each of a range’s whole numbers and each level its even share', () => {
    const points = pointsOf({ kind: 'sobol-sequence', points: 64 }, ranged);
    for (const wanted of [1, 2, 3, 4])
      expect(points.filter(([, levels]) => levels === wanted)).toHaveLength(16);
  });

  it('takes a table’s rows as they are', () => {
    const rows = [
      [0.1, 2],
      [0.3, null],
    ];
    expect(pointsOf({ kind: 'table', rows }, ranged)).toEqual(rows);
  });
});

import { describe, expect, it } from 'vitest';
import { saltelliSample } from '../../../lab/sampling/saltelli-sample.ts';
import { type Index, sobolIndices } from '../../../lab/sensitivity/sobol-indices.ts';
import { ishigami, sobolG, type TestFunction } from './test-functions.ts';

function indicesOf({ dimensions, of }: TestFunction, blocks: number, secondOrder: boolean) {
  const sample = saltelliSample(dimensions, blocks, secondOrder);
  const size = blocks * sample.perBlock;
  const outcomes = Float64Array.from({ length: size }, (_, index) => of(sample.at(index)));
  return sobolIndices(sample, outcomes, 'bootstrap');
}

/** How far the worst of `found` is off. */
function furthest(found: readonly Index[], known: readonly number[]): number {
  expect(found).toHaveLength(known.length);
  return Math.max(...found.map(({ value }, k) => Math.abs(value - known[k])));
}

describe('Variance-based indices', () => {
  it.each([
    ['Ishigami’s function', ishigami()],
    ['Sobol’s g', sobolG()],
  ])('of %s are those worked out on paper, to .005', (_, known) => {
    const { first, total, second } = indicesOf(known, 4096, false);
    expect(furthest(first, known.first)).toBeLessThan(0.005);
    expect(furthest(total, known.total)).toBeLessThan(0.005);
    expect(second).toBeNull();
  });

  it('have intervals that hold what was worked out', () => {
    const known = ishigami();
    const { first, total } = indicesOf(known, 1024, false);
    for (let k = 0; k < 3; k++) {
      expect(first[k].low).toBeLessThan(known.first[k] + 1e-9);
      expect(first[k].high).toBeGreaterThan(known.first[k] - 1e-9);
      expect(total[k].low).toBeLessThan(known.total[k]);
      expect(total[k].high).toBeGreaterThan(known.total[k]);
      expect(total[k].high - total[k].low).toBeLessThan(0.2);
    }
  });

  it('find the one pair of Ishigami’s that works together', () => {
    const known = ishigami();
    const { second } = indicesOf(known, 4096, true);
    const pair = (j: number, k: number) => second?.[j]?.[k]?.value;
    expect(pair(0, 2)).toBeCloseTo(known.total[2], 2);
    expect(pair(0, 1)).toBeCloseTo(0, 2);
    expect(pair(1, 2)).toBeCloseTo(0, 2);
    expect(second?.[2]?.[0]).toBeNull();
  });
});

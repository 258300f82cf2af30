/**
 * What the levels of factors do in a levelled design, each against the first level or the scenario as it is:
 * at the same other settings, with the same luck.
 */

import type { DesignKind } from '../designs/design.ts';
import type { Factor } from '../designs/factor.ts';
import { Spread } from '../experiments/statistics.ts';
import { type Compared, type Comparison, compare } from './comparison.ts';
import { Grid, levelsOf } from './grid.ts';

/** A sum of points, each with its weight: what an effect is taken from, once for each setting of the others. */
interface Contrast {
  readonly of: Compared;
  /** For each setting of the other factors: points and their weights, +1 or −1. */
  readonly corners: readonly (readonly (readonly [point: number, weight: 1 | -1])[])[];
}

/** What is compared in a design of `kind`; nothing where its points are not made for it. */
export function contrastsOf(kind: DesignKind, factors: readonly Factor[]): Contrast[] {
  switch (kind.kind) {
    case 'one-at-a-time':
      return againstBaseline(factors);
    case 'full-factorial':
      return [...mainEffects(factors), ...interactions(factors)];
    case 'table':
      return kind.rows.slice(1).map((_, k) => ({
        of: { kind: 'point', point: k + 1, against: 0 },
        corners: [against(k + 1, 0)],
      }));
    default:
      return [];
  }
}

function against(point: number, other: number): Contrast['corners'][number] {
  return [
    [point, 1],
    [other, -1],
  ];
}

function againstBaseline(factors: readonly Factor[]): Contrast[] {
  const moves = factors.flatMap(({ name, over }) =>
    levelsOf(over).map((level) => ({ factor: name, level })),
  );
  return moves.map(({ factor, level }, k) => ({
    of: { kind: 'level', factor, level, against: null },
    corners: [against(k + 1, 0)],
  }));
}

function mainEffects(factors: readonly Factor[]): Contrast[] {
  const grid = new Grid(factors);
  return factors.flatMap(({ name, over }, factor) => {
    const [first = 0, ...others] = levelsOf(over);
    return others.map((level, k) => ({
      of: { kind: 'level', factor: name, level, against: first } as const,
      corners: grid
        .pointsAt([factor])
        .map((base) => against(base + (k + 1) * grid.stride(factor), base)),
    }));
  });
}

/** More pairs of levels than these are not worked out. */
const MOST_INTERACTIONS = 300;

function interactions(factors: readonly Factor[]): Contrast[] {
  const grid = new Grid(factors);
  const contrasts: Contrast[] = [];
  factors.forEach((first, j) => {
    factors.forEach((second, k) => {
      if (k <= j) return;
      const corners = grid.pointsAt([j, k]);
      const [a0 = 0, ...as] = levelsOf(first.over);
      const [b0 = 0, ...bs] = levelsOf(second.over);
      as.forEach((a, m) => {
        bs.forEach((b, n) => {
          const [up, over] = [(m + 1) * grid.stride(j), (n + 1) * grid.stride(k)];
          contrasts.push({
            of: {
              ...({ kind: 'interaction', factors: [first.name, second.name] } as const),
              ...{ levels: [a, b], against: [a0, b0] },
            },
            corners: corners.map((base) => [
              [base + up + over, 1],
              [base + up, -1],
              [base + over, -1],
              [base, 1],
            ]),
          });
        });
      });
    });
  });
  return contrasts.length > MOST_INTERACTIONS ? [] : contrasts;
}

/** Takes in rounds, and says what came of one contrast. */
export class Effect {
  private readonly differences = new Spread();
  private leftOut = 0;

  constructor(private readonly contrast: Contrast) {}

  /** @param valueAt what came out at a point; NaN where nothing did */
  take(valueAt: (point: number) => number): void {
    let sum = 0;
    let corners = 0;
    for (const corner of this.contrast.corners) {
      let difference = 0;
      for (const [point, weight] of corner) difference += weight * valueAt(point);
      if (Number.isNaN(difference)) {
        this.leftOut++;
        continue;
      }
      sum += difference;
      corners++;
    }
    if (corners > 0) this.differences.add(sum / corners);
  }

  /** @param varianceAt the variance of what came out at a point, over the replicates */
  found(varianceAt: (point: number) => number, reach: number | null): Comparison {
    const { of, corners } = this.contrast;
    let variance = 0;
    for (const corner of corners) for (const [point] of corner) variance += varianceAt(point);
    variance /= corners.length * corners.length;
    return compare(of, this.differences, variance, this.leftOut, reach);
  }
}

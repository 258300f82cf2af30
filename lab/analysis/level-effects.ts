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
  /** The first point of each setting of the other factors. Worked out anew each time: there may be very many. */
  bases(): Iterable<number>;
  /** How far the points that are summed up are from it, and with which weights. */
  readonly sum: readonly (readonly [offset: number, weight: 1 | -1])[];
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
        ...againstFirst(k + 1),
      }));
    default:
      return [];
  }
}

function againstFirst(point: number): Omit<Contrast, 'of'> {
  return { bases: () => [0], sum: lessBase(point) };
}

function lessBase(offset: number): Contrast['sum'] {
  return [
    [offset, 1],
    [0, -1],
  ];
}

function againstBaseline(factors: readonly Factor[]): Contrast[] {
  const moves = factors.flatMap(({ name, over }) =>
    levelsOf(over).map((level) => ({ factor: name, level })),
  );
  return moves.map(({ factor, level }, k) => ({
    of: { kind: 'level', factor, level, against: null },
    ...againstFirst(k + 1),
  }));
}

function mainEffects(factors: readonly Factor[]): Contrast[] {
  const grid = new Grid(factors);
  return factors.flatMap(({ name, over }, factor) => {
    const [first = 0, ...others] = levelsOf(over);
    return others.map((level, k) => ({
      of: { kind: 'level', factor: name, level, against: first } as const,
      bases: () => grid.pointsAt([factor]),
      sum: lessBase((k + 1) * grid.stride(factor)),
    }));
  });
}

/** More pairs of levels than these are not worked out, nor any in designs of more points: it would take too long. */
const MOST_INTERACTIONS = 300;
const MOST_POINTS = 65_536;

function interactions(factors: readonly Factor[]): Contrast[] {
  const grid = new Grid(factors);
  const contrasts: Contrast[] = [];
  factors.forEach((first, j) => {
    factors.forEach((second, k) => {
      if (k <= j) return;
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
            bases: () => grid.pointsAt([j, k]),
            sum: [
              [up + over, 1],
              [up, -1],
              [over, -1],
              [0, 1],
            ],
          });
        });
      });
    });
  });
  return contrasts.length > MOST_INTERACTIONS || grid.size > MOST_POINTS ? [] : contrasts;
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
    for (const base of this.contrast.bases()) {
      let difference = 0;
      for (const [offset, weight] of this.contrast.sum)
        difference += weight * valueAt(base + offset);
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
    const { of, sum } = this.contrast;
    let variance = 0;
    let corners = 0;
    for (const base of this.contrast.bases()) {
      for (const [offset] of sum) variance += varianceAt(base + offset);
      corners++;
    }
    const { differences, leftOut } = this;
    return compare(of, differences, variance / (corners * corners), leftOut, reach);
  }
}

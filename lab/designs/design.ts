/**
 * A design: which points of the factors' space are run. A point gives each factor its value, in their
 * order; null where the scenario's own stays. Points are worked out one by one, however many there are.
 */
import type { Factor } from './factor.ts';

export type Point = readonly (number | null)[];

export interface Design {
  readonly size: number;
  /** Point number `index`, 0 .. size − 1. */
  at(index: number): Point;
}

/** What a design is made of. */
export type DesignKind =
  | { readonly kind: 'one-at-a-time' }
  | { readonly kind: 'full-factorial' }
  | { readonly kind: 'latin-hypercube'; readonly points: number }
  | { readonly kind: 'sobol-sequence'; readonly points: number }
  | { readonly kind: 'morris'; readonly trajectories: number; readonly levels: number }
  | { readonly kind: 'saltelli'; readonly blocks: number; readonly secondOrder: boolean }
  | { readonly kind: 'table'; readonly rows: readonly Point[] };

export type DesignName = DesignKind['kind'];

/** The names of the designs that need levels, not ranges. */
export const LEVELLED: readonly DesignName[] = ['one-at-a-time', 'full-factorial'];

export type Factors = readonly Factor[];

/** The organisations of March's figures: m = 30, n = 50, and what each figure varies. */
import { READING } from '../../../sim/models/march1991/readings.ts';
import type { Cell, Term } from '../reproduction.ts';

export type Reading = keyof typeof READING;

export const READINGS: readonly Reading[] = ['original', 'text'];

/** The parameters that the figures vary, by March's symbols; what is not said is at its default. */
export type Varied = Readonly<
  Partial<Record<'p1' | 'p2' | 'p3' | 'p4' | 'fast' | 'p1Fast' | 'weeks', number>>
>;

/** @param repeat 2, 3 … is the same organisation with other luck, for what more runs are needed to tell */
export function cellOf(reading: Reading, varied: Varied, repeat = 1): Cell {
  const words = Object.entries(varied).map(([name, value]) => `${name}=${value}`);
  return {
    name: [reading, ...words, ...(repeat === 1 ? [] : [`repeat ${repeat}`])].join(' '),
    settings: { ...varied, reading: READING[reading] },
  };
}

/** `measure` of `cell`, at the end of `week` or, without one, of the last. */
export function read(cell: Cell, measure: string, week: number | null = null): Term {
  return { cell, measure, week };
}

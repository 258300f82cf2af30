/** What is known of the first day without any run: a belief is right once in three times. */
import { exactFigure, exactPoint, power } from '../exact.ts';
import type { Term } from '../reproduction.ts';

/** Two people with one bundle, before they learn. */
const atFirst = (s: number, measure: string): Term => ({
  cell: { name: `n=2 z=2 m=${s} s=${s}`, settings: { n: 2, z: 2, m: s, s, beta: 0, weeks: 1 } },
  measure,
  week: 0,
});

export const exactStart = exactFigure('The first performance and diversity, worked out', [
  ...[1, 2, 3].map((s) => exactPoint(atFirst(s, 'performance'), power(1 / 3, s))),
  // Two who are drawn are one and the same half of the time; different people differ twice in three times.
  exactPoint(atFirst(1, 'diversity'), 1 / 3),
]);

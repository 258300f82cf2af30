import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { march1991 } from '../../../sim/models/march1991/model.ts';
import { defaultsOf, type Values } from '../../../sim/parameter.ts';
import { Run } from '../../../sim/run.ts';
import { marchOf } from '../../oracles/march1991.ts';
import type { View } from '../../oracles/plain-world.ts';
import { valuesOf } from '../../oracles/random-world.ts';

/** Whether anything may change in the next period, by trying all that members may show. */
function mayChange(p: Values, run: Run): boolean {
  const { reality, beliefs, code } = marchOf(run.world);
  // Who learns fast is drawn: here all do, or none.
  const learns = (p.fast === 1 ? p.p1Fast : p.p1) > 0;
  if (learns && beliefs.some((views) => views.some((view, j) => code[j] !== 0 && view !== code[j])))
    return true;
  if (p.p2 === 0) return false;
  const acts = p.shows === 0 ? p.reading === 0 : p.shows === 2;
  const byScore = p.knowing === 0 ? p.reading === 0 : p.knowing === 1;
  const standing = (views: readonly View[]) =>
    views.reduce(
      (sum: number, view, j) => sum + (view === reality[j] ? 1 : byScore ? view * reality[j] : 0),
      0,
    );
  const toBeat = standing(code) + (p.rivals === 1 ? 0 : 1);
  return (acts ? allActions(beliefs) : [beliefs]).some((shown) => {
    const superior = shown.filter((views) => standing(views) >= toBeat);
    return code.some((now, j) => {
      const majority = Math.sign(superior.reduce((sum: number, views) => sum + views[j], 0));
      return majority !== 0 && majority !== now;
    });
  });
}

/** Every way to fill in what is missing. */
function allActions(beliefs: readonly (readonly View[])[]): View[][][] {
  const width = beliefs[0]?.length ?? 0;
  let flat: View[][] = [[]];
  for (const view of beliefs.flat())
    flat = flat.flatMap((before) =>
      (view === 0 ? ([1, -1] as const) : [view]).map((next) => [...before, next]),
    );
  return flat.map((views) => beliefs.map((_, i) => views.slice(i * width, (i + 1) * width)));
}

const {
  n: _n,
  m: _m,
  weeks: _w,
  p1: _p1,
  p2: _p2,
  p3: _p3,
  p4: _p4,
  fast: _f,
  p1Fast: _pf,
  ...readings
} = march1991.parameters;
/** Whether there is anything to it is what matters here. */
const some = fc.constantFrom(0, 0.5);

describe('march1991 is at rest', () => {
  it('exactly where nothing that members may show changes anything', () => {
    const seen = { rest: 0, stir: 0, restWithoutLearners: 0 };
    fc.assert(
      fc.property(
        fc.record({ n: fc.integer({ min: 1, max: 3 }), m: fc.integer({ min: 1, max: 3 }) }),
        valuesOf(readings),
        fc.record({
          p1: some,
          p1Fast: some,
          p2: fc.constantFrom(0, 0.5, 0.5),
          fast: fc.constantFrom(0, 1),
        }),
        fc.integer(),
        (size, read, rates, seed) => {
          const settings = { ...size, ...read, ...rates, weeks: 30 };
          const p = { ...defaultsOf(march1991.parameters), ...settings };
          const run = new Run(
            { model: march1991, settings, timeline: [], ownMeasures: {} },
            String(seed),
          );
          for (; !run.isOver; run.step()) {
            seen.stir++;
            expect(mayChange(p, run)).toBe(true);
          }
          if (run.week === run.weeks) return;
          seen.rest++;
          if (p.p1 === 0 && p.p2 > 0) seen.restWithoutLearners++;
          expect(mayChange(p, run)).toBe(false);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
    expect(seen.rest).toBeGreaterThan(100);
    expect(seen.stir).toBeGreaterThan(500);
    expect(seen.restWithoutLearners).toBeGreaterThan(20);
  });
});

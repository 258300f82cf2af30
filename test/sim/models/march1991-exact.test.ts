import { describe, expect, it } from 'vitest';
import { type Estimate, estimate } from '../../../lab/experiments/statistics.ts';
import { march1991 } from '../../../sim/models/march1991/model.ts';
import { Run } from '../../../sim/run.ts';
import type { Happening } from '../../../sim/timeline.ts';

const RUNS = 2000;
const READING = { original: 0, text: 1 };
const READINGS = ['original', 'text'] as const;

type Settings = Readonly<Record<string, number>>;

/** What is kept of a run: not its books, which thousands would fill the memory with. */
interface Life {
  readonly week: number;
  readonly code: readonly number[];
  measure(name: string, week: number): number;
}

/** Runs with seeds of their own, lived to the end. */
function lives(
  settings: Settings,
  word: string,
  runs = RUNS,
  timeline: readonly Happening[] = [],
): Life[] {
  const plan = { model: march1991, settings, timeline, ownMeasures: {} };
  return Array.from({ length: runs }, (_, k) =>
    keep(new Run(plan, `exact ${word}/${k}`, { ledger: false }).liveOn()),
  );
}

function keep(run: Run): Life {
  const { week, measureNames, world } = run;
  const rows = Array.from({ length: week + 1 }, (_, at) => run.measuresAt(at).slice());
  return {
    week,
    code: [...world.ruleHeld, ...world.ruleValue],
    measure: (name, at) => rows[Math.min(at, week)][measureNames.indexOf(name)],
  };
}

function meanOf(runs: readonly Life[], measure: string, week?: number): Estimate {
  return estimate(runs.map((run) => run.measure(measure, week ?? run.week)));
}

/** How far `found` is from `exact`, in standard errors; without any spread they have to be the same. */
function standardErrorsOff({ mean, se }: Estimate, exact: number): number {
  if (mean === null || se === null) return Number.POSITIVE_INFINITY;
  const off = Math.abs(mean - exact);
  return off < 1e-9 ? 0 : off / se;
}

describe('march1991 where it can be worked out', () => {
  it.each([1, 2, 5])('ends with the code that one dimension and %i members come to', (n) => {
    for (const [reading, nobody] of [
      ['original', 1 / 3],
      ['text', 2 / 3],
    ] as const) {
      const settings = { reading: READING[reading], m: 1, n, p1: 0.3, p2: 0.6 };
      const found = meanOf(lives(settings, `one ${reading} ${n}`), 'codeScore');
      expect(standardErrorsOff(found, 1 - nobody ** n)).toBeLessThan(4);
    }
  });

  it.each(READINGS)('teaches members nothing with p1 = 0, in the reading %s', (reading) => {
    const settings = { reading: READING[reading], n: 10, m: 8, p1: 0, p2: 0.5, weeks: 15 };
    const runs = lives(settings, `p1 ${reading}`, 1000);
    expect(standardErrorsOff(meanOf(runs, 'memberScore'), 0)).toBeLessThan(4);
    for (const run of runs)
      expect(run.measure('memberScore', run.week)).toBe(run.measure('memberScore', 0));
    expect(meanOf(runs, 'codeScore').mean).toBeGreaterThan(0.3);
  });

  it.each(READINGS)('leaves the code empty with p2 = 0, in the reading %s', (reading) => {
    for (const run of lives({ reading: READING[reading], p2: 0, p3: 0.1, weeks: 10 }, 'p2', 20)) {
      for (let week = 0; week <= run.week; week++)
        expect([run.measure('codeScore', week), run.measure('codeProportion', week)]).toEqual([
          0, 0,
        ]);
    }
  });

  it.each(READINGS)(
    'has a code that p1 does not touch with p3 = 1, in the reading %s',
    (reading) => {
      const codes = [0.1, 0.9].map((p1) => {
        const settings = { reading: READING[reading], p1, p3: 1, weeks: 12 };
        return lives(settings, 'p3', 20).map(({ code }) => code);
      });
      expect(codes[0]).toEqual(codes[1]);
    },
  );

  it.each(READINGS)('forgets by 1 − 2·p4 a period once all agree, in the reading %s', (reading) => {
    const p4 = 0.03;
    const [from, periods] = [80, 12];
    const settings = { reading: READING[reading], p1: 0.5, weeks: from + periods, n: 20, m: 30 };
    const change: Happening[] = [{ event: 'set', week: from + 1, values: { p4 } }];
    const runs = lives(settings, `decay ${reading}`, 400, change);
    for (const measure of ['codeScore', 'memberScore']) {
      const off = runs.map((run) => {
        expect(run.week).toBe(from + periods);
        const before = run.measure(measure, from);
        return run.measure(measure, from + periods) - before * (1 - 2 * p4) ** periods;
      });
      expect(standardErrorsOff(estimate(off), 0)).toBeLessThan(4);
    }
    expect(meanOf(runs, 'codeScore', from).mean).toBeGreaterThan(0.3);
  });
});

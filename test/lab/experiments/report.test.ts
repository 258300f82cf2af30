import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packPlan, unpackPlan } from '../../../lab/experiments/packed-plan.ts';
import {
  type Accounts,
  measuresAt,
  runReplicate,
  seedOf,
} from '../../../lab/experiments/replicate.ts';
import { fingerprintOf, Gathering, type ReportWithBooks } from '../../../lab/experiments/report.ts';
import { threeLevel } from '../../../sim/models/three-level.ts';
import { type Plan, Run } from '../../../sim/run.ts';
import { call, name, number } from '../../sim/random-plan.ts';

const plan: Plan = {
  model: threeLevel,
  settings: { people: 20, elements: 10, settle: 5, weeks: 15 },
  timeline: [{ week: 4, event: 'restructure', fields: { share: 0.5 } }],
  ownMeasures: { double: { kind: 'name', name: 'performance' } },
};
const subject = { scenario: 'sample', model: 'three-level', seed: 's' };

describe('A replicate', () => {
  it('is the run of its seed; the first has the seed itself', () => {
    expect([0, 1, 12].map((number) => seedOf('1999', number))).toEqual([
      '1999',
      '1999/1',
      '1999/12',
    ]);
    for (const number of [0, 3]) {
      const run = new Run(plan, seedOf('1999', number)).liveOn();
      const replicate = runReplicate(plan, '1999', number);
      expect(replicate).toMatchObject({
        seed: run.seed,
        fingerprint: run.fingerprint(),
        weeks: 15,
      });
      for (const week of [0, 7, 15])
        expect([...measuresAt(replicate, week)]).toEqual([...run.measuresAt(week)]);
    }
  });

  it('tells of every week that it lives through', () => {
    let weeks = 0;
    runReplicate(plan, 's', 0, () => weeks++);
    expect(weeks).toBe(20);
  });

  it('has the measures of the weeks that are wanted and of the last, and no others', () => {
    const whole = runReplicate(plan, 's', 0);
    const measures = (week: number) => week === 3 || week === 9;
    const part = runReplicate(plan, 's', 0, () => {}, { accounts: true, measures });
    for (let week = 0; week <= whole.weeks; week++) {
      const there = measures(week) || week === whole.weeks;
      const row = [...measuresAt(whole, week)];
      expect([...measuresAt(part, week)]).toEqual(there ? row : row.map(() => Number.NaN));
    }
    const { measures: _, ...rest } = whole;
    expect(part).toMatchObject(rest);
  });

  it('is the same where an expression goes by measures that nobody else wants', () => {
    const threat = call('multiply', number(0.5), name('performance'));
    const led = { ...plan, settings: { ...plan.settings, threat } };
    const wanted = { accounts: true, measures: () => false };
    const part = runReplicate(led, 's', 0, () => {}, wanted);
    expect(part).toEqual(runReplicate(led, 's', 0));
  });

  it('owes nothing to those that were run before it', () => {
    const before = runReplicate(plan, 's', 1);
    for (const weeks of [3, 400, 1])
      runReplicate({ ...plan, settings: { ...plan.settings, weeks } }, 'other', 0);
    expect(runReplicate(plan, 's', 1)).toEqual(before);
  });

  it('is the same from a plan that was sent to another thread', () => {
    const sent = unpackPlan(structuredClone(packPlan(plan)));
    expect(runReplicate(sent, 's', 2)).toEqual(runReplicate(plan, 's', 2));
  });
});

describe('A report', () => {
  const replicates = [0, 1, 2].map((number) => runReplicate(plan, 's', number));
  const gathering = new Gathering(subject);
  for (const replicate of replicates) gathering.take(replicate);
  const report = gathering.report() as ReportWithBooks;
  const accounts = replicates.map((replicate) => replicate.accounts as Accounts);

  it('sums every account over the replicates', () => {
    const { ledger, proposals } = report;
    for (const name of ['carriedIn', 'opened', 'closed', 'open'] as const) {
      expect(ledger[name]).toBe(accounts.reduce((sum, { learning }) => sum + learning[name], 0));
    }
    expect(ledger.cells.reduce((sum, { count }) => sum + count, 0)).toBe(ledger.opened);
    const cells = ledger.cells.map(({ count, ...cell }) => JSON.stringify(cell));
    expect(new Set(cells).size).toBe(cells.length);
    const sum = (account: object, other: object): object =>
      Object.fromEntries(
        Object.entries(account).map(([name, value]) => {
          const more = other[name as never] as unknown;
          if (Array.isArray(value))
            return [name, value.map((count, k) => count + (more as number[])[k]!)];
          return [
            name,
            typeof value === 'number' ? value + (more as number) : sum(value, more as object),
          ];
        }),
      );
    expect(proposals).toEqual(accounts.map(({ proposals }) => proposals as object).reduce(sum));
  });

  it('takes measures at the last week, and their course over all weeks', () => {
    const at = (week: number) =>
      replicates.map((replicate) => measuresAt(replicate, week)[0] as number);
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(report.measures.performance?.mean).toBeCloseTo(mean(at(15)), 14);
    expect(report.measures.double).toEqual(report.measures.performance);
    const course = gathering.course('performance');
    expect(course).toHaveLength(16);
    expect(course[3]).toBeCloseTo(mean(at(3)), 14);
    expect(gathering.course('trainingApplied').every(Number.isNaN)).toBe(true);
  });

  it('has the run’s own fingerprint for one run, and the hash of all for more, in their order', () => {
    expect(fingerprintOf(['00112233445566aa'])).toBe('00112233445566aa');
    const all = replicates.map(({ fingerprint }) => fingerprint);
    const hash = createHash('sha256').update(all.join('')).digest('hex');
    expect(report.fingerprint).toBe(hash.slice(0, 16));
    expect(fingerprintOf(all.toReversed())).not.toBe(report.fingerprint);
  });

  it('refuses replicates out of turn', () => {
    const other = new Gathering(subject);
    expect(() => other.take(runReplicate(plan, 's', 1))).toThrow('out of turn');
    expect(() => other.report()).toThrow('nothing to report');
  });
});

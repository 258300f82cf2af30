import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../../lab/plan-of.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { parseJson } from '../../../lab/reading/parse-json.ts';
import { describeProblem } from '../../../lab/reading/problem.ts';
import { type Read, readScenario } from '../../../lab/reading/read-scenario.ts';
import { Run } from '../../../sim/run.ts';
import { goodFiles, mutated, strange } from '../scenario-files.ts';

function read(raw: unknown, overrides = {}): Read {
  return readScenario(raw, { source: 'x.json', memoryLimit: 1e9, parseExpression, overrides });
}

function expectSense(result: Read): void {
  if (result.ok) return;
  expect(result.problems.length).toBeGreaterThan(0);
  for (const problem of result.problems) {
    expect(problem.says).not.toBe('');
    const line = describeProblem(problem);
    expect(line.length).toBeLessThan(4000);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  }
}

describe('Any scenario', () => {
  it('that is well written is let through, from text as from values', () => {
    fc.assert(
      fc.property(goodFiles, (file) => {
        const result = read(file);
        expect(result.ok ? [] : result.problems.map(describeProblem)).toEqual([]);
        const parsed = parseJson(JSON.stringify(file), 'x.json');
        expect(parsed.ok && read(parsed.value).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('that is let through can be run, and so can the worlds it is held against', () => {
    fc.assert(
      fc.property(goodFiles, (file) => {
        const result = read(file, { set: { settle: 1, weeks: 3, people: 6 } });
        if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
        const { scenario } = result;
        const worlds = scenario.checks.map((check) => ('against' in check ? check.against : {}));
        for (const world of [{}, ...worlds]) {
          const run = new Run(planOf(scenario, world), scenario.seed);
          run.settleDown();
          run.liveOn();
          expect(run.fingerprint()).toMatch(/^[0-9a-f]{16}$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('with something strange in it is let through or refused for a reason, and changes nothing else', () => {
    const how = fc.constantFrom('replace' as const, 'remove' as const, 'add' as const);
    fc.assert(
      fc.property(goodFiles, fc.nat(), strange, how, (file, pick, by, change) => {
        expectSense(read(mutated(file, pick, by, change)));
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as { evil?: unknown }).evil).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
  });

  it('can be anything at all', () => {
    fc.assert(
      fc.property(strange, (raw) => expectSense(read(raw))),
      { numRuns: 500 },
    );
  });

  it('can have anything asked for over it', () => {
    const overrides = fc.record(
      {
        preset: fc.oneof(strange, fc.constant('weak')),
        seed: strange,
        weeks: strange,
        set: fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('threat', '__proto__', 'people')),
          strange,
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(goodFiles, overrides, (file, over) => expectSense(read(file, over))),
      { numRuns: 500 },
    );
  });

  it('of a million characters is read or refused within seconds', () => {
    const keys = Object.fromEntries(Array.from({ length: 60_000 }, (_, k) => [`threa${k}`, k]));
    const happening = { week: 1, set: { threat: '('.repeat(200), blame: 'x'.repeat(500) } };
    const start = performance.now();
    for (const raw of [
      keys,
      { parameters: keys },
      { measures: keys },
      { timeline: [keys] },
      { timeline: Array(1000).fill(happening) },
      { checks: Array(100).fill({ against: { timeline: Array(1000).fill(happening) } }) },
    ]) {
      expectSense(read(raw));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

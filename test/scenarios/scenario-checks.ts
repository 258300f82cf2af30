/** The scenarios' checks put to the test, in as many files as workers share the work. */
import { describe, expect, test } from 'vitest';
import { describeBound } from '../../lab/experiments/bound.ts';
import { runChecks, type Verdict } from '../../lab/experiments/check.ts';
import { claimOutcome } from '../../lab/experiments/claim.ts';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';

/** The rule asks for forty at least; these are not the seeds that the scenarios were written with. */
const seeds = Array.from({ length: 40 }, (_, k) => `as expected ${k}`);

/** What a check says, and by how much it holds: shown with every run of the tests. */
function margin(judged: Verdict): string {
  const { check, found, verdict } = judged;
  const digits = (value: number | null) => value?.toFixed(3) ?? '—';
  const interval = `${digits(found.mean)} [${digits(found.low)}, ${digits(found.high)}], ${describeBound(check)}`;
  const outcome = claimOutcome(judged);
  if (outcome !== null) return `${outcome}: ${check.says} ${interval} (${check.claim})`;
  const mark = verdict === 'holds' ? '✔' : check.expect === 'not reproduced' ? '✘ known' : '✘';
  return `${mark} ${check.says} ${interval}`;
}

/**
 * Declares a test for each scenario that has checks, in one part of the catalogue.
 * @param part 1 for the first of `parts`; scenarios are dealt out one by one, so that any number of them is shared evenly
 */
export function describeChecks(part: number, parts: number): void {
  const scenarios = [...catalogue].flatMap(([source, raw]) => {
    const read = readScenario(raw, { source, memoryLimit: 1e9, parseExpression });
    return read.ok && read.scenario.checks.length > 0 ? [read.scenario] : [];
  });
  const dealt = scenarios.filter((_, k) => k % parts === part - 1);

  describe.each(dealt.map((scenario) => [scenario.name, scenario] as const))(
    'the scenario %s',
    (_, scenario) => {
      test('comes out as it says, over forty seeds', { timeout: 120_000 }, () => {
        const verdicts = runChecks(scenario, seeds);
        console.log([scenario.title, ...verdicts.map(margin)].join('\n  '));
        expect(verdicts.filter(({ asExpected }) => !asExpected).map(margin)).toEqual([]);
      });
    },
  );
}

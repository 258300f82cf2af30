/** What comes out of the scenarios and of the model's stylised facts, and what does not, as Markdown. */

import { threeLevel } from '../../sim/models/three-level.ts';
import { describeBound } from '../experiments/bound.ts';
import { runChecks, type Verdict } from '../experiments/check.ts';
import { claimOutcome } from '../experiments/claim.ts';
import { negationIndex } from '../experiments/negation.ts';
import { byLabel, describeQuantity, describeSum } from '../experiments/number-in-words.ts';
import { type Estimate, estimate } from '../experiments/statistics.ts';
import {
  type FactFound,
  findFacts,
  findGains,
  stylisedFacts,
} from '../experiments/stylised-facts.ts';
import type { Scenario } from '../scenario.ts';
import { table } from './markdown.ts';

/** A scenario, and what came of its checks. */
export interface Judged {
  readonly scenario: Scenario;
  readonly verdicts: readonly Verdict[];
}

/** The scenarios that have checks, lived through once for each seed. */
export function judgeScenarios(scenarios: readonly Scenario[], seeds: readonly string[]): Judged[] {
  return scenarios
    .filter(({ checks }) => checks.length > 0)
    .map((scenario) => ({ scenario, verdicts: runChecks(scenario, seeds) }));
}

/** The whole page. */
export function describeFindings(judged: readonly Judged[], seeds: readonly string[]): string {
  const found = findFacts(stylisedFacts, seeds);
  return [
    '# What comes out, and what does not',
    `Written by \`npm run findings\` over ${seeds.length} seeds. Each number is a mean over the seeds with its 95 % interval; a sentence holds (✔) where the whole interval lies on the right side of the bound, and not (✘) where it does not. Differences are between the same people with the same luck. All of it is *in this model*: most of its rates are assumptions.`,
    '## What a system lets through',
    'The performance that more practice (.15 for .02) gains, and the negation index: one less its ratio to the gain in the supportive system, by the jackknife. 0 lets everything through, 1 negates all. What was expected comes from a prototype with eight seeds; it is reproduced (✔) where the interval holds it.',
    gainTable(seeds),
    '## Stylised facts',
    'Four years of 64 people after two of settling; means over the last half-year. “More practice” is .15 for .02.',
    factTable(found),
    '## Scenarios',
    'What a paper claims of a model of its own is marked as a claim. It *holds here*, or *does not hold here*, or is *open*, where the interval holds the bound; nothing of it has been reproduced. [The claims together](directional-claims.md).',
    ...judged.map(describeScenario),
    '',
  ].join('\n\n');
}

/** The systems that are compared, each with the negation index that was expected of it, where one was. */
const SYSTEMS: readonly (readonly [preset: string, expected: number | null])[] = [
  ['supportive', null],
  ['typical', null],
  ['weak-structure', 0.5],
  ['weak-politics', 0.5],
  ['weak', 0.75],
];

function gainTable(seeds: readonly string[]): string {
  const gains = findGains(
    SYSTEMS.map(([preset]) => preset),
    seeds,
  );
  const reference = gains.get('supportive') ?? [];
  const rows = SYSTEMS.map(([preset, expected]) => {
    const here = gains.get(preset) ?? [];
    const index = preset === 'supportive' ? null : negationIndex(here, reference);
    return [
      preset,
      interval(estimate(here)),
      index === null ? '' : interval(index),
      index === null || expected === null ? '' : describeExpected(index, expected),
    ];
  });
  return table(['System', 'Gain in performance', 'Negation index', 'Expected'], rows);
}

/** The index that was expected, and whether the interval of what comes out holds it. */
export function describeExpected({ low, high }: Estimate, expected: number): string {
  const holds = low !== null && high !== null && low <= expected && expected <= high;
  return `${holds ? '✔' : '✘'} about ${digits(expected)}`;
}

function factTable(found: readonly FactFound[]): string {
  return table(
    ['', 'Fact', 'Found', 'Bound', 'What the number is'],
    found.map(({ fact, found, holds }) => [
      holds ? '✔' : '✘',
      fact.says,
      interval(found),
      `above ${digits(fact.above)}`,
      describeSum(fact.sum, byLabel(threeLevel)),
    ]),
  );
}

function describeScenario({ scenario, verdicts }: Judged): string {
  const rows = verdicts.map((judged) => {
    const { check, found, verdict } = judged;
    const outcome = claimOutcome(judged);
    const says = outcome === null ? check.says : `*Claim:* ${check.says}`;
    return [
      outcome ?? (verdict === 'holds' ? '✔' : '✘'),
      check.instead === undefined ? says : `${says} *Instead:* ${check.instead}`,
      interval(found),
      describeBound(check, digits),
      describeQuantity(check, byLabel(scenario.plan.model)),
    ];
  });
  return [
    `### ${scenario.title}`,
    `${scenario.question} (\`${scenario.name}\`)`,
    table(['', 'Expected', 'Found', 'Bound', 'What the number is'], rows),
  ].join('\n\n');
}

/** A mean with its 95 % interval. */
export function interval({ mean, low, high }: Estimate): string {
  return `${digits(mean)} [${digits(low)}, ${digits(high)}]`;
}

/** Three decimals below ten, one above. */
function digits(value: number | null): string {
  if (value === null) return '—';
  return value.toFixed(Math.abs(value) < 10 ? 3 : 1).replace('-', '−');
}

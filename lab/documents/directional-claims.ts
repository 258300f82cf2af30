/** What papers claim of models of their own, and what comes of it in the three-level model, as Markdown. */
import { sources } from '../../sim/sources.ts';
import { describeBound } from '../experiments/bound.ts';
import type { Verdict } from '../experiments/check.ts';
import { claimOutcome } from '../experiments/claim.ts';
import { describeQuantity, type Naming } from '../experiments/number-in-words.ts';
import type { Scenario } from '../scenario.ts';
import { interval, type Judged } from './findings.ts';
import { blocks, code, table } from './markdown.ts';

/** The whole page, over so many seeds. */
export function describeClaims(judged: readonly Judged[], seeds: number): string {
  const claiming = judged
    .map(({ scenario, verdicts }) => ({ scenario, verdicts: verdicts.filter(isClaim) }))
    .filter(({ verdicts }) => verdicts.length > 0);
  return blocks([
    '# Directional claims of the literature',
    `Written by \`npm run findings\` over ${seeds} seeds. Papers on organisational learning claim that one thing does better than another, each of a model of its own. Here such claims are put to the [three-level model](model.md), as far as it has what they speak of. A claim *holds here* where the whole 95 % interval of the difference lies on the claimed side, *does not hold here* where it lies on the other, and is *open* where it holds the bound. **Nothing on this page is a reproduction**: of these papers only the abstracts were read, their rules are not in this model, and most rates are assumptions. Each claim was looked at once the mapping stood, and neither the mapping nor a number was changed for what came out.`,
    table(
      ['Paper', 'Claim', 'Measured here', 'Found', 'Claimed', 'Outcome'],
      claiming.flatMap(({ scenario, verdicts }) => verdicts.map((one) => row(scenario, one))),
    ),
    'Differences are between the same people with the same luck. Why a claim may not hold, and what comes out instead, is said below.',
    ...claiming.map(describePaper),
    '## Not claimed',
    `${sources['miller-zhao-calantone-2006'].citation} ${sources['miller-zhao-calantone-2006'].says} So there is nothing to hold or not to hold; ${code('paper-miller-zhao-calantone2006')} puts the question to what this model has of it, with expectations of our own.`,
    '',
  ]);
}

function isClaim({ check }: Verdict): boolean {
  return check.claim !== undefined;
}

function row({ name }: Scenario, judged: Verdict): string[] {
  const { check, found } = judged;
  const paper = check.claim === undefined ? '' : `[${check.claim}](odd.md#${check.claim})`;
  return [
    `${paper} ${code(name)}`,
    check.says,
    describeQuantity(check, byName),
    interval(found),
    describeBound(check),
    `**${claimOutcome(judged)}**`,
  ];
}

/** How the paper's words became this model's, in the words of the scenario's own file. */
function describePaper({ scenario, verdicts }: Judged): string {
  const { title, name, question, preset, plan, parameters } = scenario;
  const own = Object.entries(parameters).map(([key, value]) => code(`${key} ${value}`));
  const changes = plan.timeline.map(({ week, says }) => `${says ?? 'a change'} (week ${week})`);
  const instead = verdicts.flatMap(({ check }) =>
    check.instead === undefined ? [] : [`- *${check.says}* ${check.instead}`],
  );
  return blocks([
    `## ${title}`,
    `${question} (${code(name)}: ${preset}, ${own.join(', ')}${changes.length > 0 ? `; then: ${changes.join('; ')}` : ''}.)`,
    scenario.sources.map(({ grade, says }) => `- *${grade}* · ${says}`).join('\n'),
    ...(instead.length > 0 ? [`What comes out instead:\n\n${instead.join('\n')}`] : []),
  ]);
}

/** In the names of measures and parameters. */
const byName: Naming = {
  measure: code,
  setting: (name, value) => code(`${name} ${value}`),
  preset: (name) => `preset ${code(name)}`,
};

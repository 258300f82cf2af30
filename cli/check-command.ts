/** `trellis check`: puts what a scenario expects to the test, over many seeds. */
import { boundOf, describeBound } from '../lab/experiments/bound.ts';
import { Checking, type Verdict } from '../lab/experiments/check.ts';
import { claimOutcome } from '../lab/experiments/claim.ts';
import { seedOf } from '../lab/experiments/replicate.ts';
import { Problems } from '../lab/reading/problem.ts';
import { quoteText } from '../lab/reading/quote.ts';
import type { Scenario } from '../lab/scenario.ts';
import { RunError } from '../sim/run.ts';
import { findScenario } from './find-scenario.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { ProgressBar } from './progress-bar.ts';
import { Terminal } from './terminal.ts';
import { wholeIn } from './whole-number.ts';

export const checkFlags = {
  seed: {
    value: 'WORD',
    says: 'The first seed; the others are it with /1, /2 … after it. The scenario’s own when nothing is said.',
  },
  seeds: { value: 'N', says: 'Over how many seeds; 40 when nothing is said.' },
  json: { says: 'Print one JSON object, for programs.' },
} as const satisfies Record<string, Flag>;

const USUAL_SEEDS = 40;
const MOST_SEEDS = 10_000;

/** Ends well where every check comes out as the scenario expects, what is known not to come out included. */
export async function checkCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, checkFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined)
    problems.add('trellis check', 'the name or the file of a scenario is wanted');
  for (const word of more)
    problems.add('trellis check', 'one scenario is checked at a time', { value: word });
  const seeds = wholeIn('seeds', given, 2, MOST_SEEDS, problems) ?? USUAL_SEEDS;
  const [seed] = given.seed;
  const overrides = seed === undefined ? {} : { seed };
  const found = wanted === undefined ? null : await findScenario(wanted, overrides, host.memory);
  const mistakes = [...problems.list, ...(found === null || found.ok ? [] : found.problems)];
  if (mistakes.length > 0 || !found?.ok)
    throw new AskedWrongly(mistakes, problems.list.length > 0 ? 'trellis check --help' : null);

  const { scenario } = found;
  const verdicts = verdictsOn(scenario, seeds, host);
  if (given.json.length > 0) writeJson(scenario, seeds, verdicts, host);
  else writeVerdicts(scenario, seeds, verdicts, new Terminal(host.stdout, host.env));
  const surprises = verdicts.filter(({ asExpected }) => !asExpected).length;
  if (surprises > 0)
    throw new Failed(`${surprises} of ${verdicts.length} checks did not come out as expected.`);
}

// Nothing listens for signals here: there is nothing to tidy up, and a life can take minutes. So they end
// the program at once.
function verdictsOn(scenario: Scenario, seeds: number, host: Host): Verdict[] {
  const checking = new Checking(scenario);
  if (scenario.checks.length === 0) return [];
  const progress = new ProgressBar(host.stderr, seeds);
  try {
    for (let number = 0; number < seeds; number++) {
      live(checking, seedOf(scenario.seed, number));
      progress.advance(1);
    }
  } finally {
    progress.clear();
  }
  return checking.verdicts();
}

/** @throws Failed where the run comes upon something it cannot go on with */
function live(checking: Checking, seed: string): void {
  try {
    checking.live(seed);
  } catch (error) {
    if (error instanceof RunError) throw new Failed(`seed ${quoteText(seed)}: ${error.message}`);
    throw error;
  }
}

function writeJson(
  { name, seed }: Scenario,
  seeds: number,
  verdicts: readonly Verdict[],
  { stdout }: Host,
): void {
  const checks = verdicts.map(({ check, found, verdict, asExpected }) => ({
    says: check.says,
    ...(check.claim && { claim: check.claim }),
    expect: check.expect,
    verdict,
    asExpected,
    ...boundOf(check),
    ...found,
  }));
  stdout.write(`${JSON.stringify({ scenario: name, seed, seeds, checks }, null, 2)}\n`);
}

function writeVerdicts(
  { title, question, seed }: Scenario,
  seeds: number,
  verdicts: readonly Verdict[],
  terminal: Terminal,
): void {
  terminal.paragraph(title, '', 'bold');
  terminal.paragraph(question);
  terminal.line();
  if (verdicts.length === 0) {
    terminal.paragraph('This scenario has no checks.');
    return;
  }
  for (const verdict of verdicts) writeVerdict(verdict, terminal);
  terminal.line();
  terminal.paragraph(
    `Means over ${seeds} seeds from ${JSON.stringify(seed)}, with 95 % intervals; ✔ where the whole interval lies on the right side of the bound.`,
    '',
    'dim',
  );
  if (verdicts.some(({ check }) => check.claim !== undefined))
    terminal.paragraph(
      'A claim is a paper’s, of a model of its own. That it holds here, or does not, is said of this model alone: nothing has been reproduced. It is open where the interval holds the bound.',
      '',
      'dim',
    );
}

const MARKS = { holds: ['✔ ', 'green'], fails: ['✘ ', 'red'], open: ['✘ ', 'red'] } as const;
const CLAIM_MARKS = { ...MARKS, open: ['○ ', 'dim'] } as const;

function writeVerdict(judged: Verdict, terminal: Terminal): void {
  const { check, found, verdict } = judged;
  const outcome = claimOutcome(judged);
  const [mark, style] = (outcome === null ? MARKS : CLAIM_MARKS)[verdict];
  terminal.paragraph(check.says, mark, style);
  const numbers = `${digits(found.mean)} [${digits(found.low)}, ${digits(found.high)}]`;
  const bound = describeBound(check);
  terminal.paragraph(
    outcome === null
      ? `${numbers}, wanted ${bound}`
      : `${outcome}: ${numbers}, claimed ${bound} (${check.claim})`,
    '    ',
  );
  if (check.instead !== undefined) terminal.paragraph(`Known: ${check.instead}`, '    ', 'dim');
}

function digits(value: number | null): string {
  return value === null || Number.isNaN(value) ? '—' : value.toFixed(3);
}

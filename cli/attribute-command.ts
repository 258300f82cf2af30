/** `trellis attribute` and `trellis levers`: which constraint costs how much, and which change buys most. */

import { attributionJson } from '../lab/attribution/asked.ts';
import {
  type Attribution,
  attribute,
  type Game,
  gameOfPairs,
  type Lever,
  type Levers,
  type Pair,
  pull,
  Worths,
  wholeGame,
} from '../lab/attribution/attribution.ts';
import { LAST_WEEKS } from '../lab/attribution/last-mean.ts';
import { recommendations } from '../lab/attribution/recommendations.ts';
import type { Estimate } from '../lab/experiments/statistics.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { Problems } from '../lab/reading/problem.ts';
import type { Scenario } from '../lab/scenario.ts';
import { constraints, REFERENCE } from '../sim/models/constraints.ts';
import { threeLevel } from '../sim/models/three-level.ts';
import { figure } from './figures.ts';
import { findScenario } from './find-scenario.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly } from './mistakes.ts';
import { playWorlds } from './play-worlds.ts';
import { bar, left, right, Terminal } from './terminal.ts';
import { MOST_WORKERS } from './threads.ts';
import { wholeIn } from './whole-number.ts';

export const attributeFlags = {
  measure: { value: 'NAME', says: 'What the gap is in; performance when nothing is said.' },
  seeds: {
    value: 'N',
    says: 'How many seeds each world is lived through with; 20 when nothing is said.',
  },
  seed: { value: 'WORD', says: 'The first seed; the scenario’s own when nothing is said.' },
  workers: { value: 'N', says: 'How many threads to run in. They change nothing but the time.' },
  json: { says: 'Print one JSON object, for programs.' },
} as const satisfies Record<string, Flag>;

const USUAL_SEEDS = 20;
const MOST_SEEDS = 10_000;
const NAME_COLUMN = 18;

export function attributeCommand(args: readonly string[], host: Host): Promise<void> {
  return playAndTell('attribute', args, host, wholeGame, (game, worths, asked, terminal) => {
    const found = attribute(game, worths);
    const { alone, pairs } = pull(game, worths);
    if (terminal === null) return { ...found, alone, pairs };
    writeAttribution(found, asked, terminal);
    writeAlone(alone, found.gap, terminal);
    writePairs(pairs, terminal);
    writeFoot(asked, terminal);
    return null;
  });
}

export function leversCommand(args: readonly string[], host: Host): Promise<void> {
  return playAndTell('levers', args, host, gameOfPairs, (game, worths, asked, terminal) => {
    const found = pull(game, worths);
    if (terminal === null)
      return { ...found, recommendations: recommendations(found, asked.label) };
    writeLevers(found, asked, terminal);
    return null;
  });
}

interface Asked {
  readonly scenario: Scenario;
  readonly measure: string;
  /** What the measure is called. */
  readonly label: string;
  readonly seeds: number;
  readonly seed: string;
}

async function playAndTell(
  command: 'attribute' | 'levers',
  args: readonly string[],
  host: Host,
  gameIn: (scenario: Scenario) => Game,
  tell: (game: Game, worths: Worths, asked: Asked, terminal: Terminal | null) => object | null,
): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, attributeFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined)
    problems.add(`trellis ${command}`, 'the name or the file of a scenario is wanted');
  for (const word of more)
    problems.add(`trellis ${command}`, 'one scenario at a time', { value: word });
  const seeds = wholeIn('seeds', given, 2, MOST_SEEDS, problems) ?? USUAL_SEEDS;
  const workers = wholeIn('workers', given, 1, MOST_WORKERS, problems);
  const [seed] = given.seed;
  const [measure = 'performance'] = given.measure;
  const label = threeLevel.measures[measure]?.label;
  if (label === undefined)
    problems.add(
      '--measure',
      'no such measure; `trellis describe measures` lists them',
      { value: measure },
      nearestName(measure, Object.keys(threeLevel.measures)),
    );
  const overrides = seed === undefined ? {} : { seed };
  const found = wanted === undefined ? null : await findScenario(wanted, overrides, host.memory);
  if (found?.ok && found.scenario.plan.model !== threeLevel)
    problems.add(
      `trellis ${command}`,
      `constraints are those of the model ${threeLevel.name}; ${found.scenario.name} is put to ${found.scenario.plan.model.name}`,
    );
  const mistakes = [...problems.list, ...(found === null || found.ok ? [] : found.problems)];
  if (mistakes.length > 0 || !found?.ok || label === undefined)
    throw new AskedWrongly(mistakes, problems.list.length > 0 ? `trellis ${command} --help` : null);

  const { scenario } = found;
  const game = gameIn(scenario);
  const asked: Asked = { scenario, measure, label, seeds, seed: scenario.seed };
  const worths = new Worths(game);
  const asJson = given.json.length > 0;
  const terminal = asJson ? null : new Terminal(host.stdout, host.env);
  if (terminal !== null) writeHead(asked, terminal);
  const lives = { measure, seed: scenario.seed, seeds, workers };
  await playWorlds(game.plans, lives, (world, value) => worths.take(world, value), host, terminal);
  const told = tell(game, worths, asked, terminal);
  if (told !== null)
    host.stdout.write(attributionJson({ ...asked, scenario: scenario.name }, told));
}

function writeAttribution(found: Attribution, asked: Asked, terminal: Terminal): void {
  const { here, reference, gap, shares, slack, leftOut } = found;
  terminal.paragraph(
    `${asked.label}: ${interval(here)} here, ${interval(reference)} where every constraint is loosened (the ${REFERENCE} system). Of the gap of ${interval(gap)}, each constraint’s share:`,
  );
  terminal.line();
  const most = Math.max(...shares.map(({ share }) => Math.abs(share.mean ?? 0)));
  for (const { constraint, share } of shares) writeBar(constraint.label, share, most, terminal);
  if (slack.length > 0)
    terminal.paragraph(
      `No share, since they are here as they are in the reference: ${slack.map(({ label }) => label.toLowerCase()).join(', ')}.`,
      '  ',
      'dim',
    );
  if (leftOut > 0)
    terminal.paragraph(
      `${leftOut} seeds are left out: ${asked.label.toLowerCase()} is not defined in one of their worlds.`,
      '  ',
      'dim',
    );
}

/** What each constraint costs by itself: the gaps that loosening only it would close. They need not add up. */
function writeAlone(alone: readonly Lever[], gap: Estimate, terminal: Terminal): void {
  if (alone.length === 0) return;
  terminal.line();
  terminal.line(`  Loosened alone, which need not add up to ${figure(gap.mean)}:`);
  const most = Math.max(...alone.map(({ gain }) => Math.abs(gain.mean ?? 0)));
  for (const { constraint, gain } of alone) writeBar(constraint.label, gain, most, terminal);
}

function writePairs(pairs: readonly Pair[], terminal: Terminal): void {
  if (pairs.length === 0) return;
  terminal.line();
  terminal.line('  The best pairs, and what they gain beyond the two alone:');
  for (const {
    constraints: [a, b],
    gain,
    beyond,
  } of pairs.slice(0, 5))
    terminal.line(
      `  ${left(`${a.label} and ${b.label.toLowerCase()}`, 34)}${right(interval(gain), 22)}  ${interval(beyond)}`,
    );
}

function writeLevers(found: Levers, asked: Asked, terminal: Terminal): void {
  terminal.paragraph(
    `${asked.label} is ${interval(found.here)} here; loosening everything gains ${interval(found.all)}. One lever at a time gains:`,
  );
  terminal.line();
  const most = Math.max(...found.alone.map(({ gain }) => Math.abs(gain.mean ?? 0)));
  for (const { constraint, gain } of found.alone) writeBar(constraint.label, gain, most, terminal);
  writePairs(found.pairs, terminal);
  terminal.line();
  for (const sentence of recommendations(found, asked.label)) terminal.paragraph(sentence, '• ');
  writeFoot(asked, terminal);
}

function writeHead({ scenario }: Asked, terminal: Terminal): void {
  terminal.paragraph(scenario.title, '', 'bold');
  terminal.paragraph(scenario.question);
  terminal.line();
}

function writeBar(label: string, share: Estimate, most: number, terminal: Terminal): void {
  const width = terminal.width - NAME_COLUMN - 30;
  const length = bar(most > 0 ? Math.abs(share.mean ?? 0) / most : 0, width);
  const colour = (share.mean ?? 0) < 0 ? 'red' : 'green';
  terminal.line(
    `  ${left(label, NAME_COLUMN)}${right(interval(share), 24)}  ${terminal.paint(colour, length)}`,
  );
}

function writeFoot({ seeds, seed }: Asked, terminal: Terminal): void {
  terminal.line();
  terminal.paragraph(
    `Means over the last ${LAST_WEEKS} weeks and ${seeds} seeds from ${JSON.stringify(seed)}, with 95 % intervals; every world is lived through with the same luck. In this model, whose ${constraints.length} groups of constraints are ours.`,
    '',
    'dim',
  );
}

function interval({ mean, low, high }: Estimate): string {
  return `${figure(mean)} [${figure(low)}, ${figure(high)}]`;
}

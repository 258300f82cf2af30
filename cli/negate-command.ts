/** `trellis negate`: how much of what individual learning gains a system negates. */
import { LAST_WEEKS } from '../lab/attribution/last-mean.ts';
import { inSystem } from '../lab/attribution/loosened.ts';
import { pinned } from '../lab/attribution/pinned.ts';
import { type Negation, negationOf } from '../lab/experiments/negation.ts';
import type { Estimate } from '../lab/experiments/statistics.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { Problems } from '../lab/reading/problem.ts';
import type { Scenario } from '../lab/scenario.ts';
import { REFERENCE } from '../sim/models/constraints.ts';
import { threeLevel } from '../sim/models/three-level.ts';
import { objectionTo } from '../sim/parameter.ts';
import { attributeFlags } from './attribute-command.ts';
import { figure } from './figures.ts';
import { findScenario } from './find-scenario.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly } from './mistakes.ts';
import { playWorlds } from './play-worlds.ts';
import { left, right, Terminal } from './terminal.ts';
import { MOST_WORKERS } from './threads.ts';
import { wholeIn } from './whole-number.ts';

export const negateFlags = {
  low: {
    value: 'NAME=VALUE',
    many: true,
    says: 'Individual learning when it is low; practice=0.02 when nothing is said. Several may follow.',
  },
  high: {
    value: 'NAME=VALUE',
    many: true,
    says: 'The same when it is high; practice=0.15 when nothing is said.',
  },
  reference: {
    value: 'PRESET',
    says: `The system that it is held against; ${REFERENCE} when nothing is said.`,
  },
  ...attributeFlags,
} as const satisfies Record<string, Flag>;

const USUAL = { low: 'practice=0.02', high: 'practice=0.15' } as const;
const USUAL_SEEDS = 20;
const MOST_SEEDS = 10_000;

/** Values of parameters of individual learning. */
type Learning = Readonly<Record<string, number>>;

export async function negateCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, negateFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined)
    problems.add('trellis negate', 'the name or the file of a scenario is wanted');
  for (const word of more)
    problems.add('trellis negate', 'one scenario at a time', { value: word });
  const seeds = wholeIn('seeds', given, 2, MOST_SEEDS, problems) ?? USUAL_SEEDS;
  const workers = wholeIn('workers', given, 1, MOST_WORKERS, problems);
  const low = learningIn('low', given.low, problems);
  const high = learningIn('high', given.high, problems);
  if (Object.keys(low).sort().join() !== Object.keys(high).sort().join())
    problems.add('--high', 'the same parameters are wanted as for --low');
  const [reference = REFERENCE] = given.reference;
  if (!Object.hasOwn(threeLevel.presets, reference))
    problems.add(
      '--reference',
      `a preset is wanted: ${Object.keys(threeLevel.presets).join(', ')}`,
      { value: reference },
      nearestName(reference, Object.keys(threeLevel.presets)),
    );
  const [measure = 'performance'] = given.measure;
  const label = Object.hasOwn(threeLevel.measures, measure)
    ? threeLevel.measures[measure]?.label
    : undefined;
  if (label === undefined)
    problems.add(
      '--measure',
      'no such measure; `trellis describe measures` lists them',
      { value: measure },
      nearestName(measure, Object.keys(threeLevel.measures)),
    );
  const [seed] = given.seed;
  const overrides = seed === undefined ? {} : { seed };
  const found = wanted === undefined ? null : await findScenario(wanted, overrides, host.memory);
  if (found?.ok && found.scenario.plan.model !== threeLevel)
    problems.add(
      'trellis negate',
      `individual learning is that of the model ${threeLevel.name}; ${found.scenario.name} is put to ${found.scenario.plan.model.name}`,
    );
  const mistakes = [...problems.list, ...(found === null || found.ok ? [] : found.problems)];
  if (mistakes.length > 0 || !found?.ok || label === undefined)
    throw new AskedWrongly(mistakes, problems.list.length > 0 ? 'trellis negate --help' : null);

  const { scenario } = found;
  const terminal = given.json.length > 0 ? null : new Terminal(host.stdout, host.env);
  if (terminal !== null) writeHead(scenario, terminal);
  const there = inSystem(scenario.plan, reference);
  const worlds = [scenario.plan, there].flatMap((plan) => [pinned(plan, low), pinned(plan, high)]);
  const values: number[][] = worlds.map(() => []);
  const lives = { measure, seed: scenario.seed, seeds, workers };
  const take = (world: number, value: number) => values[world]?.push(value);
  await playWorlds(worlds, lives, take, host, terminal);
  const gain = (from: number) =>
    Array.from(
      { length: seeds },
      (_, k) => valueAt(values, from + 1, k) - valueAt(values, from, k),
    );
  const negation = negationOf(gain(0), gain(2), reference);
  if (terminal === null) {
    const about = {
      scenario: scenario.name,
      measure,
      seed: scenario.seed,
      seeds,
      system: reference,
    };
    host.stdout.write(`${JSON.stringify({ ...about, low, high, ...negation }, null, 2)}\n`);
    return;
  }
  const change = Object.keys(low)
    .map((name) => `${name} ${high[name]} for ${low[name]}`)
    .join(', ');
  writeNegation(negation, { label, change, reference }, terminal);
  terminal.line();
  terminal.paragraph(
    `Means over the last ${LAST_WEEKS} weeks and ${seeds} seeds from ${JSON.stringify(scenario.seed)}, with 95 % intervals; all four worlds are lived through with the same luck. In the ${reference} system all constraints are as that preset has them, and stay so.`,
    '',
    'dim',
  );
}

function valueAt(values: readonly (readonly number[])[], world: number, seed: number): number {
  return values[world]?.[seed] ?? Number.NaN;
}

function writeHead({ title, question }: Scenario, terminal: Terminal): void {
  terminal.paragraph(title, '', 'bold');
  terminal.paragraph(question);
  terminal.line();
}

function writeNegation(
  { here, reference, index, says }: Negation,
  about: { readonly label: string; readonly change: string; readonly reference: string },
  terminal: Terminal,
): void {
  const row = (name: string, found: Estimate) =>
    terminal.line(`  ${left(name, 24)}${right(interval(found), 26)}`);
  terminal.paragraph(`${about.label}: what ${about.change} gains`, '  ');
  row('here', here);
  row(`in the ${about.reference} system`, reference);
  if (index !== null) row('negation index', index);
  terminal.line();
  terminal.paragraph(says, '• ');
}

function interval({ mean, low, high }: Estimate): string {
  return `${figure(mean)} [${figure(low)}, ${figure(high)}]`;
}

/** The values that a flag gives, or the usual ones. */
function learningIn(flag: 'low' | 'high', given: readonly string[], problems: Problems): Learning {
  const values: Record<string, number> = {};
  for (const text of given.length > 0 ? given : [USUAL[flag]]) {
    const [, name = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*)$/s.exec(text) ?? [];
    const parameter = Object.hasOwn(threeLevel.parameters, name)
      ? threeLevel.parameters[name]
      : undefined;
    const learning = namesOfLearning();
    if (name === '')
      problems.add(`--${flag}`, 'a parameter’s name, = and its value are wanted', { value: text });
    else if (parameter === undefined || !learning.includes(name))
      problems.add(
        `--${flag}`,
        `a parameter of individual learning is wanted: ${learning.join(', ')}`,
        { value: name },
        nearestName(name, learning),
      );
    else if (Object.hasOwn(values, name))
      problems.add(`--${flag}`, 'this parameter is given twice', { value: name });
    else {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      const objection = objectionTo(parameter, number);
      if (objection !== null) problems.add(`--${flag} ${name}`, objection, { value });
      values[name] = number;
    }
  }
  return values;
}

function namesOfLearning(): string[] {
  return Object.entries(threeLevel.parameters)
    .filter(([, { group }]) => group === 'individual learning')
    .map(([name]) => name);
}

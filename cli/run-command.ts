/** `trellis run`: runs a scenario's replicates and says what they come to. */
import { packPlan } from '../lab/experiments/packed-plan.ts';
import type { Replicate } from '../lab/experiments/replicate.ts';
import { Gathering } from '../lab/experiments/report.ts';
import type { Overrides } from '../lab/reading/overrides.ts';
import { Problems } from '../lab/reading/problem.ts';
import { quoteForShell } from '../lab/shell-words.ts';
import { findScenario } from './find-scenario.ts';
import { type Flag, type Read, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly } from './mistakes.ts';
import { runReplicates } from './pool.ts';
import { ProgressBar } from './progress-bar.ts';
import { ResultFolder } from './result-folder.ts';
import { headerOf, KEY_COLUMNS, rowsOf, type Table, tablesOf } from './result-tables.ts';
import { writeSummary } from './summary.ts';
import { Terminal } from './terminal.ts';
import { MOST_WORKERS, threadsFor, weeksOf } from './threads.ts';
import { MOST_REPLICATES, wholeIn } from './whole-number.ts';

export const runFlags = {
  preset: {
    value: 'NAME',
    says: 'Start from these settings in place of the scenario’s preset; what the scenario itself sets stays.',
  },
  seed: { value: 'WORD', says: 'Any text; the same one gives the same run, on every machine.' },
  weeks: { value: 'N', says: 'How many weeks to watch.' },
  set: {
    value: 'NAME=VALUE',
    many: true,
    says: 'Set a parameter, to a number or an expression over t and last week’s measures. Several may follow.',
  },
  replicates: {
    value: 'N',
    says: 'How many runs, each with luck of its own; 1 when nothing is said. The first has the seed itself, run k the seed with /k after it.',
  },
  workers: {
    value: 'N',
    says: 'How many threads to run them in; as many as there are processors when nothing is said. They change nothing but the time.',
  },
  out: {
    value: 'DIR',
    says: 'Write runs.csv, weeks.csv, scenario.json and, where people hold beliefs, ledger.csv and proposals.csv there.',
  },
  json: { says: 'Print one JSON object, for programs, in place of the summary.' },
} as const satisfies Record<string, Flag>;

type FileName = Table | 'scenario.json';

export async function runCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, runFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined)
    problems.add('trellis run', 'the name or the file of a scenario is wanted');
  for (const word of more)
    problems.add('trellis run', 'one scenario is run at a time', { value: word });
  const replicates = wholeIn('replicates', given, 1, MOST_REPLICATES, problems) ?? 1;
  const workers = wholeIn('workers', given, 1, MOST_WORKERS, problems);
  const [out] = given.out;
  if (out !== undefined && out.trim() === '')
    problems.add('--out', 'the name of a folder is wanted', { value: out });
  const overrides = overridesIn(given, problems);
  const found = wanted === undefined ? null : await findScenario(wanted, overrides, host.memory);
  const mistakes = [...problems.list, ...(found === null || found.ok ? [] : found.problems)];
  if (mistakes.length > 0 || !found?.ok) {
    const help = problems.list.length > 0 ? 'trellis run --help' : null;
    throw new AskedWrongly(mistakes, help);
  }

  const { scenario, document } = found;
  const { plan, seed } = scenario;
  const tables = tablesOf(plan.model);
  const threads = threadsFor(plan, replicates, workers, host);
  const progress = new ProgressBar(host.stderr, replicates * weeksOf(plan));
  let folder: ResultFolder<FileName> | null = null;
  const forget = host.onSignal(() => {
    progress.clear();
    folder?.discard();
  });
  const gathering = new Gathering({ scenario: scenario.name, model: plan.model.name, seed });
  const take = (replicate: Replicate) => {
    gathering.take(replicate);
    if (folder !== null) for (const table of tables) addRows(folder, table, replicate);
  };
  try {
    if (out !== undefined)
      folder = new ResultFolder<FileName>(out, [...tables, 'scenario.json'], KEY_COLUMNS);
    const work = { jobs: [{ plan: packPlan(plan), seed }], replicates };
    await runReplicates(work, threads, host.worker, {
      onWeeks: (count) => progress.advance(count),
      onReplicate: take,
    });
    folder?.write('scenario.json', `${JSON.stringify(document, null, 2)}\n`);
    folder?.finish();
  } catch (error) {
    folder?.discard();
    throw error;
  } finally {
    progress.clear();
    forget();
  }

  const report = gathering.report();
  if (given.json.length > 0) {
    host.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const terminal = new Terminal(host.stdout, host.env);
  const command = commandFor(wanted as string, given);
  writeSummary({ scenario, gathering, report, command }, terminal);
  if (folder !== null) terminal.line(`  written to ${folder.path}`);
}

function addRows(folder: ResultFolder<FileName>, table: Table, replicate: Replicate): void {
  if (replicate.number === 0) folder.write(table, headerOf(table, replicate.measureNames));
  folder.write(table, rowsOf(table, replicate));
}

type Given = Read<keyof typeof runFlags>['given'];

function overridesIn(given: Given, problems: Problems): Overrides {
  const set = new Map<string, string>();
  for (const text of given.set) {
    const [, before = '', value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    const name = before.trim();
    if (name === '' || value === undefined)
      problems.add('--set', 'a parameter’s name, = and its value are wanted', { value: text });
    else if (set.has(name)) problems.add('--set', 'this parameter is set twice', { value: name });
    else set.set(name, value);
  }
  const [preset] = given.preset;
  const [seed] = given.seed;
  const [weeks] = given.weeks;
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(seed === undefined ? {} : { seed }),
    ...(weeks === undefined ? {} : { weeks }),
    set: Object.fromEntries(set),
  };
}

/** The command that does the same again, as it would be typed. */
function commandFor(scenario: string, given: Given): string {
  // What begins like a flag would be taken for one.
  const file = scenario.startsWith('-') ? `./${scenario}` : scenario;
  const words = ['npx trellis run', quoteForShell(file)];
  for (const name of ['preset', 'seed', 'weeks', 'set', 'replicates'] as const)
    for (const value of given[name])
      words.push(`--${name}${value.startsWith('-') ? '=' : ' '}${quoteForShell(value)}`);
  return words.join(' ');
}

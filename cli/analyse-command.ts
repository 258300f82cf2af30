/** `trellis analyse`: what the runs of an experiment say, finished or not. */
import { resolve } from 'node:path';
import { type Analysis, analyse } from '../lab/analysis/analysis.ts';
import { ExperimentRunner } from '../lab/experiments/experiment-run.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { Problems } from '../lab/reading/problem.ts';
import { writeAnalysis } from './analysis-summary.ts';
import { experimentIn, journalIn, requireExperiments } from './experiment-folder.ts';
import { findExperiment } from './find-experiment.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { JournalReader } from './journal.ts';
import { AskedWrongly } from './mistakes.ts';
import { Terminal } from './terminal.ts';

export const analyseFlags = {
  outcome: { value: 'NAME', says: 'Only this outcome; all of them when nothing is said.' },
  within: {
    value: 'WIDTH',
    says: 'Say how many more pairs bring each difference to ± so much.',
  },
  json: { says: 'Print one JSON object, for programs, with the mean at every point.' },
} as const satisfies Record<string, Flag>;

export async function analyseCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, analyseFlags, problems);
  const [wanted, ...more] = words;
  if (wanted === undefined)
    problems.add('trellis analyse', 'the folder of an experiment is wanted');
  for (const word of more)
    problems.add('trellis analyse', 'one experiment at a time', { value: word });
  const [width] = given.within;
  const reach = width === undefined ? null : Number(width);
  if (reach !== null && !(reach > 0 && Number.isFinite(reach)))
    problems.add('--within', 'a number above 0 is wanted', { value: width });
  if (problems.list.length > 0) throw new AskedWrongly(problems.list, 'trellis analyse --help');

  const folder = resolve(wanted as string);
  const { experiment } = experimentOf(folder, host.memory);
  const [outcome = null] = given.outcome;
  const names = experiment.outcomes.map(({ name }) => name);
  if (outcome !== null && !names.includes(outcome)) {
    problems.add(
      '--outcome',
      `no such outcome; ${experiment.name} has ${names.join(', ')}`,
      { value: outcome },
      nearestName(outcome, names),
    );
    throw new AskedWrongly(problems.list);
  }
  const journal = new JournalReader(journalIn(folder));
  let found: Analysis;
  try {
    const runner = new ExperimentRunner(experiment);
    found = analyse(runner, (id) => journal.row(id), { reach, points: true, outcome });
  } finally {
    journal.close();
  }
  if (given.json.length > 0) host.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else writeAnalysis(experiment, found, new Terminal(host.stdout, host.env));
}

/** The experiment of a folder. @throws AskedWrongly where the folder holds no experiment that can be read */
export function experimentOf(folder: string, memory: number) {
  requireExperiments([folder]);
  const found = findExperiment(experimentIn(folder), memory);
  if (!found.ok) throw new AskedWrongly(found.problems);
  return found;
}

/** `trellis reproduce`: runs what was published, and says how far ours is from theirs. */

import { packPlan } from '../lab/experiments/packed-plan.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { Problems } from '../lab/reading/problem.ts';
import { reproductions } from '../lab/reproductions/catalogue.ts';
import { FigureInProgress, type FigureReport } from '../lab/reproductions/judge.ts';
import { planOfCell } from '../lab/reproductions/plan-of-cell.ts';
import {
  type Cell,
  cellsOf,
  type Figure,
  type Reproduction,
  seedOfCell,
  weeksReadOf,
} from '../lab/reproductions/reproduction.ts';
import type { Plan } from '../sim/run.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly, Failed } from './mistakes.ts';
import { runReplicates } from './pool.ts';
import { ProgressBar } from './progress-bar.ts';
import { ReproductionPage } from './reproduction-page.ts';
import { writeFigure } from './reproduction-table.ts';
import { Terminal } from './terminal.ts';
import { MOST_WORKERS, threadsFor } from './threads.ts';
import { MOST_REPLICATES, wholeIn } from './whole-number.ts';

export const reproduceFlags = {
  replicates: {
    value: 'N',
    says: 'How many runs of each cell; 2000 when nothing is said, and fewer for tables of very many.',
  },
  'as-published': {
    says: 'As many runs of each cell as the paper had, to see how far off means of so few are.',
  },
  workers: {
    value: 'N',
    says: 'How many threads to run them in; as many as there are processors when nothing is said. They change nothing but the time.',
  },
  out: {
    value: 'DIR',
    says: 'Also write what comes out into this folder, as a page, reproduction.md, with its figures as SVG.',
  },
  json: { says: 'Print one JSON object, for programs, in place of the tables.' },
} as const satisfies Record<string, Flag>;

const USUAL_REPLICATES = 2000;

interface Wanted {
  readonly reproduction: Reproduction;
  readonly figure: Figure;
}

export async function reproduceCommand(args: readonly string[], host: Host): Promise<void> {
  const problems = new Problems('');
  const { given, words } = readFlags(args, reproduceFlags, problems);
  const wanted = figuresIn(words, problems);
  const replicates = wholeIn('replicates', given, 2, MOST_REPLICATES, problems);
  const workers = wholeIn('workers', given, 1, MOST_WORKERS, problems);
  const [out] = given.out;
  if (out !== undefined && out.trim() === '')
    problems.add('--out', 'the name of a folder is wanted', { value: out });
  const asPublished = given['as-published'].length > 0;
  if (asPublished && given.replicates.length > 0)
    problems.add('--as-published', 'it says how many replicates; --replicates does so too');
  if (problems.list.length > 0) throw new AskedWrongly(problems.list, 'trellis reproduce --help');

  const terminal = new Terminal(host.stdout, host.env);
  const asJson = given.json.length > 0;
  const reports: FigureReport[] = [];
  const page = out === undefined ? null : new ReproductionPage(out, wanted);
  const forget = host.onSignal(() => page?.discard());
  try {
    for (const { reproduction, figure } of wanted) {
      const usual = figure.replicates ?? USUAL_REPLICATES;
      const runs = asPublished ? reproduction.runs : (replicates ?? usual);
      const report = await reproduceFigure(reproduction, figure, runs, workers, host);
      reports.push(report);
      if (!asJson) writeFigure(report, reproduction.title, terminal);
    }
    await page?.write(reports, commandFor(words, replicates, asPublished));
  } catch (error) {
    page?.discard();
    throw error;
  } finally {
    forget();
  }
  const accepted = reports.every((report) => report.accepted);
  if (asJson) host.stdout.write(`${JSON.stringify({ figures: reports, accepted }, null, 2)}\n`);
  if (!accepted) throw new Failed(`not reproduced: ${failedIn(reports)}`);
}

/** What writes the same page again, wherever its folder is. */
function commandFor(
  words: readonly string[],
  replicates: number | undefined,
  asPublished: boolean,
) {
  const runs = replicates === undefined ? [] : ['--replicates', String(replicates)];
  const asked = [...words, ...runs, ...(asPublished ? ['--as-published'] : [])];
  return ['npx trellis reproduce', ...asked, '--out DIR'].join(' ');
}

async function reproduceFigure(
  reproduction: Reproduction,
  figure: Figure,
  replicates: number,
  workers: number | undefined,
  host: Host,
): Promise<FigureReport> {
  const { model } = reproduction;
  const inProgress = new FigureInProgress(model.name, figure);
  const cells = cellsOf(figure);
  if (cells.length === 0) return inProgress.report(0);
  const plans = cells.map((cell) => planOfCell(reproduction, cell));
  const jobs = cells.map((cell, k) => ({
    plan: packPlan(plans[k] as Plan),
    seed: seedOfCell(model, cell),
    measuredIn: weeksReadOf(figure, cell),
  }));
  const runs = cells.length * replicates;
  const threads = Math.min(...plans.map((plan) => threadsFor(plan, runs, workers, host)));
  const progress = new ProgressBar(host.stderr, runs);
  const forget = host.onSignal(() => progress.clear());
  try {
    const { atATime = 1 } = figure;
    const wanted = { jobs, replicates, atATime };
    await runReplicates(wanted, threads, host.worker, {
      onWeeks: () => {},
      onReplicate: (replicate, job) => {
        inProgress.take((cells[job] as Cell).name, replicate);
        progress.advance(1);
      },
    });
  } finally {
    progress.clear();
    forget();
  }
  return inProgress.report(replicates);
}

/** The figures that `words` name: all of them, those of a model, or one. */
function figuresIn([model, name, ...more]: readonly string[], problems: Problems): Wanted[] {
  for (const word of more)
    problems.add('trellis reproduce', 'a model and a figure are wanted at most', { value: word });
  const all = [...reproductions.values()];
  if (model === undefined) return all.flatMap(figuresOf);
  const reproduction = reproductions.get(model);
  if (reproduction === undefined) {
    const names = [...reproductions.keys()];
    const says = `models that are reproduced: ${names.join(', ')}`;
    problems.add('trellis reproduce', says, { value: model }, nearestName(model, names));
    return [];
  }
  const figures = figuresOf(reproduction);
  const found = figures.filter(({ figure }) => name === undefined || figure.name === name);
  if (found.length === 0) {
    const names = figures.map(({ figure }) => figure.name);
    problems.add('trellis reproduce', `figures of ${model}: ${names.join(', ')}`, { value: name });
  }
  return found;
}

function figuresOf(reproduction: Reproduction): Wanted[] {
  return reproduction.figures.map((figure) => ({ reproduction, figure }));
}

function failedIn(reports: readonly FigureReport[]): string {
  return reports
    .filter(({ accepted }) => !accepted)
    .map(({ model, figure }) => `${model} figure ${figure}`)
    .join(', ');
}

/** What the runs of an experiment say, for a terminal: whole, and in a few lines. */
import type {
  Analysis,
  OutcomeFound,
  PointFound,
  ScenarioFound,
} from '../lab/analysis/analysis.ts';
import { describeCompared } from '../lab/analysis/compared-words.ts';
import type { Comparison } from '../lab/analysis/comparison.ts';
import type { MorrisFound } from '../lab/analysis/morris-gathering.ts';
import type { NegationFound } from '../lab/analysis/negation-gathering.ts';
import type { SobolFound } from '../lab/analysis/sobol-gathering.ts';
import type { Bounded } from '../lab/experiments/bootstrap.ts';
import type { Experiment } from '../lab/experiments/experiment.ts';
import type { Estimate } from '../lab/experiments/statistics.ts';
import { count, figure } from './figures.ts';
import { left, right, type Terminal } from './terminal.ts';

/** More points than these are not listed. */
const MOST_POINTS = 24;
/** How many pairs of levels or factors are listed, the largest first. */
const MOST_PAIRS = 6;
/** How much is told in short. */
const MOST_IN_SHORT = 3;
const MOST_OUTCOMES_IN_SHORT = 6;

const NUMBERS = 24;

export function writeAnalysis(experiment: Experiment, found: Analysis, terminal: Terminal): void {
  terminal.paragraph(experiment.title, '', 'bold');
  terminal.paragraph(experiment.question);
  terminal.line(`  ${runsOf(found)}`);
  // What came out in the reference system goes into the index; --json has its points too.
  for (const scenario of named(experiment, found)) writeScenario(experiment, scenario, terminal);
  terminal.line();
  terminal.paragraph(
    'Intervals are 95 %. Runs with the same replicate number have the same luck, so that differences are taken pair by pair; “worth” is how many times as many runs they would have needed without. How many more pairs are needed is told from those that are there. In this model.',
    '',
    'dim',
  );
}

/** A few lines, for the end of an experiment. @param command what says more */
export function writeInShort(
  experiment: Experiment,
  found: Analysis,
  command: string,
  terminal: Terminal,
): void {
  const scenarios = named(experiment, found);
  for (const { scenario, outcomes } of scenarios.slice(0, MOST_IN_SHORT)) {
    const lines = outcomes
      .slice(0, MOST_OUTCOMES_IN_SHORT)
      .map((outcome) => [outcome.outcome, inShort(experiment, outcome)] as const)
      .filter(([, says]) => says !== '');
    if (lines.length === 0) continue;
    if (scenarios.length > 1) terminal.line(`  ${scenario}`);
    for (const [name, says] of lines) terminal.paragraph(says, `  ${name}: `);
  }
  terminal.line(`  all of it, with intervals: ${command}`);
}

/** The scenarios that the experiment names. */
function named({ scenarios }: Experiment, found: Analysis): readonly ScenarioFound[] {
  return found.scenarios.filter((_, k) => scenarios[k]?.system === undefined);
}

function inShort(
  { factors }: Experiment,
  { effects, morris, sobol, negation }: OutcomeFound,
): string {
  const [all] = negation;
  if (all !== undefined) return all.says;
  const levels = effects.filter(({ of }) => of.kind !== 'interaction').toSorted(bySize);
  const told = levels
    .slice(0, MOST_IN_SHORT)
    .map(
      ({ of, difference, enough }) =>
        `${describeCompared(of, factors)} ${signed(difference.mean)} (${enough.says})`,
    );
  if (told.length > 0) return told.join('; ');
  if (morris !== null)
    return `μ* ${listed(morris.effects.map(({ factor, muStar }) => [factor, muStar]))}`;
  if (sobol !== null)
    return `total shares ${listed(sobol.factors.map((name, k) => [name, sobol.total[k] as Bounded]))}`;
  return '';
}

function listed(values: readonly (readonly [string, Bounded])[]): string {
  const sorted = values.toSorted(([, a], [, b]) => (b.value ?? 0) - (a.value ?? 0));
  const told = sorted
    .slice(0, MOST_IN_SHORT)
    .map(([name, { value }]) => `${name} ${figure(value)}`);
  return told.join(', ');
}

function runsOf({ runs, replicates, design }: Analysis): string {
  const done =
    runs.done < runs.planned
      ? `${count(runs.done)} of ${count(runs.planned)}`
      : `${count(runs.planned)}`;
  const failed = runs.failed > 0 ? `, ${count(runs.failed)} of which failed` : '';
  return `${design}, ${done} runs${failed}; ${count(replicates)} ${replicates === 1 ? 'replicate' : 'replicates'}`;
}

function writeScenario(experiment: Experiment, found: ScenarioFound, terminal: Terminal): void {
  terminal.line();
  terminal.line(terminal.paint('bold', found.scenario));
  if (found.whole < experiment.replicates)
    terminal.paragraph(
      `${count(found.whole)} of ${count(experiment.replicates)} replicates are there whole; only they go into what follows the points.`,
      '  ',
      'dim',
    );
  for (const outcome of found.outcomes) writeOutcome(experiment, outcome, terminal);
}

function writeOutcome(experiment: Experiment, found: OutcomeFound, terminal: Terminal): void {
  const { outcome, effects, morris, sobol, againstFirst, negation } = found;
  terminal.line();
  terminal.line(`  ${terminal.paint('bold', outcome)}`);
  if (found.undefined > 0)
    terminal.paragraph(
      `Has no number in ${count(found.undefined)} runs: they failed, or it is not defined in them. They are left out, on both sides of a difference.`,
      '  ',
      'dim',
    );
  writePoints(experiment, found.points, terminal);
  const levels = effects.filter(({ of }) => of.kind !== 'interaction');
  const pairs = effects.filter(({ of }) => of.kind === 'interaction').toSorted(bySize);
  const comparisons = againstFirst === null ? levels : [againstFirst, ...levels];
  if (comparisons.length > 0) terminal.line('  What differs, with the same luck:');
  for (const comparison of comparisons.slice(0, MOST_POINTS))
    writeComparison(comparison, experiment, terminal);
  tellMore(comparisons.length - MOST_POINTS, terminal);
  const halve = comparisons.find(({ enough }) => (enough.moreToHalve ?? 0) > 0)?.enough.moreToHalve;
  if (halve) terminal.line(terminal.paint('dim', `  ${count(halve)} more pairs would halve them.`));
  if (pairs.length > 0) terminal.line('  How far one depends on another, the largest first:');
  for (const pair of pairs.slice(0, MOST_PAIRS)) writeComparison(pair, experiment, terminal);
  tellMore(pairs.length - MOST_PAIRS, terminal);
  if (morris !== null) writeMorris(morris, terminal);
  if (sobol !== null) writeSobol(sobol, terminal);
  if (negation.length > 0) writeNegation(negation, experiment, terminal);
}

function writeNegation(
  found: readonly NegationFound[],
  { factors }: Experiment,
  terminal: Terminal,
): void {
  const [all] = found;
  if (all === undefined) return;
  terminal.line(`  Negation index, of what more ${all.factors.join(' and ')} gains:`);
  for (const { at, index } of found.slice(0, MOST_POINTS)) {
    const told = factors.flatMap(({ name, parameter }, k) => {
      const value = at[k] ?? null;
      return value === null ? [] : [`${name} ${parameter.choices?.[value] ?? value}`];
    });
    const name = told.length === 0 ? 'over all settings' : told.join(', ');
    const value = index === null ? 'not defined' : estimated(index);
    terminal.line(`    ${right(value, NUMBERS)}  ${name}`);
  }
  terminal.paragraph(
    `The gain here is ${estimated(all.here)}, in the reference system ${estimated(all.reference)}. ${all.says}`,
    '  ',
  );
}

function tellMore(more: number, terminal: Terminal): void {
  if (more > 0)
    terminal.line(terminal.paint('dim', `    and ${count(more)} more: --json has them`));
}

function writePoints(
  { factors }: Experiment,
  points: readonly PointFound[],
  terminal: Terminal,
): void {
  if (points.length > MOST_POINTS) {
    terminal.line(
      terminal.paint('dim', `  the means at ${count(points.length)} points: --json has them`),
    );
    return;
  }
  for (const { point, values, found } of points) {
    const told = factors.flatMap(({ name, parameter }, k) => {
      const value = values[k] ?? null;
      return value === null ? [] : [`${name} ${parameter.choices?.[value] ?? figureOf(value)}`];
    });
    const name = told.length === 0 ? 'as it is' : told.join(', ');
    terminal.line(`    ${right(estimated(found), NUMBERS)}  ${right(String(point), 3)} ${name}`);
  }
}

/** A factor's value, without the digits that only a sample has. */
function figureOf(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function writeComparison(
  { of, difference, worth, leftOut, enough }: Comparison,
  { factors }: Experiment,
  terminal: Terminal,
): void {
  const more = [
    enough.says,
    ...(worth === null ? [] : [`pairing worth ${worth.toFixed(1)} ×`]),
    ...(leftOut === 0 ? [] : [`${count(leftOut)} left out`]),
  ];
  terminal.line(`    ${right(estimated(difference), NUMBERS)}  ${describeCompared(of, factors)}`);
  terminal.paragraph(more.join('; '), ' '.repeat(NUMBERS + 6), 'dim');
}

function writeMorris({ effects, trajectories }: MorrisFound, terminal: Terminal): void {
  const width = Math.max(6, ...effects.map(({ factor }) => factor.length));
  terminal.line(`  Over ${count(trajectories)} walks, for a move through the whole range:`);
  terminal.line(
    `    ${left('', width)}${right('μ*', NUMBERS)}${right('μ', NUMBERS)}${right('σ', NUMBERS)}`,
  );
  for (const { factor, muStar, mu, sigma, walks } of effects.toSorted(
    (a, b) => (b.muStar.value ?? 0) - (a.muStar.value ?? 0),
  )) {
    const numbers = [muStar, mu, sigma].map((each) => right(bounded(each), NUMBERS)).join('');
    const fewer = walks < trajectories ? `  ${count(walks)} walks` : '';
    terminal.line(`    ${left(factor, width)}${numbers}${fewer}`);
  }
}

function writeSobol(found: SobolFound, terminal: Terminal): void {
  const { factors, first, total, second, blocks, leftOut, convergence, lastMove } = found;
  const width = Math.max(6, ...factors.map(({ length }) => length));
  const left_ =
    leftOut === 0
      ? ''
      : `; ${count(leftOut)} left out, with a run that is missing or has no number`;
  terminal.paragraph(`Shares of the variance, over ${count(blocks)} blocks${left_}:`, '  ');
  terminal.line(`    ${left('', width)}${right('alone', NUMBERS)}${right('in all', NUMBERS)}`);
  const order = factors
    .map((_, k) => k)
    .toSorted((a, b) => (total[b]?.value ?? 0) - (total[a]?.value ?? 0));
  for (const k of order)
    terminal.line(
      `    ${left(factors[k] ?? '', width)}${right(bounded(first[k]), NUMBERS)}${right(bounded(total[k]), NUMBERS)}`,
    );
  if (second !== null) writeSecond(factors, second, terminal);
  const stages = convergence
    .map(({ blocks: over, total: at }) => {
      const told = order.slice(0, MOST_IN_SHORT).map((k) => figure(at[k]?.value ?? null));
      return `${count(over)} blocks ${told.join(' ')}`;
    })
    .join(' · ');
  terminal.paragraph(`On the way, in all, the largest: ${stages}.`, '  ');
  if (lastMove !== null)
    terminal.paragraph(
      `Since half of the blocks no index has moved by more than ${figure(lastMove)}.`,
      '  ',
    );
}

function writeSecond(
  factors: readonly string[],
  second: NonNullable<SobolFound['second']>,
  terminal: Terminal,
): void {
  const pairs = factors
    .flatMap((first, j) =>
      factors.slice(j + 1).map((other, n) => ({
        name: `${first} with ${other}`,
        index: second[j]?.[j + 1 + n] ?? undefined,
      })),
    )
    .toSorted((a, b) => (b.index?.value ?? 0) - (a.index?.value ?? 0));
  terminal.line('  Of pairs together, beyond the two alone:');
  for (const { name, index } of pairs.slice(0, MOST_PAIRS))
    terminal.line(`    ${right(bounded(index), NUMBERS)}  ${name}`);
  tellMore(pairs.length - MOST_PAIRS, terminal);
}

function bySize(a: Comparison, b: Comparison): number {
  return Math.abs(b.difference.mean ?? 0) - Math.abs(a.difference.mean ?? 0);
}

function signed(value: number | null): string {
  return value !== null && value > 0 ? `+${figure(value)}` : figure(value);
}

function estimated({ mean, low, high }: Estimate): string {
  return low === null ? figure(mean) : `${figure(mean)} [${figure(low)}, ${figure(high)}]`;
}

function bounded(index: Bounded | undefined): string {
  if (index === undefined) return '–';
  const { value, low, high } = index;
  return low === null ? figure(value) : `${figure(value)} [${figure(low)}, ${figure(high)}]`;
}

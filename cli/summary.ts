/**
 * What a person reads at the end of a run: what was asked, how it went, where learning came from, how far
 * it got and what became of it, who spoke up, and how to see it again.
 */

import type { Gathering, Report } from '../lab/experiments/report.ts';
import {
  causeWords,
  insurerWords,
  reachWords,
  sourceWords,
  type Term,
  voiceWords,
} from '../lab/ledger-words.ts';
import type { Scenario } from '../lab/scenario.ts';
import type { Cell, LearningAccount, ProposalAccount } from '../sim/account.ts';
import { CAUSES, INSURERS, type Insurer, REACHES, SOURCES } from '../sim/books.ts';
import { timeUnitOf } from '../sim/model.ts';
import type { Plan } from '../sim/run.ts';
import { count, figure, percent } from './figures.ts';
import { sparkline } from './sparkline.ts';
import { bar, type Colour, left, right, type Terminal } from './terminal.ts';

export interface Told {
  readonly scenario: Scenario;
  readonly gathering: Gathering;
  readonly report: Report;
  /** The command that does the same again. */
  readonly command: string;
}

/** Writes the whole summary. */
export function writeSummary(told: Told, terminal: Terminal): void {
  const { scenario, report, command } = told;
  terminal.paragraph(scenario.title, '', 'bold');
  terminal.paragraph(scenario.question);
  terminal.line();
  writeCourses(told, terminal);
  const { ledger, proposals } = report;
  if (ledger !== null) {
    writeSources(ledger, terminal);
    writeFates(ledger, terminal);
  }
  if (proposals !== null) writeVoice(proposals, terminal);
  writeMeasures(told, terminal);
  heading('To see it again', terminal);
  terminal.paragraph(command, '  ');
  const { fingerprint, engine } = report;
  terminal.line(`  fingerprint ${terminal.paint('bold', fingerprint)}, engine ${engine}`);
}

const COLOURS: readonly Colour[] = ['cyan', 'yellow', 'green'];

/** How the measures that come first in the model's headline went, all on one scale. */
function writeCourses({ gathering, report, scenario }: Told, terminal: Terminal): void {
  const { headline, measures } = scenario.plan.model;
  const shown = headline.slice(0, COLOURS.length);
  const courses = shown.map((measure) => gathering.course(measure));
  const all = courses.flat().filter((value) => !Number.isNaN(value));
  const low = Math.min(...extremes(all));
  const high = Math.max(...extremes(all));
  const labels = shown.map((measure) => measures[measure]?.label ?? measure);
  const name = Math.max(...labels.map(({ length }) => length)) + 2;
  const width = terminal.width - name - 2 * 7;
  courses.forEach((course, k) => {
    const line = terminal.paint(COLOURS[k] ?? 'cyan', sparkline(course, width, low, high));
    const [first, last] = [course[0] ?? Number.NaN, course.at(-1) ?? Number.NaN];
    terminal.line(
      `${left(labels[k] ?? '', name)}${right(figure(first), 6)} ${line} ${figure(last)}`,
    );
  });
  const unit = timeUnitOf(scenario.plan.model);
  const weeks = `${unit} 0${right(` ${unit} ${report.weeks}`, width - unit.length - 2)}`;
  const { timeline } = scenario.plan;
  if (timeline.length > 0) {
    const marks = markline(timeline, width, report.weeks);
    terminal.line(terminal.paint('magenta', `${' '.repeat(name + 7)}${marks}`));
  }
  terminal.line(terminal.paint('dim', `${' '.repeat(name + 7)}${weeks}`));
  for (const happening of timeline) {
    const { week, event, says } = happening;
    terminal.paragraph(
      `${event}${says === undefined ? '' : `: ${says}`}`,
      `  ▲ ${unit} ${week} `,
      'dim',
    );
  }
  const replicates =
    report.replicates === 1 ? 'one run' : `means of ${count(report.replicates)} runs`;
  const scale = `Scale ${figure(low)} to ${figure(high)}; ${replicates}, preset ${scenario.preset}, seed ${JSON.stringify(report.seed)}.`;
  terminal.paragraph(scale, '', 'dim');
}

/** A mark under each column in whose weeks something happens. */
function markline(timeline: Plan['timeline'], width: number, weeks: number): string {
  const marks: string[] = new Array(width).fill(' ');
  for (const { week } of timeline) marks[Math.floor((week * width) / (weeks + 1))] = '▲';
  return marks.join('');
}

function extremes(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Where learning came from, and how far what came from there got. */
function writeSources(ledger: LearningAccount, terminal: Terminal): void {
  const { cells, opened, carriedIn } = ledger;
  heading(`Where learning came from: ${count(opened)} learnings`, terminal);
  const note =
    carriedIn > 0
      ? `${count(carriedIn)} of them were there in week 0 already. `
      : 'None was there in week 0. ';
  terminal.paragraph(`${note}In per cent, how far they got:`, '  ', 'dim');
  const name = 22;
  const shares = REACHES.map((reach) => right(short(reachWords[reach]), 9)).join('');
  terminal.line(terminal.paint('dim', `  ${left('', name)}${right('', 18)}${shares}`));
  for (const source of SOURCES) {
    const these = cells.filter((cell) => cell.source === source);
    const all = total(these);
    if (all === 0) continue;
    const reached = REACHES.map((reach) =>
      right(percent(total(these.filter((cell) => cell.reach === reach)), all), 9),
    );
    const chart = terminal.paint('cyan', bar(all / opened, terminal.width - name - 47));
    terminal.line(
      `  ${left(sourceWords[source].label, name)}${right(count(all), 11)}${right(percent(all, opened), 7)}${reached.join('')}  ${chart}`,
    );
  }
}

/** What became of them, and who still held the right view when one was lost. */
function writeFates(ledger: LearningAccount, terminal: Terminal): void {
  const { cells, opened, closed, open } = ledger;
  heading(`What became of it: ${count(closed)} lost, ${count(open)} still held`, terminal);
  const name = 26;
  const insurers = INSURERS.map((insurer) =>
    right(short(insurerWords[insurer]), columnOf(insurer)),
  ).join('');
  terminal.line(
    terminal.paint(
      'dim',
      `  ${left('', name)}${right('', 15)}  who still knew it when it was lost`,
    ),
  );
  terminal.line(terminal.paint('dim', `  ${left('', name)}${right('', 15)}${insurers}`));
  const rows = CAUSES.map((cause) => ({
    words: causeWords[cause].label,
    cells: cells.filter(({ fate }) => fate === cause),
  }))
    .map((row) => ({ ...row, all: total(row.cells) }))
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all);
  const write = (words: string, of: readonly Cell[]) => {
    const all = total(of);
    const held = INSURERS.map((insurer) =>
      right(
        percent(total(of.filter(({ insured }) => insured === insurer)), all),
        columnOf(insurer),
      ),
    ).join('');
    terminal.line(
      `  ${left(words, name)}${right(count(all), 9)}${right(percent(all, opened), 6)}${held}`,
    );
  };
  for (const row of rows) write(row.words, row.cells);
  if (rows.length > 1)
    write(
      'all losses',
      cells.filter(({ fate }) => fate !== 'open'),
    );
}

/** How wide an insurer's column is. */
function columnOf(insurer: Insurer): number {
  return short(insurerWords[insurer]).length + 2;
}

/** From the occasions to speak up to what became the rule. */
function writeVoice(proposals: ProposalAccount, terminal: Terminal): void {
  const { occasions, raised, blockedByLevel, communities } = proposals;
  if (occasions === 0 && communities.conclusions === 0) return;
  heading(`Who spoke up: ${count(occasions)} occasions to propose a change`, terminal);
  const chart = terminal.width - 44;
  const write = (indent: number, words: string, number: number, colour: Colour) => {
    const line = terminal.paint(colour, bar(occasions > 0 ? number / occasions : 0, chart));
    const label = left(`${' '.repeat(indent)}${words}`, 28);
    terminal.line(
      `  ${label}${right(count(number), 8)}${right(percent(number, occasions), 6)} ${line}`,
    );
  };
  write(0, voiceWords.silencedByFutility.label, proposals.silencedByFutility, 'red');
  write(0, voiceWords.silencedByFear.label, proposals.silencedByFear, 'red');
  write(0, voiceWords.raised.label, raised, 'cyan');
  write(2, voiceWords.adopted.label, proposals.adopted, 'green');
  blockedByLevel.forEach((number, k) => {
    if (number > 0) write(2, `blocked at level ${k + 1}`, number, 'yellow');
  });
  const others = [
    [voiceWords.blockedByMandate.label, proposals.blockedByMandate],
    [voiceWords.withdrawn.label, proposals.withdrawn],
    [voiceWords.dropped.label, proposals.dropped],
    ['still pending', proposals.pending],
  ] as const;
  for (const [words, number] of others) if (number > 0) write(2, words, number, 'yellow');
  if (communities.conclusions > 0) {
    const { conclusions, channelled, adopted } = communities;
    terminal.paragraph(
      `Learning communities reached ${count(conclusions)} conclusions; ${count(channelled)} went straight to the decision, and ${count(adopted)} of those became the rule.`,
      '  ',
    );
  }
}

/** A label without its article, for the head of a column. */
function short({ label }: Term): string {
  return label.replace(/^(the|an?) /, '');
}

/** The measures at the end, with the intervals of their means, and those of the scenario's own. */
function writeMeasures({ report, scenario }: Told, terminal: Terminal): void {
  const { measures, weeks, replicates } = report;
  const { headline, measures: declared } = scenario.plan.model;
  heading(`At the end of ${timeUnitOf(scenario.plan.model)} ${weeks}`, terminal);
  const own = Object.keys(measures).filter((name) => !Object.hasOwn(declared, name));
  for (const name of [...headline, ...own]) {
    const estimate = measures[name];
    if (estimate === undefined) continue;
    const label = declared[name]?.label ?? name;
    const { mean, low, high, n } = estimate;
    const interval =
      low === null || high === null ? '' : `  ${right(figure(low), 6)} to ${figure(high)}`;
    const over = n === 0 ? '  not defined' : n < replicates ? `  (in ${n} of the runs)` : '';
    terminal.line(`  ${left(label, 28)}${right(figure(mean), 8)}${interval}${over}`);
  }
  if (replicates > 1) terminal.line(terminal.paint('dim', '  Mean and its 95 % interval.'));
}

function heading(words: string, terminal: Terminal): void {
  terminal.line();
  terminal.paragraph(words, '', 'bold');
}

function total(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.count, 0);
}

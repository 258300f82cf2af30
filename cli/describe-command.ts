/** `trellis describe`: what can be set, what is measured, and what there is to run. */

import { DEFAULT_MODEL, models } from '../lab/models.ts';
import { unknownName } from '../lab/reading/given.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { Problems } from '../lab/reading/problem.ts';
import { catalogue } from '../scenarios/catalogue.ts';
import type { Model } from '../sim/model.ts';
import { threeLevel } from '../sim/models/three-level.ts';
import type { Grade, Parameter } from '../sim/parameter.ts';
import { type Flag, readFlags } from './flags.ts';
import type { Host } from './host.ts';
import { AskedWrongly } from './mistakes.ts';
import { left, lengthOf, Terminal } from './terminal.ts';

export const describeFlags = {
  json: { says: 'Print JSON, for programs.' },
} as const satisfies Record<string, Flag>;

const SUBJECTS = { parameters, measures, scenarios } as const;

/** Says what there is of the subject that `args` name. */
export function describeCommand(args: readonly string[], host: Host): void {
  const problems = new Problems('');
  const { given, words } = readFlags(args, describeFlags, problems);
  const [word, asked = DEFAULT_MODEL, ...more] = words;
  const subject = Object.keys(SUBJECTS).find((name) => name === word) as keyof typeof SUBJECTS;
  if (subject === undefined) {
    const says = 'one of parameters, measures, scenarios is wanted';
    const near = word === undefined ? null : nearestName(word, Object.keys(SUBJECTS));
    problems.add('trellis describe', says, word === undefined ? undefined : { value: word }, near);
  }
  const model = Object.hasOwn(models, asked) ? models[asked] : undefined;
  if (model === undefined) {
    const { says, nearest } = unknownName(asked, Object.keys(models), 'model');
    problems.add('trellis describe', says, { value: asked }, nearest);
  }
  for (const value of more) problems.add('trellis describe', 'one subject at a time', { value });
  if (problems.list.length > 0 || model === undefined)
    throw new AskedWrongly(problems.list, 'trellis describe --help');
  SUBJECTS[subject](model, given.json.length > 0, host);
}

/** `trellis scenarios`: the scenarios there are to run. */
export function scenariosCommand(args: readonly string[], host: Host): void {
  const problems = new Problems('');
  const { given, words } = readFlags(args, describeFlags, problems);
  for (const value of words) problems.add('trellis scenarios', 'nothing more is wanted', { value });
  if (problems.list.length > 0) throw new AskedWrongly(problems.list, 'trellis scenarios --help');
  scenarios(threeLevel, given.json.length > 0, host);
}

function parameters(model: Model, json: boolean, host: Host): void {
  const all = Object.entries(model.parameters).map(([name, one]) => ({ name, ...one }));
  if (json) {
    print(all, host);
    return;
  }
  const terminal = new Terminal(host.stdout, host.env);
  const groups = [...new Set(all.map(({ group }) => group))];
  for (const group of groups) {
    title(group, terminal);
    for (const parameter of all.filter((one) => one.group === group)) {
      entry(parameter, rangeOf(parameter), terminal);
    }
  }
}

function measures(model: Model, json: boolean, host: Host): void {
  const all = Object.entries(model.measures).map(([name, measure]) => ({ name, ...measure }));
  if (json) {
    print(all, host);
    return;
  }
  const terminal = new Terminal(host.stdout, host.env);
  for (const measure of all) {
    const { min, max, unit } = measure;
    const range = `${min ?? 'any'} to ${max ?? 'any'}`;
    entry(measure, [range, unit].filter((part) => part !== '').join(', '), terminal);
  }
}

function scenarios(_: Model, json: boolean, host: Host): void {
  const all = [...catalogue].map(([name, raw]) => {
    const { title, question } = raw as { title: string; question: string };
    return { name, title, question };
  });
  if (json) {
    print(all, host);
    return;
  }
  const terminal = new Terminal(host.stdout, host.env);
  for (const { name, title: words, question } of all) {
    terminal.line(terminal.paint('bold', name));
    terminal.paragraph(words, '    ');
    terminal.paragraph(question, '    ', 'dim');
  }
}

interface Entry {
  readonly name: string;
  readonly label: string;
  readonly says: string;
  readonly grade: Grade;
  readonly sources: readonly string[];
}

function entry({ name, label, says, grade, sources }: Entry, range: string, terminal: Terminal) {
  const start = `${terminal.paint('bold', left(name, 24))} `;
  if (lengthOf(range) + 25 > terminal.width) {
    terminal.line(start);
    terminal.paragraph(range, '    ');
  } else terminal.line(start + range);
  terminal.paragraph(`${label}. ${says}`, '    ');
  const cited = sources.length > 0 ? `: ${sources.join(', ')}` : '';
  terminal.paragraph(`${grade}${cited}`, '    ', 'dim');
}

function rangeOf({ min, max, default: usual, unit, acts, choices }: Parameter): string {
  const range =
    choices === undefined
      ? `${usual} [${min} to ${max}]${unit === '' ? '' : ` ${unit}`}`
      : `${choices[usual]} [${choices.join(' or ')}]`;
  return acts === 'now' ? range : `${range}, from the next run`;
}

function title(words: string, terminal: Terminal): void {
  terminal.line();
  terminal.line(terminal.paint('cyan', words.toUpperCase()));
}

function print(value: unknown, host: Host): void {
  host.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

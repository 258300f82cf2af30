/** Parameters as Markdown: a table for each group, and one for the named settings. */

import type { Model } from '../../sim/model.ts';
import { type Declared, isWhole, type Parameter } from '../../sim/parameter.ts';
import { citations } from './document-sources.ts';
import { blocks, code, figure, sentenceCase, table } from './markdown.ts';

const HEAD = ['Name', 'What it is', 'Range', 'Default', 'Unit', 'Acts', 'Grade', 'Sources'];

/** All parameters of `model`, a table for each group, in the order in which the groups first come up. */
export function documentParameters({ parameters }: Model): string {
  const groups = [...new Set(Object.values(parameters).map(({ group }) => group))];
  return blocks(
    groups.flatMap((group) => {
      const declared = Object.entries(parameters).filter(([, one]) => one.group === group);
      return [`#### ${sentenceCase(group)}`, table(HEAD, declared.map(parameterRow))];
    }),
  );
}

/** The fields of an event, a row each. */
export function documentFields(fields: Declared): string {
  const head = HEAD.filter((name) => name !== 'Acts');
  return table(
    head,
    Object.entries(fields).map((entry) => parameterRow(entry).filter((_, k) => HEAD[k] !== 'Acts')),
  );
}

/** The named settings of `model`: what each changes, in columns. */
export function documentPresets({ parameters, presets }: Model): string {
  const all = Object.values(presets);
  const changed = Object.keys(parameters).filter((name) =>
    all.some(({ values }) => name in values),
  );
  const said = all.map(({ label, says }) => `- **${label}.** ${says}`).join('\n');
  const rows = changed.map((name) => [
    code(name),
    ...all.map(({ values }) => {
      const value = values[name];
      return value === undefined
        ? figure(parameters[name]?.default ?? Number.NaN)
        : `**${figure(value)}**`;
    }),
  ]);
  const heads = Object.keys(presets).map(code);
  return blocks([said, table(['Parameter', ...heads], rows)]);
}

function parameterRow([name, parameter]: [string, Parameter]): string[] {
  const { label, says, unit, acts, grade, sources } = parameter;
  return [
    code(name),
    `**${label}.** ${says}`,
    rangeOf(parameter),
    figure(parameter.default),
    unit,
    acts === 'now' ? 'now' : 'from the next run',
    grade,
    citations(sources),
  ];
}

function rangeOf(parameter: Parameter): string {
  const range = `${figure(parameter.min)} to ${figure(parameter.max)}`;
  return isWhole(parameter) ? `${range}, whole` : range;
}

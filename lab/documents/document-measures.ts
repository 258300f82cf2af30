/** What is measured each week, as Markdown. */
import type { Measure } from '../../sim/measure.ts';
import { citations } from './document-sources.ts';
import { code, figure, table } from './markdown.ts';

export function documentMeasures(measures: Readonly<Record<string, Measure>>): string {
  return table(
    ['Name', 'What it is', 'Range', 'Unit', 'Grade', 'Sources'],
    Object.entries(measures).map(([name, measure]) => [
      code(name),
      `**${measure.label}.** ${measure.says}`,
      `${bound(measure.min)} to ${bound(measure.max)}`,
      measure.unit,
      measure.grade,
      citations(measure.sources),
    ]),
  );
}

function bound(value: number | null): string {
  return value === null ? 'no limit' : figure(value);
}

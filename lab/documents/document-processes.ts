/** The order of a week, and what a timeline can have happen, as Markdown. */
import type { Model } from '../../sim/model.ts';
import { documentFields } from './document-parameters.ts';
import { citations } from './document-sources.ts';
import { blocks, code, table } from './markdown.ts';

/** What happens in a week of `model`, in its order. */
export function documentWeek({ week }: Model): string {
  return table(
    ['', 'Process', 'What it does', 'Grade', 'Sources'],
    week.map(({ name, says, grade, sources }, k) => [
      String(k + 1),
      code(name),
      says,
      grade,
      citations(sources),
    ]),
  );
}

/** The kinds of events of `model`, with what can be said of each. */
export function documentEvents({ events }: Model): string {
  return blocks(
    events.flatMap(({ name, says, fields }) => [
      `#### ${code(name)}`,
      says,
      documentFields(fields),
    ]),
  );
}

import type { Happening } from '../../sim/timeline.ts';
import type { Turn } from './story.ts';

/** What a timeline brings, as the page tells it. */
export function turnsOf(timeline: readonly Happening[]): Turn[] {
  return timeline.map((happening) => ({
    week: happening.week,
    until: lastWeekOf(happening),
    event: happening.event,
    says: happening.says ?? null,
    to: valuesOf(happening),
  }));
}

function lastWeekOf(happening: Happening): number | null {
  if ('until' in happening) return happening.until;
  if ('fields' in happening && happening.fields.weeks > 1)
    return happening.week + happening.fields.weeks - 1;
  return null;
}

function valuesOf(happening: Happening): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  const given = 'values' in happening ? happening.values : 'to' in happening ? happening.to : {};
  for (const [name, value] of Object.entries(given))
    values[name] = typeof value === 'number' ? value : null;
  return values;
}

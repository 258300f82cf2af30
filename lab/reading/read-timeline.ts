/** A scenario's timeline: what happens in which week. */
import type { EventKind, Happening } from '../../sim/timeline.ts';
import type { Given } from './given.ts';
import { readSettingsInWeek, readTargets } from './read-setting.ts';
import type { Reading } from './reading.ts';
import { LONGEST, MOST } from './scenario-format.ts';
import { objectionToQuorum } from './world-limits.ts';

/** What a timeline has to fit into: how long the scenario is watched, and how large teams are. */
export interface Span {
  readonly weeks: number;
  readonly teamSize: number;
}

export function readTimeline(given: Given, span: Span, reading: Reading): Happening[] {
  const happenings: Happening[] = [];
  const taken = new Map<string, string>();
  const claim = (key: string, where: string): string | undefined => {
    const first = taken.get(key);
    if (first === undefined) taken.set(key, where);
    return first;
  };
  for (const entry of given.list(MOST.happenings) ?? []) {
    const happening = readHappening(entry, span, reading);
    if (happening === undefined) continue;
    happenings.push(happening);
    objectToTwice(entry, happening, claim);
  }
  return happenings;
}

/**
 * Of two entries that give a parameter its course from the same week on, one would be in vain; and two
 * events of a kind in the same week would draw the same lots.
 * @param claim takes what must be there but once; gives back where it has been taken already
 */
function objectToTwice(
  entry: Given,
  happening: Happening,
  claim: (key: string, where: string) => string | undefined,
): void {
  const { week, event } = happening;
  const what = entry.at(event);
  for (const name of parametersOf(happening)) {
    const { path } = what.at(name);
    const first = claim(`parameter ${name} in ${week}`, path);
    if (first !== undefined)
      entry.problems.add(
        path,
        `week ${week} has it already, at ${first}; only one of the two would act`,
      );
  }
  if (!('fields' in happening)) return;
  const first = claim(`event ${event} in ${week}`, what.path);
  if (first !== undefined)
    what.objectTo(`week ${week} has its ${event} already, at ${first}; one entry can say it all`);
}

function parametersOf(happening: Happening): string[] {
  if ('values' in happening) return Object.keys(happening.values);
  return 'to' in happening ? Object.keys(happening.to) : [];
}

function readHappening(entry: Given, span: Span, reading: Reading): Happening | undefined {
  const { model } = reading;
  const { weeks, teamSize } = span;
  const kinds = ['set', 'ramp', ...model.events.map(({ name }) => name)];
  const entries = entry.entries(['week', 'says', 'until', ...kinds], 'timeline key');
  if (entries === undefined) return undefined;
  const week = readWeek(entry.at('week'), weeks);
  const says = entries.get('says')?.text({ max: LONGEST.sentence });
  const asked = kinds.filter((kind) => entries.has(kind));
  const [kind] = asked;
  if (kinds.some((known) => entry.problems.wasMeant(entry.at(known).path))) return undefined;
  if (kind === undefined)
    return entry.objectTo(`nothing happens here; one of these is wanted: ${kinds.join(', ')}`);
  if (asked.length > 1)
    return entry.objectTo(`one thing an entry: ${asked.join(' and ')} each want their own`);
  const event = model.events.find(({ name }) => name === kind);
  const what = entry.at(kind);
  const until = entry.at('until');
  if (until.isThere && kind !== 'ramp') until.reject('only a ramp has an end of its own');
  const when = { week: week ?? 1, ...(says === undefined ? {} : { says }) };
  const happening = event
    ? { ...when, event: event.name, fields: readFields(what, event) }
    : kind === 'ramp'
      ? { ...when, event: 'ramp' as const, ...readRamp(what, until, when.week, reading) }
      : { ...when, event: 'set' as const, values: readSettingsInWeek(what, reading) };
  if (('values' in happening || 'to' in happening) && isEmpty(what.value))
    what.objectTo('no parameter is named');
  const set = 'values' in happening ? happening.values : 'to' in happening ? happening.to : {};
  const objection = objectionToQuorum(set, teamSize);
  if (objection !== null) what.at('quorum').objectTo(objection);
  return week === undefined ? undefined : happening;
}

/** A ramp may end after the run does, so that a shorter run of the same scenario can be written down. */
function readRamp(what: Given, until: Given, week: number, reading: Reading) {
  const end = until.whole(1, reading.model.parameters.weeks?.max ?? week + 1);
  if (end !== undefined && end <= week)
    until.reject(`a ramp ends after the week it starts in, ${week}`);
  return { until: end ?? week + 1, to: readTargets(what, reading) };
}

function readWeek(given: Given, weeks: number): number | undefined {
  if (given.value === 0)
    return given.reject(
      `1 to ${weeks} is allowed: week 1 is the first after the settled start, and what holds from the start belongs in parameters`,
    );
  return given.isThere
    ? given.whole(1, weeks)
    : given.reject(`missing; a week from 1 to ${weeks} is wanted`);
}

/** What is said of an event; what is left unsaid takes its default. */
function readFields(given: Given, kind: EventKind): Record<string, number> {
  const entries = given.entries(Object.keys(kind.fields), 'field');
  const values: Record<string, number> = {};
  for (const [name, field] of Object.entries(kind.fields))
    values[name] = entries?.get(name)?.valueFor(field) ?? field.default;
  const { from, to } = values;
  if (from !== undefined && to !== undefined && from > to)
    given.objectTo(`from (${from}) must not be above to (${to})`);
  return values;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A scenario's checks: what is expected to come out, so that it can be tried. */

import type { Plan } from '../../sim/run.ts';
import type { Bound, Check, Quantity, Variation, Weeks } from '../scenario.ts';
import type { Given } from './given.ts';
import { readSettings } from './read-setting.ts';
import { readTimeline, type Span } from './read-timeline.ts';
import type { Reading } from './reading.ts';
import { BOUNDS, EXPECTATIONS, LONGEST, MOST, SOURCE_NAMES } from './scenario-format.ts';
import { objectToWorld, teamSizeOf } from './world-limits.ts';

/** What checks have to fit into. */
export interface Frame extends Span {
  readonly memoryLimit: number;
  /** What the scenario names as its sources, unread. */
  readonly sources: readonly unknown[];
  /** What would be run for a variation of the scenario; its timeline left out. */
  planWith(variation: Variation): Plan;
}

const KEYS = {
  all: ['says', 'claim', 'expect', 'instead', ...BOUNDS],
  measure: ['measure', 'weeks', 'since', 'against'],
  order: ['first', 'then', 'after'],
};

export function readChecks(given: Given, frame: Frame, reading: Reading): Check[] {
  const checks: Check[] = [];
  for (const entry of given.list(MOST.checks) ?? []) {
    const check = readCheck(entry, frame, reading);
    if (check !== undefined) checks.push(check);
  }
  return checks;
}

function readCheck(entry: Given, frame: Frame, reading: Reading): Check | undefined {
  const keys = [...KEYS.all, ...KEYS.measure, ...KEYS.order];
  const entries = entry.entries(keys, 'key of a check');
  if (entries === undefined) return undefined;
  const says = entry.at('says').text({ max: LONGEST.sentence });
  const claim = entry.at('claim').ifThere((given) => readClaim(given, frame));
  const expectation = readExpectation(entry);
  const bound = readBound(entry);
  const order = KEYS.order.filter((key) => entries.has(key));
  const measure = KEYS.measure.filter((key) => entries.has(key));
  if (order.length > 0 && measure.length > 0)
    return entry.objectTo(
      `either ${KEYS.measure.join(', ')} or ${KEYS.order.join(', ')}: ${measure[0]} and ${order[0]} do not go together`,
    );
  const quantity =
    order.length > 0 ? readOrder(entry, frame, reading) : readLevel(entry, frame, reading);
  if (says === undefined || !expectation || !bound || !quantity) return undefined;
  return { says, ...(claim && { claim }), ...expectation, ...quantity, ...bound };
}

/** The paper that claims it. A claim nobody can look up is none: the scenario has to list the paper. */
function readClaim(given: Given, { sources }: Frame): Check['claim'] {
  const source = given.oneOf(SOURCE_NAMES, 'source');
  if (source === undefined || sources.includes(source)) return source;
  return given.reject('a claim is one of the scenario’s own sources: it is not listed in sources');
}

function readExpectation(entry: Given): Pick<Check, 'expect' | 'instead'> | undefined {
  const asked = entry.at('expect');
  const told = entry.at('instead');
  const expect = asked.isThere ? asked.oneOf(EXPECTATIONS, 'expectation') : 'holds';
  const instead = told.isThere ? told.text({ max: LONGEST.sentence }) : undefined;
  if (expect === 'holds' && told.isThere)
    told.reject('only a check that is not reproduced says what comes out instead');
  if (expect === 'not reproduced' && !told.isThere)
    entry.problems.add(told.path, 'a text is wanted: what comes out instead');
  if (expect === undefined) return undefined;
  return instead === undefined ? { expect } : { expect, instead };
}

export function readBound(entry: Given): Bound | undefined {
  const told = BOUNDS.filter((key) => entry.at(key).isThere);
  const [key] = told;
  if (key === undefined || told.length > 1) {
    const tooMany = told.length > 1 ? `: ${told.join(' and ')} do not go together` : '';
    return entry.objectTo(`one of ${BOUNDS.join(', ')} is wanted${tooMany}`);
  }
  const bound = entry.at(key).number();
  if (bound === undefined) return undefined;
  return key === 'above'
    ? { above: bound }
    : key === 'below'
      ? { below: bound }
      : { differsFrom: bound };
}

function readLevel(entry: Given, frame: Frame, reading: Reading): Quantity | undefined {
  const measure = readMeasure(entry.at('measure'), reading);
  const weeks = readWeeks(entry.at('weeks'), frame.weeks);
  const asked = { since: entry.at('since'), against: entry.at('against') };
  const since = asked.since.isThere ? readWeeks(asked.since, frame.weeks) : undefined;
  const against = asked.against.isThere ? readVariation(asked.against, frame, reading) : undefined;
  if (measure === undefined || weeks === undefined) return undefined;
  return { measure, weeks, ...(since && { since }), ...(against && { against }) };
}

function readOrder(entry: Given, frame: Frame, reading: Reading): Quantity | undefined {
  const first = readMeasure(entry.at('first'), reading);
  const then = readMeasure(entry.at('then'), reading);
  const asked = entry.at('after');
  const after = asked.isThere ? asked.whole(0, frame.weeks) : 0;
  if (first === undefined || then === undefined || after === undefined) return undefined;
  if (first === then) return entry.at('then').reject('another measure than the first is wanted');
  return { first, then, after };
}

export function readMeasure(given: Given, { names }: Reading): string | undefined {
  if (!given.isThere) return given.reject('missing; the name of a measure is wanted');
  return given.oneOf(
    names.filter((name) => name !== 't'),
    'measure',
  );
}

export function readWeeks(given: Given, last: number): Weeks | undefined {
  const wanted = `two weeks from 0 to ${last} are wanted: [first, last]`;
  if (!Array.isArray(given.value) || given.value.length !== 2) return given.reject(wanted);
  const [from, to] = (given.list(2) ?? []).map((week) => week.whole(0, last));
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? [from, to] : given.reject(`${wanted}, the earlier one first`);
}

/** What the scenario is held against: the same one with some differences. */
function readVariation(given: Given, frame: Frame, reading: Reading): Variation | undefined {
  const entries = given.entries(['preset', 'parameters', 'timeline'], 'key of a variation');
  if (entries === undefined) return undefined;
  if (entries.size === 0)
    return given.objectTo('a difference is wanted: preset, parameters, timeline');
  const preset = entries.get('preset')?.oneOf(Object.keys(reading.model.presets), 'preset');
  const own = given.at('parameters');
  const parameters = own.ifThere((there) => readSettings(there, reading));
  own.at('weeks').ifThere((weeks) => weeks.reject('both worlds are watched for the same weeks'));
  const world = { ...(preset && { preset }), ...(parameters && { parameters }) };
  const plan = frame.planWith(world);
  objectToWorld(plan, frame.memoryLimit, given.problems, () => own.path);
  const span = { weeks: frame.weeks, teamSize: teamSizeOf(plan) };
  const timeline = entries.get('timeline')?.ifThere((there) => readTimeline(there, span, reading));
  return { ...world, ...(timeline && { timeline }) };
}

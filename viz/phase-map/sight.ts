/** Which map is looked at: read from an address and written into it. */

import { FIRST_SCENARIO, isSeed } from '../../lab/links/address.ts';
import { openFields } from '../../lab/links/fields.ts';
import { VIEWS } from '../../lab/links/view-of.ts';
import { linkWords } from '../../lab/links/words.ts';
import type { Model } from '../../sim/model.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import type { Parameter } from '../../sim/parameter.ts';
import { readKnown } from '../laboratory/known-field.ts';
import { modelNamed, scenarioNames } from '../laboratory/known-scenario.ts';
import { words } from '../words/phase-map.ts';

/** What is read off each run: its mean over the last year, or its end. */
export type Over = 'year' | 'end';

export interface Sight {
  readonly scenario: string;
  /** Null for the scenario's own. */
  readonly seed: string | null;
  readonly x: string;
  readonly y: string;
  /** From where to where an axis goes; null for what is usual. */
  readonly xRange: Span | null;
  readonly yRange: Span | null;
  readonly measure: string;
  readonly over: Over;
}

export type Span = readonly [from: number, to: number];

const NUMBER = /^-?\d{1,9}(\.\d{1,9})?$/;

/** Reads the part of an address after `#`, which anybody may have written; what is not said is as usual. */
export function readSight(fragment: string): {
  readonly sight: Sight;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const fields = ['v', 'view', 'scenario', 'seed', 'x', 'y', 'xrange', 'yrange', 'measure', 'over'];
  const read = openFields(fragment, fields, problems);
  read('view', (value) => value === 'phase-map', linkWords.view(VIEWS));
  const scenario = readKnown(read, 'scenario', scenarioNames(), problems) ?? FIRST_SCENARIO;
  const model = modelNamed(scenario);
  const names = axesOf(model);
  const [first, second] = usualAxes(model, names);
  const x = readKnown(read, 'x', names, problems) ?? first;
  const named = readKnown(read, 'y', names, problems) ?? second;
  const y = named === x ? ([first, second].find((name) => name !== x) ?? named) : named;
  if (named === x && read('y', () => true, '') !== null) problems.push(words.address.sameAxes);
  const measures = Object.keys(model.measures);
  const measure = readKnown(read, 'measure', measures, problems) ?? usualMeasure(model);
  const over = read('over', (value) => Object.hasOwn(words.overs, value), words.address.over);
  const spanOf = (key: string, name: string) =>
    spanIn(read(key, (value) => isSpan(value, model.parameters[name]), words.address.range));
  return {
    sight: {
      scenario,
      seed: read('seed', isSeed, linkWords.seed),
      x,
      y,
      xRange: spanOf('xrange', x),
      yRange: spanOf('yrange', y),
      measure,
      over: (over as Over | null) ?? (model === threeLevel ? 'year' : 'end'),
    },
    problems,
  };
}

export function writeSight({ scenario, seed, x, y, xRange, yRange, measure, over }: Sight): string {
  const parts = ['v=1', 'view=phase-map', `scenario=${scenario}`, `x=${x}`, `y=${y}`];
  if (xRange !== null) parts.push(`xrange=${xRange.join(':')}`);
  if (yRange !== null) parts.push(`yrange=${yRange.join(':')}`);
  parts.push(`measure=${measure}`, `over=${over}`);
  if (seed !== null) parts.push(`seed=${encodeURIComponent(seed)}`);
  return `#${parts.join('&')}`;
}

/** The parameters that can make an axis: those that differ between organisations watched for the same time. */
export function axesOf({ parameters }: Model): string[] {
  return Object.keys(parameters).filter((name) => name !== 'weeks' && name !== 'settle');
}

/** The axes of a map of which nothing is said. */
function usualAxes(model: Model, names: readonly string[]): [string, string] {
  if (model === threeLevel) return ['threat', 'openness'];
  const numbers = names.filter(
    (name) => !model.sizes.includes(name) && model.parameters[name]?.choices === undefined,
  );
  const [x = names[0] as string, y = names[1] as string] = numbers;
  return [x, y];
}

function usualMeasure(model: Model): string {
  if ('performance' in model.measures) return 'performance';
  return model.headline[0] ?? (Object.keys(model.measures)[0] as string);
}

/**
 * From where to where an axis goes that nothing is said of: all of a share; of what spans several orders of
 * magnitude, what lies about the scenario's own value.
 */
export function usualSpan({ min, max, step, unit }: Parameter, own: number): Span {
  const isWide = (max - min) / step >= 500 || (unit !== '' && max - min > 50);
  if (!isWide) return [min, max];
  const from = min > 0 && max / min >= 500 ? Math.max(min, tidied(own / 4, step)) : min;
  const to = Math.min(max, Math.max(tidied(own * 4, step), from + 20 * step));
  return [from, to];
}

function tidied(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(10));
}

function isSpan(text: string, parameter: Parameter | undefined): boolean {
  const [from = '', to = '', ...rest] = text.split(':');
  if (rest.length > 0 || !NUMBER.test(from) || !NUMBER.test(to)) return false;
  const { min, max } = parameter ?? { min: 0, max: 0 };
  return Number(from) < Number(to) && Number(from) >= min && Number(to) <= max;
}

function spanIn(text: string | null): Span | null {
  const [from, to] = text?.split(':').map(Number) ?? [];
  return from === undefined || to === undefined ? null : [from, to];
}

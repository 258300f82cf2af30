/** Two worlds made out of a comparison, each through the same gate as any file. */

import type { Model } from '../../sim/model.ts';
import { fixedValues, type Plan } from '../../sim/run.ts';
import type { Happening } from '../../sim/timeline.ts';
import { DEFAULT_MODEL, models } from '../models.ts';
import { openScenario } from '../reading/open-scenario.ts';
import { describeProblem } from '../reading/problem.ts';
import { type Comparison, SIDES, type Side } from './comparison.ts';
import { objectionToDifference } from './objection-to-difference.ts';
import { pairs, type SideOf } from './pairs.ts';

/** Something in which the two worlds differ: a parameter's values, or weeks in which something happens. */
export interface Differing {
  /** The parameter's name, or the event's. */
  readonly name: string;
  readonly what: 'parameter' | 'event';
  /** Null where there is nothing of the kind. */
  readonly left: number | null;
  readonly right: number | null;
}

export type Plans = Readonly<Record<Side, Plan>>;

export interface OpenPair {
  readonly seed: string;
  readonly plans: Plans;
  readonly differs: readonly Differing[];
}

/** How many bytes a world may take here. */
const MEMORY_LIMIT = 16e6;

/** From this week on the two differ; the weeks of settling before it they share. */
const PARTING = 1;

/** The worlds that `comparison` asks for, or every mistake in it, in words. */
export async function openPair(
  comparison: Comparison,
): Promise<OpenPair | { readonly problems: readonly string[] }> {
  const { seed, difference } = comparison;
  const objection = objectionToDifference(difference);
  if (objection !== null) return { problems: [objection] };
  const plans: Partial<Record<Side, Plan>> = {};
  const problems = new Set<string>();
  for (const side of SIDES) {
    const read = await openScenario(rawOf(comparison, side), {
      source: comparison.pair,
      memoryLimit: MEMORY_LIMIT,
    });
    if (read.ok) plans[side] = read.scenario.plan;
    else for (const problem of read.problems) problems.add(describeProblem(problem));
  }
  const { left, right } = plans;
  if (left === undefined || right === undefined) return { problems: [...problems] };
  return { seed, plans: { left, right }, differs: differingIn(left, right) };
}

/** One side as a scenario's file would say it. */
function rawOf({ pair: name, difference, seed }: Comparison, side: Side): unknown {
  const { both, left, right } = pairs[name];
  const model = models[DEFAULT_MODEL] as Model;
  const own = difference.kind === 'pair' && side === 'left' ? left : right;
  const {
    parameters = {},
    timeline = [],
    ...others
  } = both as {
    parameters?: Record<string, unknown>;
    timeline?: unknown[];
  };
  const one = difference.kind === 'one' ? { [difference.name]: difference[side] } : {};
  const parameter =
    difference.kind === 'one' && Object.hasOwn(model.parameters, difference.name)
      ? model.parameters[difference.name]
      : undefined;
  // What acts only on the next run is so from the founding on.
  const fromFounding = parameter?.acts === 'next run';
  const said = fromFounding
    ? { [String(parameterName(difference))]: choiceIn(parameter, one) }
    : {};
  const set = { ...valuesOf(own, model), ...(fromFounding ? {} : one) };
  return {
    name,
    title: name,
    question: name,
    sources: [],
    seed,
    ...others,
    parameters: { ...parameters, ...said },
    timeline: [{ week: PARTING, says: side, set }, ...timeline],
  };
}

function parameterName(difference: Comparison['difference']): string {
  return difference.kind === 'one' ? difference.name : '';
}

/** A choice is said by its name in a file. */
function choiceIn(
  parameter: Model['parameters'][string] | undefined,
  one: Readonly<Record<string, number>>,
): number | string | undefined {
  const [value] = Object.values(one);
  return value === undefined ? undefined : (parameter?.choices?.[value] ?? value);
}

/** All that any preset sets, as this side has it. */
function valuesOf(
  { as, set = {} }: SideOf,
  { parameters, presets }: Model,
): Record<string, number> {
  const names = Object.values(presets).flatMap(({ values }) => Object.keys(values));
  const usual = Object.fromEntries(names.map((name) => [name, parameters[name]?.default ?? 0]));
  return { ...usual, ...(as === undefined ? {} : presets[as]?.values), ...set };
}

/** In what two plans of the same model differ. */
export function differingIn(left: Plan, right: Plan): Differing[] {
  const names = Object.keys(left.model.parameters);
  const [a, b] = [valuesFrom(left), valuesFrom(right)];
  const differing: Differing[] = [];
  for (const name of names) {
    if (a[name] !== b[name])
      differing.push({ name, what: 'parameter', left: a[name] ?? null, right: b[name] ?? null });
  }
  const onlyIn = (one: Plan, other: Plan) => {
    const known = new Set(later(other).map((entry) => JSON.stringify(entry)));
    return later(one).filter((entry) => !known.has(JSON.stringify(entry)));
  };
  for (const { event, week } of onlyIn(left, right))
    differing.push({ name: event, what: 'event', left: week, right: null });
  for (const { event, week } of onlyIn(right, left))
    differing.push({ name: event, what: 'event', left: null, right: week });
  return differing;
}

/** The parameters as they are from the parting on, but for what happens later. */
function valuesFrom(plan: Plan): Record<string, number> {
  const values = fixedValues(plan);
  for (const entry of plan.timeline) {
    if (!isParting(entry) || !('values' in entry)) continue;
    for (const [name, value] of Object.entries(entry.values))
      if (typeof value === 'number') values[name] = value;
  }
  return values;
}

function later(plan: Plan): readonly Happening[] {
  return plan.timeline.filter((entry) => !isParting(entry));
}

function isParting({ week, event }: Happening): boolean {
  return week === PARTING && event === 'set';
}

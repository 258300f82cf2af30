/** What no single value shows: whether the values of one world go together, and whether it would fit. */
import { fixedValues, type Plan } from '../../sim/run.ts';
import type { Setting } from '../../sim/timeline.ts';
import { estimateBytes } from '../estimate-bytes.ts';
import type { Problems } from './problem.ts';

type Settings = Readonly<Record<string, Setting>>;

/** How many people make a team in the world of `plan`. */
export function teamSizeOf({ model, settings }: Pick<Plan, 'model' | 'settings'>): number {
  return numberOf(settings.teamSize) ?? model.parameters.teamSize?.default ?? Number.MAX_VALUE;
}

/** How many weeks the world of `plan` is watched. */
export function weeksOf({ model, settings }: Pick<Plan, 'model' | 'settings'>): number {
  return numberOf(settings.weeks) ?? model.parameters.weeks?.default ?? 1;
}

/** What is wrong with `values` in teams of `teamSize`; null when nothing is. */
export function objectionToQuorum(values: Settings, teamSize: number): string | null {
  const quorum = numberOf(values.quorum);
  if (quorum === undefined || quorum <= teamSize) return null;
  return `quorum is ${quorum}, and must not be more than teamSize, ${teamSize}`;
}

/**
 * Says what keeps the world of `plan` from being run.
 * @param pathOf where a parameter is set
 */
export function objectToWorld(
  plan: Plan,
  memoryLimit: number,
  problems: Problems,
  pathOf: (...names: readonly string[]) => string,
): void {
  const objection = objectionToQuorum(plan.settings, teamSizeOf(plan));
  if (objection !== null) problems.add(pathOf('quorum', 'teamSize'), objection);
  const fixed = plan.model.objection?.(fixedValues(plan)) ?? null;
  if (fixed !== null) {
    problems.add(pathOf(fixed.parameter), fixed.says);
    return;
  }
  const bytes = estimateBytes(plan);
  if (bytes <= memoryLimit) return;
  const { parameters, sizes } = plan.model;
  const at = (name: string) => numberOf(plan.settings[name]) ?? parameters[name]?.default ?? 0;
  const size = sizes.map((name) => `${name} ${at(name)}`).join(' × ');
  problems.add(
    pathOf(...sizes, 'weeks', 'settle'),
    `${size} over ${at('settle') + at('weeks')} weeks needs about ${inWords(bytes)} of memory; ${inWords(memoryLimit)} are allowed here`,
  );
}

function inWords(bytes: number): string {
  const giga = bytes / 1e9;
  return giga >= 0.95 ? `${giga.toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}

function numberOf(setting: Setting | undefined): number | undefined {
  return typeof setting === 'number' ? setting : undefined;
}

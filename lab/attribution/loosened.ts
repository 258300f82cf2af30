/** A scenario's world with some of its constraints loosened to what they are in the reference system. */
import type { Model } from '../../sim/model.ts';
import { type Constraint, constraints, referenceOf } from '../../sim/models/constraints.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import type { Plan } from '../../sim/run.ts';
import { movesOf, pinned } from './pinned.ts';

/**
 * `plan` with these constraints loosened for good: neither its settings nor its timeline move their
 * parameters any more. Events stay.
 */
export function loosened(plan: Plan, constraints: readonly Constraint[]): Plan {
  const names = constraints.flatMap(({ parameters }) => parameters);
  return pinned(plan, Object.fromEntries(names.map((name) => [name, referenceOf(name)])));
}

/**
 * `plan` in the system that the model's preset of this name is. Everything else stays, such as how large the
 * organisation is and what its people learn by themselves.
 */
export function inSystem(plan: Plan, preset: string): Plan {
  return pinned(plan, systemOf(plan.model, preset));
}

/**
 * What a system lays down for good: all that the model's preset of this name sets as it says, and in the three-level
 * model all other constraints at their defaults.
 */
export function systemOf(model: Model, preset: string): Readonly<Record<string, number>> {
  const values = model.presets[preset]?.values;
  if (values === undefined) throw new RangeError(`${model.name} has no preset ${preset}`);
  const constrained =
    model === threeLevel ? constraints.flatMap(({ parameters }) => parameters) : [];
  const defaults = constrained.map((name) => [name, model.parameters[name]?.default ?? 0] as const);
  return { ...Object.fromEntries(defaults), ...values };
}

/** Whether loosening `constraint` changes anything in `plan`. */
export function binds(plan: Plan, { parameters }: Constraint): boolean {
  const moved = new Set(plan.timeline.flatMap((happening) => Object.keys(movesOf(happening))));
  return parameters.some((name) => {
    const setting = plan.settings[name] ?? plan.model.parameters[name]?.default;
    return moved.has(name) || setting !== referenceOf(name);
  });
}

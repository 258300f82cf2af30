/** A scenario's world with some of its constraints loosened to what they are in the reference system. */
import { type Constraint, referenceOf } from '../../sim/models/constraints.ts';
import type { Plan } from '../../sim/run.ts';
import type { Happening, Setting } from '../../sim/timeline.ts';

/**
 * `plan` with these constraints loosened for good: neither its settings nor its timeline move their
 * parameters any more. Events stay.
 */
export function loosened(plan: Plan, constraints: readonly Constraint[]): Plan {
  const names = new Set(constraints.flatMap(({ parameters }) => parameters));
  const reference = Object.fromEntries([...names].map((name) => [name, referenceOf(name)]));
  return {
    ...plan,
    settings: { ...plan.settings, ...reference },
    timeline: plan.timeline.flatMap((happening) => leftOf(happening, names)),
  };
}

/** Whether loosening `constraint` changes anything in `plan`. */
export function binds(plan: Plan, { parameters }: Constraint): boolean {
  const moved = new Set(plan.timeline.flatMap((happening) => Object.keys(movesOf(happening))));
  return parameters.some((name) => {
    const setting = plan.settings[name] ?? plan.model.parameters[name]?.default;
    return moved.has(name) || setting !== referenceOf(name);
  });
}

/** What is left of `happening` where it may not move the parameters of these names. */
function leftOf(happening: Happening, names: ReadonlySet<string>): Happening[] {
  const left = Object.entries(movesOf(happening)).filter(([name]) => !names.has(name));
  if ('values' in happening)
    return left.length > 0 ? [{ ...happening, values: Object.fromEntries(left) }] : [];
  if ('to' in happening)
    return left.length > 0
      ? [{ ...happening, to: Object.fromEntries(left) as Record<string, number> }]
      : [];
  return [happening];
}

function movesOf(happening: Happening): Readonly<Record<string, Setting>> {
  if ('values' in happening) return happening.values;
  return 'to' in happening ? happening.to : {};
}

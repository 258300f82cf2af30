/** A plan with some parameters held at a value for good: neither its settings nor its timeline move them any more. */
import type { Plan } from '../../sim/run.ts';
import type { Happening, Setting } from '../../sim/timeline.ts';

/** `plan` with the parameters of these names at these values. Events stay. */
export function pinned(plan: Plan, values: Readonly<Record<string, number>>): Plan {
  const names = new Set(Object.keys(values));
  return {
    ...plan,
    settings: { ...plan.settings, ...values },
    timeline: plan.timeline.flatMap((happening) => leftOf(happening, names)),
  };
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

/** What `happening` moves parameters to. */
export function movesOf(happening: Happening): Readonly<Record<string, Setting>> {
  if ('values' in happening) return happening.values;
  return 'to' in happening ? happening.to : {};
}

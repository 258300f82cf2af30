/**
 * What an experiment with a reference preset runs beside its scenarios: each of them once more, put into the
 * reference system, at the same points and with the same luck. Points that differ only in what that system
 * lays down are one run.
 */
import { inSystem } from '../attribution/loosened.ts';
import type { Scenario } from '../scenario.ts';

/** `scenario` in the system of preset `reference`. */
export function twinOf(scenario: Scenario, reference: string): Scenario {
  return {
    ...scenario,
    name: `${scenario.name}-in-${reference}`,
    title: `${scenario.title}, in the ${reference} system`,
    plan: inSystem(scenario.plan, reference),
    system: reference,
  };
}

/** The scenario among `scenarios` that `scenario` is held against; null where it is one itself, or has none. */
export function placeOfTwin(
  scenarios: readonly Scenario[],
  { name, system }: Scenario,
  reference: string | null,
): number | null {
  if (reference === null || system !== undefined) return null;
  const place = scenarios.findIndex(
    (other) => other.system === reference && other.name === `${name}-in-${reference}`,
  );
  return place < 0 ? null : place;
}

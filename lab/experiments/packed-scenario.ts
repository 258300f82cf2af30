/** A scenario as plain data, to be sent to a worker. */
import type { Scenario } from '../scenario.ts';
import { type PackedPlan, packPlan, unpackPlan } from './packed-plan.ts';

export interface PackedScenario extends Omit<Scenario, 'plan'> {
  readonly plan: PackedPlan;
}

export function packScenario(scenario: Scenario): PackedScenario {
  return { ...scenario, plan: packPlan(scenario.plan) };
}

export function unpackScenario(packed: PackedScenario): Scenario {
  return { ...packed, plan: unpackPlan(packed.plan) };
}

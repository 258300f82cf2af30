/** What is run: a scenario's plan, or that of a variation of it. */
import type { Model } from '../sim/model.ts';
import type { Plan } from '../sim/run.ts';
import type { Setting } from '../sim/timeline.ts';
import { inSystem } from './attribution/loosened.ts';
import type { Scenario, Variation } from './scenario.ts';

/**
 * The plan of `scenario` with `variation`'s differences. The preset's values come first, the scenario's
 * own parameters over them, the variation's over both; over all the system that it is put into.
 */
export function planOf(scenario: Scenario, variation: Variation = {}): Plan {
  const { plan, preset, parameters, system } = scenario;
  const { model } = plan;
  const varied = {
    model,
    settings: settingsOver(model, variation.preset ?? preset, parameters, variation.parameters),
    timeline: variation.timeline ?? plan.timeline,
    ownMeasures: plan.ownMeasures,
  };
  return system === undefined ? varied : inSystem(varied, system);
}

/** The preset's values with each of `layers` over what comes before. */
export function settingsOver(
  model: Model,
  preset: string,
  ...layers: readonly (Readonly<Record<string, Setting>> | undefined)[]
): Readonly<Record<string, Setting>> {
  return Object.assign({}, model.presets[preset]?.values, ...layers);
}

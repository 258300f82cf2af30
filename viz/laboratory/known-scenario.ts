/** What is known of a scenario of the catalogue before it has been read: its model, and what can be asked of it. */

import { modelOf } from '../../lab/links/asked-scenario.ts';
import { models } from '../../lab/models.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import type { Model } from '../../sim/model.ts';
import { threeLevel } from '../../sim/models/three-level.ts';

/** The names of the scenarios that `offers` lets through, by their model. */
export function scenarioNames(offers: (model: Model) => boolean = () => true): string[] {
  return [...catalogue]
    .filter(([, raw]) => {
      const model = modelOf(raw);
      return model !== undefined && offers(model);
    })
    .map(([name]) => name);
}

/** The model that the scenario of this name is put to. */
export function modelNamed(scenario: string): Model {
  return modelOf(catalogue.get(scenario)) ?? models[threeLevel.name] ?? threeLevel;
}

/** The files that are made from the declarations. `npm run generate` writes them; a test fails where one is stale. */
import type { Model } from '../../sim/model.ts';
import { DEFAULT_MODEL, models } from '../models.ts';
import { challengeSchema } from '../schema/challenge-schema.ts';
import { experimentSchema } from '../schema/experiment-schema.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import { stateSchema } from '../schema/state-schema.ts';
import { DOCUMENTS, documentation } from './documentation.ts';
import { fillSections } from './marked-sections.ts';

/** The schema for scenarios of `model`; that of the model which need not be named has the plain name. */
function schemaFile(model: Model): readonly [path: string, text: string] {
  const name = model.name === DEFAULT_MODEL ? 'scenario' : model.name;
  return [`scenarios/${name}.schema.json`, `${JSON.stringify(scenarioSchema(model), null, 2)}\n`];
}

/**
 * What each file, by its path from the project's folder, has to say.
 * @param read what a file says now: of documents, only what is between their markers is made
 */
export function generatedFiles(read: (path: string) => string): ReadonlyMap<string, string> {
  const model = models[DEFAULT_MODEL];
  if (model === undefined) throw new Error(`no model ${DEFAULT_MODEL}`);
  const sections = documentation(model);
  return new Map([
    ...Object.values(models).map(schemaFile),
    [
      'scenarios/experiment.schema.json',
      `${JSON.stringify(experimentSchema(Object.values(models)), null, 2)}\n`,
    ] as const,
    [
      'scenarios/challenge.schema.json',
      `${JSON.stringify(challengeSchema(Object.values(models)), null, 2)}\n`,
    ] as const,
    [
      'scenarios/state.schema.json',
      `${JSON.stringify(stateSchema(Object.values(models)), null, 2)}\n`,
    ] as const,
    ...DOCUMENTS.map((path) => [path, fillSections(read(path), sections)] as const),
  ]);
}

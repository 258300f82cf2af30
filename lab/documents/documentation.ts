/** The parts of the documentation that are made from the declarations, by the name they have in its markers. */
import type { Model } from '../../sim/model.ts';
import {
  documentCauses,
  documentFates,
  documentInsurers,
  documentLearningSources,
  documentReaches,
  documentVoice,
} from './document-ledger.ts';
import { documentMeasures } from './document-measures.ts';
import { documentParameters, documentPresets } from './document-parameters.ts';
import { documentPatterns } from './document-patterns.ts';
import { documentEvents, documentWeek } from './document-processes.ts';
import { documentSources } from './document-sources.ts';

/** The documents that have such parts. */
export const DOCUMENTS = ['docs/odd.md', 'docs/model.md'] as const;

export function documentation(model: Model): ReadonlyMap<string, () => string> {
  return new Map([
    ['patterns', documentPatterns],
    ['week', () => documentWeek(model)],
    ['parameters', () => documentParameters(model)],
    ['presets', () => documentPresets(model)],
    ['events', () => documentEvents(model)],
    ['measures', () => documentMeasures(model.measures)],
    ['learning-sources', documentLearningSources],
    ['reaches', documentReaches],
    ['causes', documentCauses],
    ['insurers', documentInsurers],
    ['voice', documentVoice],
    ['fates', documentFates],
    ['sources', () => documentSources(model)],
  ]);
}

import { citedBy } from '../../lab/documents/document-sources.ts';
import type { Model } from '../../sim/model.ts';
import { type SourceKey, sources } from '../../sim/sources.ts';

/** The sources that `model` cites, in the order of the list. */
export function sourcesOf(model: Model): readonly SourceKey[] {
  return (Object.keys(sources) as SourceKey[]).filter((key) => citedBy(model, key).length > 0);
}

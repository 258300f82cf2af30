/** The scenarios that an experiment names, of a catalogue; or whole ones that are written into it. */
import { nearestName } from './nearest-name.ts';
import { type Read, type ReadOptions, readScenario } from './read-scenario.ts';

/**
 * Reads what stands where a scenario is wanted.
 *
 * @param missing what to say of a name that the catalogue does not have
 */
export function scenariosNamed(
  catalogue: ReadonlyMap<string, unknown>,
  options: ReadOptions,
  missing: string,
): (given: unknown) => Read {
  return (given) => {
    if (typeof given !== 'string') return readScenario(given, options);
    const raw = catalogue.get(given);
    if (raw !== undefined) return readScenario(raw, { ...options, source: given });
    const nearest = nearestName(given, [...catalogue.keys()]);
    return {
      ok: false,
      problems: [{ source: given, path: '', given: null, says: missing, nearest }],
    };
  };
}

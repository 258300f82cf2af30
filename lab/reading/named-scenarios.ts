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

/** An experiment's file with the scenarios that it names written into it, as far as `rawOf` knows them. */
export function withScenarios(raw: unknown, rawOf: (name: string) => unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('scenarios' in raw)) return raw;
  if (!Array.isArray(raw.scenarios)) return raw;
  const scenarios = raw.scenarios.map((named: unknown) => {
    const known = typeof named === 'string' ? rawOf(named) : undefined;
    return known === undefined ? named : known;
  });
  return { ...raw, scenarios };
}

/**
 * A run of somebody's own scenario, as a file: since no state can name that scenario, the whole of it, with what
 * the reader has made of it written in.
 */
import { askedScenario } from './asked-scenario.ts';
import { changesShown } from './branch.ts';
import type { Request } from './request.ts';

/** @param raw the scenario as its file says it; null is given where that is none */
export function writeOwnScenario(request: Request, raw: unknown): object | null {
  const asked = askedScenario({ ...request, changes: changesShown(request) }, raw);
  if (asked === null) return null;
  const { $schema: _, checks: __, parameters, ...document } = asked.raw;
  const { set, seed } = asked.overrides;
  return {
    ...document,
    ...(seed === undefined ? {} : { seed }),
    parameters: { ...Object(parameters), ...set },
  };
}

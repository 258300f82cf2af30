/**
 * A scenario in the reference system that its experiment holds it against (lab/experiments/reference-twins.ts), as a
 * file would say it: told, set and saved like any of somebody's own.
 */
import { catalogue } from '../../scenarios/catalogue.ts';
import { systemOf } from '../attribution/loosened.ts';
import { modelOf } from './asked-scenario.ts';
import { inFileWords } from './in-file-words.ts';
import { scenarioWrittenIn } from './own-scenario.ts';

/**
 * The twin of this name of one of the scenarios in an experiment's file, of which nothing has been checked; undefined
 * where that has none.
 */
export function twinWrittenIn(document: unknown, twin: string): unknown {
  const { reference, scenarios } = Object(document);
  const ending = `-in-${reference}`;
  if (typeof reference !== 'string' || !twin.endsWith(ending)) return undefined;
  const name = twin.slice(0, -ending.length);
  const isNamed = Array.isArray(scenarios) && scenarios.includes(name);
  const raw = scenarioWrittenIn(document, name) ?? (isNamed ? catalogue.get(name) : undefined);
  const model = modelOf(raw);
  if (raw === undefined || model === undefined || !Object.hasOwn(model.presets, reference))
    return undefined;
  const system = systemOf(model, reference);
  const { checks: _, title, parameters, timeline, ...rest } = Object(raw);
  return {
    ...rest,
    name: twin,
    title: `${title}, in the ${reference} system`,
    parameters: { ...Object(parameters), ...inFileWords(system, model) },
    ...(Array.isArray(timeline)
      ? { timeline: timeline.flatMap((entry: unknown) => leftOf(entry, system)) }
      : {}),
  };
}

/** What is left of a timeline's entry where it may not move what the system lays down. */
function leftOf(entry: unknown, system: Readonly<Record<string, number>>): unknown[] {
  const kind = ['set', 'ramp'].find((kind) => Object.hasOwn(Object(entry), kind));
  if (kind === undefined) return [entry];
  const moves = Object.entries(Object(Object(entry)[kind]));
  const left = moves.filter(([name]) => !Object.hasOwn(system, name));
  if (left.length === 0 && moves.length > 0) return [];
  return [{ ...Object(entry), [kind]: Object.fromEntries(left) }];
}

/** The scenario that a link asks for, as a file would say it: nothing in it has been checked yet. */
import { catalogue } from '../../scenarios/catalogue.ts';
import type { Model } from '../../sim/model.ts';
import { DEFAULT_MODEL, models } from '../models.ts';
import type { Overrides } from '../reading/overrides.ts';
import { inFileWords } from './in-file-words.ts';
import type { Change, Request } from './request.ts';

export interface AskedScenario {
  /** The scenario of that name, with the changes at the end of its timeline. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** The settings and the seed. */
  readonly overrides: Overrides;
}

/**
 * Null where there is no such scenario. Of the branches nothing is asked (see `changesShown`).
 *
 * @param raw the scenario as its file says it
 */
export function askedScenario(
  request: Omit<Request, 'week'>,
  raw: unknown = catalogue.get(request.scenario),
): AskedScenario | null {
  const model = modelOf(raw);
  if (!isObject(raw) || model === undefined) return null;
  const { seed, settings, changes } = request;
  const timeline = Array.isArray(raw.timeline) ? raw.timeline : [];
  return {
    raw: {
      ...raw,
      ...lengthened(raw, settings.weeks),
      timeline: [...timeline, ...changes.map((change) => entryOf(change, model))],
    },
    overrides: { set: inFileWords(settings, model), ...(seed === null ? {} : { seed }) },
  };
}

/** In a run that is longer than the scenario's own, something may be changed after that one's last week. */
function lengthened(raw: Readonly<Record<string, unknown>>, weeks: number | undefined): object {
  const parameters: Readonly<Record<string, unknown>> = Object(raw.parameters);
  const own = parameters.weeks ?? modelOf(raw)?.parameters.weeks?.default;
  if (weeks === undefined || typeof own !== 'number' || weeks <= own) return {};
  return { parameters: { ...parameters, weeks } };
}

/** The model that a scenario's file is put to. */
export function modelOf(raw: unknown): Model | undefined {
  const name = isObject(raw) && raw.model !== undefined ? raw.model : DEFAULT_MODEL;
  return Object.hasOwn(models, String(name)) ? models[String(name)] : undefined;
}

/** A change as a scenario's timeline says it. */
export function entryOf({ week, name, value }: Change, model: Model) {
  return { week, set: inFileWords({ [name]: value }, model) };
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null;
}

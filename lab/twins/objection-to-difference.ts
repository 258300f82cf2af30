/** What is wrong with the one parameter in which two worlds are to differ, by the name of the link's field. */
import type { Model } from '../../sim/model.ts';
import { objectionToName, objectionToValue } from '../links/objections.ts';
import { linkWords, worldsWords as says } from '../links/words.ts';
import { DEFAULT_MODEL, models } from '../models.ts';
import type { Difference } from './comparison.ts';

/** Parameters that would make other people of them, or another time. */
const ALIKE = ['people', 'elements', 'teamSize', 'weeks'];

/** Null where nothing is. */
export function objectionToDifference(difference: Difference): string | null {
  if (difference.kind !== 'one') return null;
  const { name, left, right } = difference;
  const objection = objectionTo(name, [left, right]);
  const given = `${name}:${left}:${right}`;
  return objection === null ? null : linkWords.refused('link', 'differs', given, objection);
}

function objectionTo(name: string, values: readonly number[]): string | null {
  const { parameters } = models[DEFAULT_MODEL] as Model;
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (parameter === undefined) {
    const names = Object.keys(parameters).filter((known) => !ALIKE.includes(known));
    return objectionToName(name, names);
  }
  if (ALIKE.includes(name)) return says.alike(name);
  const objections = values.map((value) => objectionToValue(parameter, value));
  return objections.find((objection) => objection !== null) ?? null;
}

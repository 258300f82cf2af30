/** What an experiment varies, as its file says it: parameters by name, each over levels or a range. */
import { isWhole, objectionTo, type Parameter } from '../../sim/parameter.ts';
import { type DesignName, LEVELLED } from '../designs/design.ts';
import type { Factor, Levels, Range } from '../designs/factor.ts';
import { MOST_OF } from './experiment-format.ts';
import type { Given } from './given.ts';
import { unknownParameter } from './read-setting.ts';
import type { Reading } from './reading.ts';

/** @param design what the factors are for: designs over levels want levels, sampled ones take ranges too */
export function readFactors(
  given: Given,
  design: DesignName | undefined,
  { model }: Pick<Reading, 'model'>,
): Factor[] {
  const entries = given.entries(Object.keys(model.parameters), 'parameter', (name) =>
    unknownParameter(name, model),
  );
  if (entries === undefined) return [];
  if (entries.size > MOST_OF.factors)
    given.objectTo(`at most ${MOST_OF.factors} factors are allowed`);
  if (entries.size === 0) given.objectTo('at least one parameter is wanted that is varied');
  const factors: Factor[] = [];
  for (const [name, entry] of entries) {
    const parameter = model.parameters[name];
    if (parameter === undefined) continue;
    if (name === 'weeks')
      entry.reject('all runs of an experiment are watched for as long as their scenario says');
    const over = readOver(entry, parameter, design);
    if (over !== undefined) factors.push({ name, parameter, over });
  }
  return factors;
}

function readOver(
  entry: Given,
  parameter: Parameter,
  design: DesignName | undefined,
): Levels | Range | undefined {
  if (Array.isArray(entry.value)) return readLevels(entry, parameter);
  if (entry.entries(['from', 'to', 'steps'], 'key of a factor') === undefined) return undefined;
  if (parameter.choices !== undefined)
    return entry.objectTo(`a list of choices is wanted: ${parameter.choices.join(', ')}`);
  const from = entry.at('from').valueFor(parameter);
  const to = entry.at('to').valueFor(parameter);
  const asked = entry.at('steps');
  const steps = asked.ifThere((there) => there.whole(2, MOST_OF.levels));
  if (from === undefined || to === undefined) return undefined;
  if (from >= to) return entry.at('to').reject(`a value above ${from} is wanted`);
  if (steps !== undefined) return { levels: evenly(from, to, steps, parameter) };
  if (design !== undefined && LEVELLED.includes(design))
    return entry.objectTo(`${design} needs levels: a list of values, or from, to and steps`);
  return { from, to };
}

function readLevels(entry: Given, parameter: Parameter): Levels | undefined {
  const list = entry.list(MOST_OF.levels) ?? [];
  const levels = list.flatMap((value) => value.valueFor(parameter) ?? []);
  if (levels.length < list.length) return undefined;
  if (levels.length === 0) return entry.reject('at least one value is wanted');
  if (new Set(levels).size < levels.length) return entry.objectTo('a value stands there twice');
  return { levels };
}

/** `steps` values from `from` to `to`, whole where that is wanted, none twice. */
function evenly(from: number, to: number, steps: number, parameter: Parameter): number[] {
  const values = Array.from({ length: steps }, (_, k) => {
    const value = from + ((to - from) * k) / (steps - 1);
    return isWhole(parameter) ? Math.round(value) : tidy(value);
  });
  return [...new Set(values)].filter((value) => objectionTo(parameter, value) === null);
}

/** Without the last digits that adding up leaves: .30000000000000004 is .3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

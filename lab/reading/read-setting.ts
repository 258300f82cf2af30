/** Settings of parameters: numbers in their ranges, or expressions that are worked out each week. */
import { compile, type Expression } from '../../sim/expression.ts';
import type { Model } from '../../sim/model.ts';
import { objectionTo, type Parameter } from '../../sim/parameter.ts';
import type { Setting } from '../../sim/timeline.ts';
import { models } from '../models.ts';
import { Given, unknownName } from './given.ts';
import type { Reading } from './reading.ts';

/** Each parameter that is given, with its setting. */
export function readSettings(given: Given, reading: Reading): Record<string, Setting> {
  const settings: Record<string, Setting> = {};
  for (const [name, parameter, entry] of parametersIn(given, reading)) {
    const setting = readSetting(entry, parameter, reading);
    if (setting !== undefined) settings[name] = setting;
  }
  return settings;
}

/** The same where it happens in some week: what is fixed for a run can't be set there. */
export function readSettingsInWeek(given: Given, reading: Reading): Record<string, Setting> {
  const settings: Record<string, Setting> = {};
  for (const [name, parameter, entry] of parametersIn(given, reading)) {
    const setting = canChange(entry, parameter)
      ? readSetting(entry, parameter, reading)
      : undefined;
    if (setting !== undefined) settings[name] = setting;
  }
  return settings;
}

/** Where ramps lead to: plain numbers. */
export function readTargets(given: Given, reading: Reading): Record<string, number> {
  const targets: Record<string, number> = {};
  for (const [name, parameter, entry] of parametersIn(given, reading)) {
    if (!canChange(entry, parameter)) continue;
    if (typeof entry.value === 'string') entry.reject('a ramp leads to a plain number');
    else {
      const value = entry.valueFor(parameter);
      if (value !== undefined) targets[name] = value;
    }
  }
  return targets;
}

/** What a flag says of a parameter: text that is a number, or an expression. */
export function readSettingText(
  given: Given,
  parameter: Parameter,
  reading: Reading,
): Setting | undefined {
  const { value, path, problems } = given;
  const number = typeof value === 'string' ? numberIn(value) : null;
  return readSetting(
    number === null ? given : new Given(number, path, problems),
    parameter,
    reading,
  );
}

/** The number that `text` writes out; null where it is anything else, or too large. */
export function numberIn(text: string): number | null {
  const plain = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text);
  return plain && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** An expression over `names`. */
export function readExpression(
  given: Given,
  names: readonly string[],
  { parseExpression }: Pick<Reading, 'parseExpression'>,
): Expression | undefined {
  if (typeof given.value !== 'string')
    return given.reject('an expression is wanted, in double quotes');
  const parsed = parseExpression(given.value, names);
  if (parsed.ok) return parsed.expression;
  for (const { says, nearest } of parsed.objections) given.reject(says, nearest);
  return undefined;
}

function readSetting(given: Given, parameter: Parameter, reading: Reading): Setting | undefined {
  if (typeof given.value !== 'string' || parameter.choices !== undefined)
    return given.valueFor(parameter);
  if (parameter.acts === 'next run')
    return given.reject('a plain number is wanted: this is fixed for the whole run');
  const expression = readExpression(given, reading.names, reading);
  if (expression === undefined || namesAnything(expression)) return expression;
  const value = compile(expression, [])(new Float64Array());
  const objection = objectionTo(parameter, value);
  return objection === null ? value : given.reject(`this comes to ${value}; ${objection}`);
}

function canChange(given: Given, parameter: Parameter): boolean {
  if (parameter.acts === 'now') return true;
  given.reject('this is fixed for the whole run: only the scenario’s parameters can set it');
  return false;
}

function parametersIn(given: Given, { model }: Reading): [string, Parameter, Given][] {
  const entries = given.entries(Object.keys(model.parameters), 'parameter', (name) =>
    unknownParameter(name, model),
  );
  const found: [string, Parameter, Given][] = [];
  for (const [name, entry] of entries ?? []) {
    const parameter = model.parameters[name];
    if (parameter !== undefined) found.push([name, parameter, entry]);
  }
  return found;
}

/** What to say of the name of a parameter that `model` does not have. */
export function unknownParameter(name: string, model: Model): ReturnType<typeof unknownName> {
  const others = Object.values(models).filter(({ parameters }) => Object.hasOwn(parameters, name));
  if (others.length === 0) return unknownName(name, Object.keys(model.parameters), 'parameter');
  return {
    says: `no parameter of the model ${model.name}; it is one of ${others.map((other) => other.name).join(' and ')}`,
    nearest: null,
  };
}

function namesAnything(expression: Expression): boolean {
  if (expression.kind === 'call') return expression.args.some(namesAnything);
  return expression.kind === 'name';
}

/**
 * The one gate that a scenario passes, wherever it comes from: a file, a link, a message, the catalogue.
 * What comes in is anything at all; what comes out is a scenario that can be run as it stands, or every
 * mistake in it.
 */
import type { Plan } from '../../sim/run.ts';
import { DEFAULT_MODEL, DEFAULT_PRESET, models } from '../models.ts';
import { settingsOver } from '../plan-of.ts';
import type { Check, Scenario } from '../scenario.ts';
import type { ExpressionParser } from './expression-parser.ts';
import { Given } from './given.ts';
import { flagOf, type Overrides, readOverrides } from './overrides.ts';
import { type Problem, Problems } from './problem.ts';
import { namedSources, readAbout } from './read-about.ts';
import { type Frame, readChecks } from './read-checks.ts';
import { readOwnMeasures } from './read-own-measures.ts';
import { readSettings } from './read-setting.ts';
import { readTimeline } from './read-timeline.ts';
import type { Reading } from './reading.ts';
import { SCENARIO_KEYS } from './scenario-format.ts';
import { objectToWorld, teamSizeOf, weeksOf } from './world-limits.ts';

export interface ReadOptions {
  /** What problems call the whole: a file's name, or a scenario's. */
  readonly source: string;
  /** What is asked for over what the scenario says. */
  readonly overrides?: Overrides;
  /** How many bytes a run may take. */
  readonly memoryLimit: number;
  readonly parseExpression: ExpressionParser;
}

export type Read =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a scenario out of `raw`. Never throws, whatever `raw` is. */
export function readScenario(raw: unknown, options: ReadOptions): Read {
  const problems = new Problems(options.source);
  const scenario = scenarioIn(new Given(raw, '', problems), options);
  const { list } = problems;
  return scenario === undefined || list.length > 0
    ? { ok: false, problems: list }
    : { ok: true, scenario };
}

/** Undefined where a problem has been found without which nothing can be made of it. */
function scenarioIn(file: Given, options: ReadOptions): Scenario | undefined {
  if (file.entries(SCENARIO_KEYS, 'key') === undefined) return undefined;
  const { problems } = file;
  const { overrides = {}, memoryLimit, parseExpression } = options;
  const about = readAbout(file);
  const asked = file.at('model');
  const modelName = asked.isThere ? asked.oneOf(Object.keys(models), 'model') : DEFAULT_MODEL;
  const model = modelName === undefined ? undefined : models[modelName];
  if (model === undefined) return undefined;

  const measures = file.at('measures');
  const ownMeasures =
    measures.ifThere((given) => readOwnMeasures(given, model, parseExpression)) ?? {};
  const names = ['t', ...Object.keys(model.measures), ...Object.keys(ownMeasures)];
  const reading: Reading = { model, names, parseExpression };

  const inFile = {
    preset:
      file.at('preset').ifThere((given) => given.oneOf(Object.keys(model.presets), 'preset')) ??
      DEFAULT_PRESET,
    parameters: file.at('parameters').ifThere((given) => readSettings(given, reading)) ?? {},
  };
  const over = readOverrides(overrides, reading, problems);
  const preset = over.preset ?? inFile.preset;
  const parameters = { ...inFile.parameters, ...over.settings };
  const settings = settingsOver(model, preset, parameters);
  const world: Plan = { model, settings, timeline: [], ownMeasures };
  objectToWorld(world, memoryLimit, problems, (...named) => {
    const flagged = named.find((name) => name in over.settings);
    if (flagged === undefined)
      return `parameters.${named.find((name) => name in inFile.parameters) ?? named[0]}`;
    return flagged === 'weeks' && overrides.weeks !== undefined ? '--weeks' : flagOf(flagged);
  });

  const frame: Frame = {
    weeks: weeksOf({ model, settings: settingsOver(model, inFile.preset, inFile.parameters) }),
    teamSize: teamSizeOf(world),
    memoryLimit,
    sources: namedSources(file),
    planWith: (variation) => ({
      ...world,
      settings: settingsOver(model, variation.preset ?? preset, parameters, variation.parameters),
    }),
  };
  const timeline =
    file.at('timeline').ifThere((given) => readTimeline(given, frame, reading)) ?? [];
  const checks = file.at('checks').ifThere((given) => readChecks(given, frame, reading)) ?? [];
  if (about === undefined) return undefined;
  const last = weeksOf(world);
  return {
    ...about,
    seed: over.seed ?? about.seed,
    preset,
    parameters,
    plan: { ...world, timeline: timeline.filter(({ week }) => week <= last) },
    checks: checks.flatMap((check) => upTo(last, check)),
  };
}

/** `check` in a run that ends with week `last`: nothing where it looks at later weeks. */
function upTo(last: number, check: Check): Check[] {
  if ('after' in check) return check.after < last ? [check] : [];
  const { weeks, since, against } = check;
  if (weeks[1] > last || (since?.[1] ?? 0) > last) return [];
  if (against?.timeline === undefined) return [check];
  const timeline = against.timeline.filter(({ week }) => week <= last);
  return [{ ...check, against: { ...against, timeline } }];
}

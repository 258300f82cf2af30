/** What is asked for over what a scenario says: by the flags of a command line, by a link, by a page. */
import type { Setting } from '../../sim/timeline.ts';
import { Given } from './given.ts';
import type { Problems } from './problem.ts';
import { quoteText } from './quote.ts';
import { numberIn, readSettingText, unknownParameter } from './read-setting.ts';
import type { Reading } from './reading.ts';
import { LONGEST } from './scenario-format.ts';

/** Unchecked: `readScenario` looks at it together with the scenario. */
export interface Overrides {
  readonly preset?: string;
  readonly seed?: string;
  /** A shorter time just stops the run earlier: what would happen later, or be checked then, is left out. */
  readonly weeks?: string | number;
  /** Parameters by name, as numbers, or as text that is a number or an expression. */
  readonly set?: Readonly<Record<string, string | number>>;
}

export interface ReadOverrides {
  readonly preset: string | undefined;
  readonly seed: string | undefined;
  readonly settings: Readonly<Record<string, Setting>>;
}

/** What a problem calls a parameter that is set from outside. */
export function flagOf(name: string): string {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) && name.length <= 60
    ? `--set ${name}`
    : `--set ${quoteText(name)}`;
}

export function readOverrides(
  overrides: Overrides,
  reading: Reading,
  problems: Problems,
): ReadOverrides {
  const given = (value: unknown, path: string) => new Given(value, path, problems);
  const { parameters, presets } = reading.model;
  const { set = {}, weeks } = overrides;
  const settings: Record<string, Setting> = {};
  for (const name of Object.keys(set)) {
    const flag = given(set[name], flagOf(name));
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) {
      const { says, nearest } = unknownParameter(name, reading.model);
      problems.add(flag.path, says, undefined, nearest);
      continue;
    }
    if (name === 'weeks' && weeks !== undefined) flag.reject('--weeks says it already');
    const setting = readSettingText(flag, parameter, reading);
    if (setting !== undefined) settings[name] = setting;
  }
  const length = parameters.weeks;
  if (weeks !== undefined && length !== undefined) {
    const number = typeof weeks === 'string' ? (numberIn(weeks) ?? weeks) : weeks;
    const value = given(number, '--weeks').valueFor(length);
    if (value !== undefined) settings.weeks = value;
  }
  return {
    preset: given(overrides.preset, '--preset').ifThere((preset) =>
      preset.oneOf(Object.keys(presets), 'preset'),
    ),
    seed: given(overrides.seed, '--seed').ifThere((seed) => seed.text({ max: LONGEST.seed })),
    settings,
  };
}

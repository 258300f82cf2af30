/** What the number of an expectation is a difference of, in words: from what is declared, so that its sign can be read. */
import type { Model } from '../../sim/model.ts';
import type { Setting } from '../../sim/timeline.ts';
import type { Quantity, Variation, Weeks } from '../scenario.ts';
import type { Arm, Fact } from './stylised-facts.ts';

/** How measures, settings and presets are called. */
export interface Naming {
  measure(name: string): string;
  setting(name: string, value: Setting): string;
  preset(name: string): string;
}

/** As `model` declares what people read. */
export function byLabel({ parameters, measures }: Model): Naming {
  return {
    measure: (name) => measures[name]?.label ?? name,
    setting: (name, value) => {
      const { label = name, choices } = parameters[name] ?? {};
      return `${label} ${choices?.[Number(value)] ?? value}`;
    },
    preset: (name) => `${name} system`,
  };
}

/** The number that a check is about: `Performance, weeks 27–52: as it stands, less the same with Blame 0.8`. */
export function describeQuantity(quantity: Quantity, naming: Naming): string {
  if ('first' in quantity) {
    const { first, then, after = 0 } = quantity;
    const [sooner, later] = [naming.measure(first), naming.measure(then)];
    return `Weeks until ${later} has fallen half of its way, less weeks until ${sooner} has, both from week ${after}`;
  }
  const { measure, weeks, since, against } = quantity;
  const before = since === undefined ? '' : ` less ${span(since)}`;
  const other =
    against === undefined
      ? ''
      : `: as it stands, less the same ${describeVariation(against, naming)}`;
  return `${naming.measure(measure)}, ${span(weeks)}${before}${other}`;
}

function span([from, to]: Weeks): string {
  return from === to ? `week ${from}` : `weeks ${from}–${to}`;
}

function describeVariation(
  { preset, parameters = {}, timeline }: Variation,
  naming: Naming,
): string {
  const settings = Object.entries(parameters).map(([name, value]) => naming.setting(name, value));
  const parts = preset === undefined ? [] : [`in the ${naming.preset(preset)}`];
  if (settings.length > 0) parts.push(`with ${listed(settings)}`);
  if (timeline !== undefined) {
    const told = timeline.map(({ week, says }) => `${says ?? 'a change'} (week ${week})`);
    parts.push(timeline.length === 0 ? 'with nothing happening' : `with only: ${told.join('; ')}`);
  }
  return parts.join(' ');
}

/** The number that a fact is about: `Performance: typical system with Workload 0.3, less typical system with Workload 0`. */
export function describeSum(sum: Fact['sum'], naming: Naming): string {
  const measures = new Set(sum.map(([, { measure = 'performance' }]) => measure));
  const [only] = measures;
  const told = [...sum]
    .sort(([a], [b]) => Number(b > 0) - Number(a > 0))
    .map(([weight, arm], k) => {
      const times = Math.abs(weight) === 1 ? '' : `${inDigits(Math.abs(weight))} × `;
      const sign = weight < 0 ? (k === 0 ? 'minus ' : 'less ') : k === 0 ? '' : 'plus ';
      return `${sign}${times}${describeArm(arm, measures.size > 1, naming)}`;
    });
  const what = measures.size === 1 && only !== undefined ? `${naming.measure(only)}: ` : '';
  return `${what}${told.join(', ')}`;
}

function describeArm(
  { preset = 'typical', set = {}, measure = 'performance' }: Arm,
  isMeasured: boolean,
  naming: Naming,
): string {
  const settings = Object.entries(set).map(([name, value]) => naming.setting(name, value));
  const world = `${naming.preset(preset)}${settings.length > 0 ? ` with ${listed(settings)}` : ''}`;
  return isMeasured ? `${naming.measure(measure)}, ${world}` : world;
}

/** `a, b and c`. */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function inDigits(weight: number): string {
  return Number.isInteger(weight * 10) ? String(weight) : weight.toFixed(2);
}

/**
 * What a scenario's timeline has happen, and what it makes of the parameters week by week.
 */
import { type Compiled, compile, type Expression } from './expression.ts';
import { type Declared, type Parameter, type Values, withinRange } from './parameter.ts';

/** A fixed value, or one worked out each week from `t` and last week's measures. */
export type Setting = number | Expression;

/** One entry of a timeline. It first acts in the step that leads to the end of `week`. */
export type Happening = { readonly week: number; readonly says?: string } & (
  | { readonly event: 'set'; readonly values: Readonly<Record<string, Setting>> }
  | {
      readonly event: 'ramp';
      readonly until: number;
      readonly to: Readonly<Record<string, number>>;
    }
  | { readonly event: string; readonly fields: Values }
);

/** A kind of event, declared by the process that carries it out. */
export interface EventKind {
  readonly name: string;
  readonly says: string;
  /** What can be said of it. One called `weeks` is how long it lasts; without it, one week. */
  readonly fields: Declared;
  /** What it does to the week's parameters while it lasts. */
  sways?(values: Record<string, number>, fields: Values): void;
}

/** Whether `happening` is of this kind and acts in `week`. */
export function lasts(
  happening: Happening,
  kind: EventKind,
  week: number,
): happening is Happening & { fields: Values } {
  if (happening.event !== kind.name || !('fields' in happening)) return false;
  return week >= happening.week && week < happening.week + (happening.fields.weeks ?? 1);
}

/** The fields of each event of `kind` that acts in `week`. */
export function eventsOf(
  kind: EventKind,
  happenings: readonly Happening[],
  week: number,
): Values[] {
  return happenings
    .filter((happening) => lasts(happening, kind, week))
    .map((happening) => happening.fields);
}

/** How an expression comes to no number. */
const NO_NUMBER = 'its expression names a measure that is not defined then, or divides 0 by 0';

/** A parameter's course: how it is set from some week on. */
type Turn =
  | { readonly week: number; readonly value: number }
  | { readonly week: number; readonly formula: Compiled }
  | { readonly week: number; readonly until: number; readonly to: number };

interface Course {
  readonly name: string;
  readonly parameter: Parameter;
  readonly turns: readonly Turn[];
}

/** The parameters' values, week by week. Keeps nothing: a week's values follow from what is given. */
export class Schedule {
  private readonly courses: readonly Course[];

  /** @param names what expressions can name: `t`, then the measures in their order */
  constructor(
    declared: Declared,
    private readonly kinds: readonly EventKind[],
    settings: Readonly<Record<string, Setting>>,
    private readonly timeline: readonly Happening[],
    names: readonly string[],
  ) {
    const turn = (week: number, setting: Setting): Turn =>
      typeof setting === 'number'
        ? { week, value: setting }
        : { week, formula: compile(setting, names) };
    this.courses = Object.entries(declared).map(([name, parameter]) => {
      const turns: Turn[] = [turn(Number.NEGATIVE_INFINITY, settings[name] ?? parameter.default)];
      for (const happening of timeline) {
        if (happening.event === 'set' && 'values' in happening && name in happening.values) {
          turns.push(turn(happening.week, happening.values[name]));
        } else if (happening.event === 'ramp' && 'to' in happening && name in happening.to) {
          turns.push({ week: happening.week, until: happening.until, to: happening.to[name] });
        }
      }
      turns.sort((a, b) => a.week - b.week);
      return { name, parameter, turns };
    });
  }

  /**
   * The values that are set for `week`, before any event sways them.
   * @param known `t` and last week's measures, in the order of the names
   * @param valueBefore what this gave for an earlier week; asked for ramps only
   */
  valuesIn(
    week: number,
    known: Float64Array,
    valueBefore: (name: string, week: number) => number,
  ): Record<string, number> {
    const values: Record<string, number> = {};
    for (const { name, parameter, turns } of this.courses) {
      let current = turns[0];
      for (const turn of turns) if (turn.week <= week) current = turn;
      const value =
        'value' in current ? current.value : this.moving(current, name, week, known, valueBefore);
      if (Number.isNaN(value)) throw new RangeError(`${name} came out as no number: ${NO_NUMBER}`);
      values[name] = withinRange(parameter, value);
    }
    return values;
  }

  /** Lets the events that act in `week` do to `values` what they do to parameters while they last. */
  sway(week: number, values: Record<string, number>): void {
    for (const kind of this.kinds) {
      if (kind.sways === undefined) continue;
      for (const fields of eventsOf(kind, this.timeline, week)) kind.sways(values, fields);
    }
  }

  private moving(
    turn: Exclude<Turn, { value: number }>,
    name: string,
    week: number,
    known: Float64Array,
    valueBefore: (name: string, week: number) => number,
  ): number {
    if ('formula' in turn) return turn.formula(known);
    if (week >= turn.until) return turn.to;
    const from = valueBefore(name, turn.week - 1);
    return from + ((turn.to - from) * (week - turn.week + 1)) / (turn.until - turn.week + 1);
  }
}

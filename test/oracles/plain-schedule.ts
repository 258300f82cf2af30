/** What the timeline makes of the parameters, looked up afresh each week. */
import type { Model } from '../../sim/model.ts';
import type { Plan } from '../../sim/run.ts';
import { evaluate } from './plain-expression.ts';
import { eventsNow } from './plain-world.ts';

/** The parameters set for `week`, where `known` are `t` and last week's measures and `before(name, week)` what was set earlier. */
export function plainValues(
  { model, settings, timeline }: Plan,
  week: number,
  known: Readonly<Record<string, number>>,
  before: (name: string, week: number) => number,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [name, { min, max, step, default: usual }] of Object.entries(model.parameters)) {
    const setting = settings[name] ?? usual;
    let value = typeof setting === 'number' ? setting : evaluate(setting, known);
    let since = Number.NEGATIVE_INFINITY;
    for (const happening of timeline) {
      if (happening.week > week || happening.week < since) continue;
      if (happening.event === 'set' && 'values' in happening && name in happening.values) {
        const to = happening.values[name];
        value = typeof to === 'number' ? to : evaluate(to, known);
        since = happening.week;
      }
      if (happening.event === 'ramp' && 'to' in happening && name in happening.to) {
        const { week: first, until: last, to } = happening;
        const start = before(name, first - 1);
        const gone = Math.min(week, last) - first + 1;
        const all = last - first + 1;
        value = gone === all ? to[name] : start + ((to[name] - start) * gone) / all;
        since = first;
      }
    }
    if (step === 1) value = Math.round(value);
    values[name] = value <= min ? min : value > max ? max : value;
  }
  return values;
}

/** Lets the events that last in `week` sway the values, as the kinds of events say. */
export function sway(
  model: Model,
  week: number,
  happenings: Plan['timeline'],
  values: Record<string, number>,
): void {
  const now = (event: string) => eventsNow({ week, happenings }, event);
  for (const { compliance, socialisation, threat } of now('inspection')) {
    values.compliance = Math.max(values.compliance, compliance);
    values.socialisation = Math.max(values.socialisation, socialisation);
    values.threat = Math.max(values.threat, threat);
  }
  for (const { intensity, accuracy } of now('training')) {
    values.training = Math.max(values.training, intensity);
    values.trainingAccuracy = accuracy;
  }
  if (model.name !== 'three-level') throw new Error(`no slow twin of ${model.name}`);
}

/** What a run will take of memory, before any of it is taken. */
import { fixedValues, type Plan } from '../sim/run.ts';

/** How many bytes a run of `plan` takes at most: its state, and a row of books, measures and parameters a week. */
export function estimateBytes(plan: Plan): number {
  const { model, ownMeasures } = plan;
  const fixed = fixedValues(plan);
  const { state, week } = model.bytes(fixed);
  const kept = [model.measures, ownMeasures, model.parameters].flatMap(Object.keys).length;
  return state + (week + 8 * kept) * ((fixed.settle ?? 0) + (fixed.weeks ?? 0) + 1);
}

/** A plan as plain data, to be sent to a worker: the model by its name, the rest as it is. */
import type { Plan } from '../../sim/run.ts';
import { models } from '../models.ts';

export interface PackedPlan extends Omit<Plan, 'model'> {
  readonly model: string;
}

export function packPlan(plan: Plan): PackedPlan {
  return { ...plan, model: plan.model.name };
}

export function unpackPlan(packed: PackedPlan): Plan {
  const model = models[packed.model];
  if (model === undefined) throw new Error(`there is no model ${packed.model}`);
  return { ...packed, model };
}

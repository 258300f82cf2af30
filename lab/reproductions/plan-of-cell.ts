import type { Plan } from '../../sim/run.ts';
import type { Cell, Reproduction } from './reproduction.ts';

/** What is run for `cell`: its settings over the model's defaults, and nothing else. */
export function planOfCell({ model }: Reproduction, { settings }: Cell): Plan {
  return { model, settings, timeline: [], ownMeasures: {} };
}

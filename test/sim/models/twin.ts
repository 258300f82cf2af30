import type { Model } from '../../../sim/model.ts';
import type { Values } from '../../../sim/parameter.ts';
import { Run } from '../../../sim/run.ts';
import { differences } from '../../oracles/side-by-side.ts';

/** A model told the slow way. */
export interface Twin {
  step(): void;
  measures(): Record<string, number>;
  isSettled(): boolean;
}

export function runOf(model: Model, settings: Values, seed: string): Run {
  return new Run({ model, settings, timeline: [], ownMeasures: {} }, seed);
}

function measuresOf(run: Run): Record<string, number> {
  return Object.fromEntries(run.measureNames.map((name) => [name, run.measure(name, run.week)]));
}

/** Lives a life twice, to its end, and says in which period the two part, and in what. */
export function firstParting(run: Run, twin: Twin): string[] {
  for (;;) {
    const found = differences(measuresOf(run), twin.measures(), 3, 'measures');
    if (found.length > 0) return [`period ${run.week}`, ...found];
    const rests = run.isOver && run.week < run.weeks;
    if (run.week < run.weeks && rests !== twin.isSettled()) return [`period ${run.week}: at rest`];
    if (run.isOver) return [];
    run.step();
    twin.step();
  }
}

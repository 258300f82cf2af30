import { systemOf } from '../../lab/attribution/loosened.ts';
import { storyOf } from '../laboratory/story-address.ts';
import type { Running } from './running.ts';

/** The address of run `number` in the story, at its end; null where its scenario can't be told there. */
export function storyOfRun(running: Running, number: number): string | null {
  const { scenario, point, seed } = running.runner.turns.at(number);
  const called = running.calledInStory(running.experiment.scenarios.indexOf(scenario));
  if (called === null) return null;
  // What the reference system lays down holds whatever the point says.
  const { system, plan } = scenario;
  const laidDown = system === undefined ? {} : systemOf(plan.model, system);
  const settings = running.experiment.factors.flatMap(({ name }, k) => {
    const value = point[k] ?? null;
    return value === null || Object.hasOwn(laidDown, name) ? [] : [[name, value] as const];
  });
  const week = running.rowOf(number)?.weeks ?? 0;
  return storyOf(called, seed, Object.fromEntries(settings), week);
}

/** What the scenarios of an experiment are called in the story: as in the catalogue, or as somebody's own. */
import type { Experiment } from '../../lab/experiments/experiment.ts';
import { nameOfOwn, ownScenario, scenarioWrittenIn } from '../../lab/links/own-scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';

/**
 * One for each of the experiment's scenarios; those that it puts into the reference system are its own too. Null where
 * a name would not tell which is meant.
 *
 * @param document the experiment's file, as text
 */
export function namesInStory(
  { name: experiment, scenarios }: Experiment,
  document: string,
): (string | null)[] {
  const file: unknown = JSON.parse(document);
  return scenarios.map(({ name, system }) => {
    const written = scenarioWrittenIn(file, name);
    const own = nameOfOwn({ experiment, scenario: name });
    if (system !== undefined)
      return written === undefined && ownScenario(own) !== null ? own : null;
    if (written === undefined) return name;
    // The command line writes those of the catalogue into the file too.
    const isKnown = JSON.stringify(written) === JSON.stringify(catalogue.get(name));
    return isKnown ? name : own;
  });
}

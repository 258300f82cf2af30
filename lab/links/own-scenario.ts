/**
 * A scenario of somebody's own, as it is called where those of the catalogue are called by their names: by the
 * experiment that it is written into, and its own name, as in `my-experiment/my-scenario`. It is told where that
 * experiment is kept; no link carries it elsewhere.
 */
export interface OwnScenario {
  readonly experiment: string;
  readonly scenario: string;
}

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const OWN = new RegExp(`^(${NAME})/(${NAME})$`);
const LONGEST = 60;

/** Null where `called` is no name of this kind. */
export function ownScenario(called: string): OwnScenario | null {
  if (called.length > 2 * LONGEST + 1) return null;
  const [, experiment = '', scenario = ''] = OWN.exec(called) ?? [];
  const fits = [experiment, scenario].every(({ length }) => length > 0 && length <= LONGEST);
  return fits ? { experiment, scenario } : null;
}

export function nameOfOwn({ experiment, scenario }: OwnScenario): string {
  return `${experiment}/${scenario}`;
}

/** Why it can't be told where its experiment is not kept. */
export function notCarried({ experiment, scenario }: OwnScenario): string {
  return `‘${scenario}’ is somebody’s own scenario, in the experiment ‘${experiment}’, and no link carries it: open the file of that experiment under Experiments, or run the scenario’s own file.`;
}

/** What a run of the scenario that is called so is saved as, without the ending. */
export function fileOf(called: string): string {
  return `trellis-${ownScenario(called)?.scenario ?? called}`;
}

/** The scenario of this name that is written into an experiment's file, unread; undefined where none is. */
export function scenarioWrittenIn(document: unknown, scenario: string): unknown {
  const scenarios: unknown = Object(document).scenarios;
  if (!Array.isArray(scenarios)) return undefined;
  return scenarios.find(
    (each: unknown) => typeof each === 'object' && each !== null && Object(each).name === scenario,
  );
}

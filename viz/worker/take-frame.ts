import type { Run } from '../../sim/run.ts';
import type { Frame } from './frame.ts';
import { takePerson, takeScene } from './take-scene.ts';

export interface Taking {
  readonly telling: number;
  readonly lived: number;
  /** The last week that there is to be seen. */
  readonly last: number;
  /** The first week whose measures are wanted. */
  readonly seriesFrom: number;
  /** Who is to be told of in full; null for nobody. */
  readonly person: number | null;
  /** What ended in the week, as a scene says it. */
  readonly ended: readonly number[];
  /** Whether somebody new has come in a person's place since week 0. */
  isNew(person: number): boolean;
}

/** Takes a picture of `run` as it stands, after week 0. Reads only: watched or not, the run is the same. */
export function takeFrame(run: Run, taking: Taking): Frame {
  const { week } = run;
  const { telling, lived, last, seriesFrom, person, ended, isNew } = taking;
  return {
    telling,
    week,
    lived,
    seriesFrom,
    series: seriesOf(run, seriesFrom, lived),
    values: Float64Array.from(Object.values(run.valuesAt(week))),
    scene: run.believers === null ? null : takeScene(run, ended, isNew),
    standings: run.network?.standings() ?? null,
    person: person === null || run.believers === null ? null : takePerson(run.world, person),
    fingerprint: week === last ? run.fingerprint() : null,
  };
}

/** The measures of weeks `from` to `to`, week by week. */
export function seriesOf(run: Run, from: number, to: number): Float64Array {
  const width = run.measureNames.length;
  const series = new Float64Array(Math.max(0, to - from + 1) * width);
  for (let week = from; week <= to; week++) series.set(run.measuresAt(week), (week - from) * width);
  return series;
}

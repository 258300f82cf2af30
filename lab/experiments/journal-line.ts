/**
 * How a journal is written, on the disk and in a browser's storage: a head that names the engine, then one
 * line for each run that is done, in the order in which they came.
 */
import { ENGINE } from '../engine.ts';
import type { Row } from './experiment-run.ts';

/** The first line. */
export const JOURNAL_HEAD = JSON.stringify({ journal: 1, engine: ENGINE });

const ENGINE_IN = /^\{"journal":1,"engine":"([^"]{1,100})"\}$/;
const ID_IN = /^\["([0-9a-f]{16})",.*\]$/;

type Line = readonly [
  id: string,
  seed: string,
  fingerprint: string,
  weeks: number,
  outcomes: readonly (number | null)[],
  failure: Row['failure'],
];

/** The engine that the head names; null where `line` is no head of a journal. */
export function engineIn(line: string): string | null {
  return ENGINE_IN.exec(line)?.[1] ?? null;
}

/** Which run `line` tells of; null where it is no whole line. */
export function idIn(line: string): string | null {
  return ID_IN.exec(line)?.[1] ?? null;
}

/** The line of a run, without its end. */
export function lineOf({ id, seed, fingerprint, weeks, outcomes, failure }: Row): string {
  const line: Line = [id, seed, fingerprint, weeks, outcomes, failure];
  return JSON.stringify(line);
}

/** The run that a line tells of. */
export function rowIn(line: string): Row {
  const [id, seed, fingerprint, weeks, outcomes, failure] = JSON.parse(line) as Line;
  return {
    ...{ id, seed, fingerprint, weeks, failure },
    outcomes: outcomes.map((value) => value ?? Number.NaN),
  };
}

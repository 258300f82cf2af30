/**
 * A line of the journal of an experiment: a run that is done. The same in a file and in a browser's storage,
 * so that a journal can be carried from one to the other.
 */
import { ENGINE } from '../engine.ts';
import { doublesFromText, doublesToText } from './base64.ts';
import { PLACES } from './cell-place.ts';
import type { Row } from './experiment-run.ts';
import { PROPOSAL_COUNTS } from './proposal-counts.ts';

const FORMAT = 2;

/** The first line of a journal, without its end. */
export const JOURNAL_HEAD = JSON.stringify({ journal: FORMAT, engine: ENGINE });

const HEAD_OF = /^\{"journal":(\d{1,5}),"engine":"([\w.+-]{1,100})"\}$/;
const ID_IN = /^\["([0-9a-f]{16})",.*\]$/;

/** What is wrong with the first line of a journal; null where nothing is. */
export function objectionToHead(line: string): string | null {
  const [, format, engine] = HEAD_OF.exec(line) ?? [];
  if (engine === undefined) return 'this is no journal of Trellis';
  if (engine !== ENGINE)
    return `it holds runs of engine ${engine}, and this is ${ENGINE}: the two are never mixed. Trellis ${engine} goes on with them; here, begin anew in another folder`;
  if (Number(format) !== FORMAT)
    return `it is a journal of format ${format}, and this writes format ${FORMAT}; begin anew in another folder`;
  return null;
}

/** The version of the engine that a journal of this first line is of; null where it is no journal's. */
export function versionOf(line: string): string | null {
  return HEAD_OF.exec(line)?.[2] ?? null;
}

/** Which run a line is of, at a glance; null where it is none. */
export function idIn(line: string): string | null {
  return ID_IN.exec(line)?.[1] ?? null;
}

/** The line of a run, without its end. */
export function lineOf(row: Row): string {
  const { id, seed, fingerprint, weeks, outcomes, failure, measures, cells, proposals } = row;
  const kept = [measures && doublesToText(measures), cells, proposals];
  return JSON.stringify([id, seed, fingerprint, weeks, outcomes, failure, ...kept]);
}

/** The run of a line; null where it is damaged. */
export function rowIn(line: string): Row | null {
  let parts: unknown;
  try {
    parts = JSON.parse(line);
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== 9) return null;
  const [id, seed, fingerprint, weeks, outcomes, failure, text, cells, proposals] = parts;
  const measures = typeof text === 'string' ? doublesFromText(text) : null;
  const sound =
    [id, seed, fingerprint].every((part) => typeof part === 'string') &&
    Number.isInteger(weeks) &&
    Array.isArray(outcomes) &&
    outcomes.every((value) => value === null || typeof value === 'number') &&
    isFailure(failure) &&
    (text === null || measures !== null) &&
    (cells === null || areCells(cells)) &&
    (proposals === null || (areCounts(proposals) && proposals.length === PROPOSAL_COUNTS.length));
  if (!sound) return null;
  return {
    ...{ id, seed, fingerprint, weeks, failure, measures, cells, proposals },
    outcomes: outcomes.map((value: number | null) => value ?? Number.NaN),
  };
}

function isFailure(part: unknown): boolean {
  if (part === null) return true;
  if (typeof part !== 'object') return false;
  const { week, reason } = part as Record<string, unknown>;
  return Number.isInteger(week) && typeof reason === 'string';
}

function areCounts(part: unknown): part is number[] {
  return Array.isArray(part) && part.every((count) => Number.isInteger(count) && count >= 0);
}

function areCells(part: unknown): boolean {
  if (!areCounts(part) || part.length % 2 !== 0) return false;
  return part.every((place, k) => k % 2 === 1 || place < PLACES);
}

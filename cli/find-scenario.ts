/** The scenario that is asked for, by name or as a file, with what the flags ask for over it. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { openScenario } from '../lab/reading/open-scenario.ts';
import type { Overrides } from '../lab/reading/overrides.ts';
import { LONGEST_JSON, type ParsedJson, parseJson } from '../lab/reading/parse-json.ts';
import type { Problem } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import type { Scenario } from '../lab/scenario.ts';
import { catalogue } from '../scenarios/catalogue.ts';

export type Found =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** The scenario's file as it would have to be written to run just this. */
      readonly document: unknown;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param memory how many bytes a run may take */
export async function findScenario(
  wanted: string,
  overrides: Overrides,
  memory: number,
): Promise<Found> {
  const source = hasUnseen(wanted) || wanted.trim() === '' ? quoteText(wanted) : wanted;
  let raw = catalogue.get(wanted);
  if (raw === undefined) {
    if (!looksLikeFile(wanted)) return { ok: false, problems: [noSuchScenario(source, wanted)] };
    const read = readJson(wanted, source);
    if (!read.ok) return read;
    raw = read.value;
  }
  const opened = await openScenario(raw, { source, overrides, memoryLimit: memory });
  if (!opened.ok) return opened;
  return { ok: true, scenario: opened.scenario, document: asRun(raw, opened.scenario, overrides) };
}

function looksLikeFile(wanted: string): boolean {
  return /[/\\]|\.json$/i.test(wanted) || existsSync(wanted);
}

function noSuchScenario(source: string, wanted: string): Problem {
  const nearest = nearestName(wanted, [...catalogue.keys()]);
  const says =
    'there is no such scenario, and no file of that name; `trellis scenarios` lists them';
  return { source, path: '', given: null, says, nearest };
}

/** What a file holds, or what is wrong with it and where. */
export function readJson(path: string, source: string): ParsedJson {
  const read = readTextFile(path, source);
  return read.ok ? parseJson(read.text, source) : read;
}

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The text of a file, or why it can't be read. */
export function readTextFile(path: string, source: string): ReadText {
  try {
    return { ok: true, text: readText(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const says = REASONS[code ?? ''] ?? message;
    return { ok: false, problems: [{ source, path: '', given: null, says, nearest: null }] };
  }
}

/** The text of a file, or its beginning if it is too long: a character takes three bytes at most. */
function readText(path: string): string {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).isDirectory()) return readSync(file, Buffer.alloc(1)).toString();
    const bytes = Buffer.alloc(3 * LONGEST_JSON + 1);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    // Where the end is missing, a character may be cut in two.
    return new TextDecoder('utf-8', { fatal: length < bytes.length }).decode(
      bytes.subarray(0, length),
    );
  } finally {
    closeSync(file);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this file may not be read',
  EISDIR: 'this is a folder; a scenario’s file is wanted',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'there is no such file',
  ELOOP: 'this link leads nowhere',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not text in UTF-8',
};

/**
 * The document of a scenario with what was asked for over it written in. What then no longer happens is
 * left out, and so are the checks, since they are about the scenario as it was.
 */
function asRun(raw: unknown, { plan, seed, preset }: Scenario, overrides: Overrides): unknown {
  const { $schema: _, checks, ...document } = raw as Record<string, unknown>;
  const { set = {}, weeks } = overrides;
  const parameters = { ...(document.parameters as object) } as Record<string, unknown>;
  for (const [name, value] of Object.entries(set)) {
    const setting = plan.settings[name];
    parameters[name] = typeof setting === 'number' ? setting : value;
  }
  if (weeks !== undefined) parameters.weeks = plan.settings.weeks;
  const changed = Object.keys(set).length > 0 || weeks !== undefined || overrides.preset;
  return {
    ...document,
    seed,
    preset,
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    ...withTimeline(document.timeline, Number(parameters.weeks)),
    ...(changed || checks === undefined ? {} : { checks }),
  };
}

function withTimeline(timeline: unknown, weeks: number): object {
  if (!Array.isArray(timeline)) return {};
  return { timeline: timeline.filter(({ week }: { week: number }) => !(week > weeks)) };
}

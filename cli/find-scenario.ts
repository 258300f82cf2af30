/** The scenario that is asked for, by name or as a file, with what the flags ask for over it. */
import { existsSync } from 'node:fs';
import { askedScenario } from '../lab/links/asked-scenario.ts';
import { changesShown } from '../lab/links/branch.ts';
import { isOfTwoWorlds, isState } from '../lab/links/kind-of-file.ts';
import { notCarried, ownScenario } from '../lab/links/own-scenario.ts';
import type { Request } from '../lab/links/request.ts';
import { linkWords, worldsWords } from '../lab/links/words.ts';
import { nearestName } from '../lab/reading/nearest-name.ts';
import { openScenario } from '../lab/reading/open-scenario.ts';
import type { Overrides } from '../lab/reading/overrides.ts';
import { type Problem, Problems } from '../lab/reading/problem.ts';
import { hasUnseen, quoteText } from '../lab/reading/quote.ts';
import type { Scenario } from '../lab/scenario.ts';
import { catalogue } from '../scenarios/catalogue.ts';
import { readJson } from './read-json.ts';
import { looksLikeLink, readFile, readShared, type Shared } from './shared-state.ts';

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
  if (looksLikeLink(wanted))
    return findShared(await readShared(wanted, 'the link', memory), overrides, memory);
  let raw = catalogue.get(wanted);
  if (raw === undefined) {
    if (!looksLikeFile(wanted)) return { ok: false, problems: [noSuchScenario(source, wanted)] };
    const read = readJson(wanted, source);
    if (!read.ok) return read;
    if (isState(read.value))
      return findShared(await readFile(read.value, source, memory), overrides, memory);
    if (isOfTwoWorlds(read.value)) {
      const problems = new Problems(source);
      problems.add('', worldsWords.notOne);
      return { ok: false, problems: problems.list };
    }
    raw = read.value;
  }
  const opened = await openScenario(raw, { source, overrides, memoryLimit: memory });
  if (!opened.ok) return opened;
  return { ok: true, scenario: opened.scenario, document: asRun(raw, opened.scenario, overrides) };
}

/** The course that somebody shared, with what is asked for over it. */
async function findShared(shared: Shared, overrides: Overrides, memory: number): Promise<Found> {
  if (!shared.ok) return shared;
  if (shared.problems.length > 0) return { ok: false, problems: shared.problems };
  const changes = changesShown(shared.request);
  return openAsked({ ...shared.request, changes }, memory, overrides);
}

/** The scenario that a request asks for, its branches left aside, with what is asked for over it. */
export async function openAsked(
  request: Omit<Request, 'week'>,
  memory: number,
  over: Overrides = {},
): Promise<Found> {
  const asked = askedScenario(request);
  if (asked === null) {
    const problems = new Problems('the link');
    const own = ownScenario(request.scenario);
    const nearest = nearestName(request.scenario, [...catalogue.keys()]);
    if (own !== null) problems.add('', notCarried(own));
    else problems.add('', linkWords.noScenario(request.scenario), undefined, nearest);
    return { ok: false, problems: problems.list };
  }
  const set = { ...asked.overrides.set, ...over.set };
  const overrides = { ...asked.overrides, ...over, set };
  const options = { source: request.scenario, overrides, memoryLimit: memory };
  const opened = await openScenario(asked.raw, options);
  if (!opened.ok) return opened;
  return {
    ok: true,
    scenario: opened.scenario,
    document: asRun(asked.raw, opened.scenario, overrides),
  };
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

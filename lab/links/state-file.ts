/**
 * A state as a file, for what no link can hold: a scenario's name, what differs from it, said as a scenario's
 * file says it, and the proof. Anybody may have written it; a link and a file that say the same ask for the same.
 */
import { catalogue } from '../../scenarios/catalogue.ts';
import type { Model } from '../../sim/model.ts';
import { CHALLENGE_NAMES } from '../challenges/open-challenge.ts';
import { Given } from '../reading/given.ts';
import { type Problem, Problems } from '../reading/problem.ts';
import { LONGEST, MOST } from '../reading/scenario-format.ts';
import { entryOf, modelOf } from './asked-scenario.ts';
import { isBranchName, MOST_BRANCHES } from './branch.ts';
import { inFileWords } from './in-file-words.ts';
import type { Proof } from './proof.ts';
import { readProofIn } from './proof-in-file.ts';
import type { Branch, Change, Request } from './request.ts';
import { linkWords } from './words.ts';

export const STATE_KEYS = [
  ...(['$schema', 'scenario', 'seed', 'parameters', 'timeline'] as const),
  ...(['branches', 'show', 'challenge', 'week', 'proof'] as const),
];
export const BRANCH_KEYS = ['name', 'from', 'timeline'] as const;
export const LAST_WEEK = 99_999;

export type ReadState =
  | { readonly ok: true; readonly request: Request; readonly proof: Proof | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a state out of `raw`. Never throws, whatever `raw` is. Whether the settings go together is for the gate
 * of scenarios to say (reading/read-scenario.ts).
 */
export function readState(raw: unknown, source: string): ReadState {
  const problems = new Problems(source);
  const state = stateIn(new Given(raw, '', problems));
  const { list } = problems;
  return state === undefined || list.length > 0
    ? { ok: false, problems: list }
    : { ok: true, ...state };
}

function stateIn(file: Given): { request: Request; proof: Proof | null } | undefined {
  if (file.entries(STATE_KEYS, 'key') === undefined) return undefined;
  const scenario = file.at('scenario').oneOf([...catalogue.keys()], 'scenario');
  const model = scenario === undefined ? undefined : modelOf(catalogue.get(scenario));
  if (scenario === undefined || model === undefined) return undefined;
  const settings = file.at('parameters').ifThere((given) => readValues(given, model)) ?? {};
  const changes = file.at('timeline').ifThere((given) => readChanges(given, 1, model)) ?? [];
  const branches = file.at('branches').ifThere((given) => readBranches(given, model)) ?? [];
  const names = branches.map(({ name }) => name);
  const shown = file
    .at('show')
    .ifThere((given) =>
      names.length === 0 ? given.reject(linkWords.noBranches) : given.oneOf(names, 'branch'),
    );
  const challenge = file
    .at('challenge')
    .ifThere((given) => given.oneOf(CHALLENGE_NAMES, 'challenge'));
  const request: Request = {
    scenario,
    seed: file.at('seed').ifThere((given) => given.text({ max: LONGEST.seed })) ?? null,
    week: file.at('week').ifThere((given) => given.whole(0, LAST_WEEK)) ?? 0,
    settings,
    changes,
    ...(branches.length > 0 ? { branches } : {}),
    ...(shown === undefined ? {} : { shown }),
    ...(challenge === undefined ? {} : { challenge }),
  };
  return { request, proof: file.at('proof').ifThere(readProofIn) ?? null };
}

function readValues(given: Given, { parameters }: Model): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [name, entry] of given.entries(Object.keys(parameters), 'parameter') ?? []) {
    const parameter = parameters[name];
    const value = parameter === undefined ? undefined : entry.valueFor(parameter);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function readChanges(given: Given, first: number, model: Model): Change[] {
  return (given.list(MOST.happenings) ?? []).flatMap((entry) => {
    if (entry.entries(['week', 'set'], 'key') === undefined) return [];
    const week = entry.at('week').whole(first, LAST_WEEK);
    const values = readValues(entry.at('set'), model);
    return Object.entries(values).map(([name, value]) => ({ week: week ?? first, name, value }));
  });
}

function readBranches(given: Given, model: Model): Branch[] {
  const taken = new Set<string>();
  return (given.list(MOST_BRANCHES) ?? []).flatMap((entry) => {
    if (entry.entries(BRANCH_KEYS, 'key') === undefined) return [];
    const name = entry.at('name').text({ max: 40 });
    const from = entry.at('from').whole(0, LAST_WEEK) ?? 0;
    const changes =
      entry.at('timeline').ifThere((list) => readChanges(list, from + 1, model)) ?? [];
    if (name === undefined) return [];
    if (!isBranchName(name)) entry.at('name').reject(`${linkWords.branchName} is wanted`);
    if (taken.has(name)) entry.at('name').reject(`${linkWords.branchTwice} is wanted`);
    taken.add(name);
    return [{ name, from, changes }];
  });
}

/** The file that asks for `request`, as an object to be written as JSON. */
export function writeState(request: Request, proof: Proof | null): Record<string, unknown> {
  const model = modelOf(catalogue.get(request.scenario));
  if (model === undefined) throw new RangeError(linkWords.noScenario(request.scenario));
  const { scenario, seed, settings, changes, branches = [], shown, challenge, week } = request;
  const timeline = (of: readonly Change[]) => of.map((change) => entryOf(change, model));
  return {
    scenario,
    ...(seed === null ? {} : { seed }),
    ...(Object.keys(settings).length > 0 ? { parameters: inFileWords(settings, model) } : {}),
    ...(changes.length > 0 ? { timeline: timeline(changes) } : {}),
    ...(branches.length > 0
      ? {
          branches: branches.map((b) => ({
            name: b.name,
            from: b.from,
            timeline: timeline(b.changes),
          })),
        }
      : {}),
    ...(shown === undefined ? {} : { show: shown }),
    ...(challenge === undefined ? {} : { challenge }),
    week,
    ...(proof === null ? {} : { proof }),
  };
}

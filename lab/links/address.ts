/** What a story's address asks for, and the address that asks for it. */
import { isBranchName, MOST_BRANCHES } from './branch.ts';
import { openFields, shown } from './fields.ts';
import { LONGEST_SEED } from './next-seed.ts';
import { type Proof, readProofs } from './proof.ts';
import type { Branch, Change, Request } from './request.ts';
import { linkWords as says } from './words.ts';

/** The scenario that is told when nothing else is asked for. */
export const FIRST_SCENARIO = 'liverpool-2007';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PARAMETER = /^[a-zA-Z][a-zA-Z0-9]{0,59}$/;
const NUMBER = /^-?\d{1,12}(\.\d{1,24})?(e-?\d{1,2})?$/;
const WEEK = /^\d{1,5}$/;
const MOST_ENTRIES = 100;

export interface Reading {
  readonly request: Request;
  /** What is said to come of it; null where nothing is, or nothing that could be. */
  readonly proof: Proof | null;
  /** One sentence for each field that could not be read; it is left out of the request. */
  readonly problems: readonly string[];
}

/**
 * Reads the part of an address after `#`. Anybody may have written it: only what has the right form gets
 * through, and whether names and values exist is for the worker to say.
 *
 * @param views the views that there are, to be told where another one is asked for
 */
export function readAddress(fragment: string, views: readonly string[] = ['story']): Reading {
  const problems: string[] = [];
  const known = [
    'v',
    'view',
    'scenario',
    'seed',
    'week',
    'set',
    'change',
    'branch',
    'show',
    'challenge',
  ];
  const field = openFields(fragment, known, problems, ['branch']);
  const list = (key: string) =>
    entriesOf(
      key,
      field(key, () => true, ''),
      problems,
    );
  field('view', (value) => value === 'story', says.view(views));
  const scenario = field('scenario', isCalled, says.name);
  const seed = field('seed', isSeed, says.seed);
  const week = field('week', (value) => WEEK.test(value), says.week);
  const settings: Record<string, number> = {};
  for (const entry of list('set')) {
    const [name = '', value = '', ...rest] = entry.split(':');
    if (rest.length === 0 && PARAMETER.test(name) && NUMBER.test(value))
      settings[name] = Number(value);
    else problems.push(says.bad('set', shown(entry), says.set));
  }
  const changes: Change[] = [];
  for (const entry of list('change')) {
    const change = readChange(entry);
    if (change !== null) changes.push(change);
    else problems.push(says.bad('change', shown(entry), says.change));
  }
  const branches = readBranches(field.all('branch'), problems);
  const isThere = (name: string) => branches.some((branch) => branch.name === name);
  const show = field('show', isThere, says.show);
  const challenge = field('challenge', isName, says.challenge);
  const request = {
    scenario: scenario ?? FIRST_SCENARIO,
    seed,
    week: Number(week ?? 0),
    settings,
    changes,
    ...(branches.length > 0 ? { branches } : {}),
    ...(show === null ? {} : { shown: show }),
    ...(challenge === null ? {} : { challenge }),
  };
  const [proof = null] = readProofs(field, problems);
  return { request, proof, problems };
}

function isName(value: string): boolean {
  return value.length <= 60 && NAME.test(value);
}

/** A name of the catalogue, or what a scenario of one's own is called (own-scenario.ts). */
function isCalled(value: string): boolean {
  const names = value.split('/');
  return names.length <= 2 && names.every(isName);
}

function readChange(entry: string): Change | null {
  const [at = '', name = '', value = '', ...rest] = entry.split(':');
  const fits = rest.length === 0 && WEEK.test(at) && PARAMETER.test(name) && NUMBER.test(value);
  return fits ? { week: Number(at), name, value: Number(value) } : null;
}

/** Each is `name@week`, and after it `;week:parameter:number` for each change. */
function readBranches(fields: readonly string[], problems: string[]): readonly Branch[] {
  const branches: Branch[] = [];
  const bad = (given: string, wanted: string) =>
    problems.push(says.bad('branch', shown(given), wanted));
  if (fields.length > MOST_BRANCHES) problems.push(says.tooManyBranches(MOST_BRANCHES));
  for (const field of fields.slice(0, MOST_BRANCHES)) {
    const [head = '', ...entries] = field.split(';');
    const [name = '', at = '', ...rest] = head.split('@');
    if (!isBranchName(name)) bad(name, says.branchName);
    else if (branches.some((branch) => branch.name === name)) bad(name, says.branchTwice);
    else if (rest.length > 0 || !WEEK.test(at)) bad(head, says.branch);
    else {
      const from = Number(at);
      const changes: Change[] = [];
      for (const entry of entries.slice(0, MOST_ENTRIES)) {
        const change = readChange(entry);
        if (change !== null && change.week > from) changes.push(change);
        else bad(entry, says.branchChange(name, at));
      }
      branches.push({ name, from, changes });
    }
  }
  return branches;
}

/** The part of an address after `#` that asks for this. */
export function writeAddress(request: Request): string {
  const parts = ['v=1', `scenario=${request.scenario}`];
  if (request.challenge !== undefined) parts.push(`challenge=${request.challenge}`);
  if (request.seed !== null) parts.push(`seed=${encodeURIComponent(request.seed)}`);
  const set = Object.entries(request.settings).map(([name, value]) => `${name}:${value}`);
  const change = request.changes.map(writeChange);
  if (set.length > 0) parts.push(`set=${set.join(',')}`);
  if (change.length > 0) parts.push(`change=${change.join(',')}`);
  for (const { name, from, changes } of request.branches ?? []) {
    const said = [`${encodeURIComponent(name)}@${from}`, ...changes.map(writeChange)];
    parts.push(`branch=${said.join(';')}`);
  }
  if (request.shown !== undefined) parts.push(`show=${encodeURIComponent(request.shown)}`);
  parts.push(`week=${request.week}`);
  return `#${parts.join('&')}`;
}

function writeChange({ week, name, value }: Change): string {
  return `${week}:${name}:${value}`;
}

/** Whether `seed` is a word that a run can be started from. */
export function isSeed(seed: string): boolean {
  return seed.trim() !== '' && seed.length <= LONGEST_SEED && !/\p{C}/u.test(seed);
}

function entriesOf(key: string, list: string | null, problems: string[]): string[] {
  if (list === null || list === '') return [];
  const entries = list.split(',');
  if (entries.length > MOST_ENTRIES) problems.push(says.tooMany(key, MOST_ENTRIES));
  return entries.slice(0, MOST_ENTRIES);
}

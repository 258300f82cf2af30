import { words } from '../words.ts';
import type { Branch, Change, Request } from '../worker/story.ts';
import { isBranchName, MOST_BRANCHES } from './plot.ts';
import { VIEWS } from './view.ts';

/** The scenario that is told when nothing else is asked for. */
export const FIRST_SCENARIO = 'liverpool-2007';

/** How many characters a link may have. */
export const LONGEST = 2000;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PARAMETER = /^[a-zA-Z][a-zA-Z0-9]{0,59}$/;
const NUMBER = /^-?\d{1,12}(\.\d{1,24})?(e-?\d{1,2})?$/;
const WEEK = /^\d{1,5}$/;
const MOST_ENTRIES = 100;

export interface Reading {
  readonly request: Request;
  /** One sentence for each field that could not be read; it is left out of the request. */
  readonly problems: readonly string[];
}

/**
 * Reads the part of an address after `#`. Anybody may have written it: only what has the right form gets
 * through, and whether names and values exist is for the worker to say.
 */
export function readAddress(fragment: string): Reading {
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
  const list = (key: string) => entriesOf(field(key, () => true, ''));
  field('view', (value) => value === 'story', words.address.view(VIEWS));
  const scenario = field('scenario', isName, words.address.name);
  const seed = field('seed', isSeed, words.address.seed);
  const week = field('week', (value) => WEEK.test(value), words.address.week);
  const settings: Record<string, number> = {};
  for (const entry of list('set')) {
    const [name = '', value = '', ...rest] = entry.split(':');
    if (rest.length === 0 && PARAMETER.test(name) && NUMBER.test(value))
      settings[name] = Number(value);
    else problems.push(words.address.bad('set', shown(entry), words.address.set));
  }
  const changes: Change[] = [];
  for (const entry of list('change')) {
    const change = readChange(entry);
    if (change !== null) changes.push(change);
    else problems.push(words.address.bad('change', shown(entry), words.address.change));
  }
  const branches = readBranches(field.all('branch'), problems);
  const isThere = (name: string) => branches.some((branch) => branch.name === name);
  const show = field('show', isThere, words.address.show);
  const challenge = field('challenge', isName, words.address.challenge);
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
  return { request, problems };
}

function isName(value: string): boolean {
  return value.length <= 60 && NAME.test(value);
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
    problems.push(words.address.bad('branch', shown(given), wanted));
  if (fields.length > MOST_BRANCHES) problems.push(words.address.tooManyBranches(MOST_BRANCHES));
  for (const field of fields.slice(0, MOST_BRANCHES)) {
    const [head = '', ...entries] = field.split(';');
    const [name = '', at = '', ...rest] = head.split('@');
    if (!isBranchName(name)) bad(name, words.address.branchName);
    else if (branches.some((branch) => branch.name === name)) bad(name, words.address.branchTwice);
    else if (rest.length > 0 || !WEEK.test(at)) bad(head, words.address.branch);
    else {
      const from = Number(at);
      const changes: Change[] = [];
      for (const entry of entries.slice(0, MOST_ENTRIES)) {
        const change = readChange(entry);
        if (change !== null && change.week > from) changes.push(change);
        else bad(entry, words.address.branchChange(name, at));
      }
      branches.push({ name, from, changes });
    }
  }
  return branches;
}

/** Reads a field: null where it is not there, or is not as `wanted`, which is then told. */
interface ReadField {
  (key: string, valid: (value: string) => boolean, wanted: string): string | null;
  /** All that is said under `key`. */
  all(key: string): readonly string[];
}

/**
 * Opens the part of an address after `#`, of which only the `known` fields are read. Of another version
 * than ours nothing is.
 *
 * @param several those of the fields that may be said more than once
 */
export function openFields(
  fragment: string,
  known: readonly string[],
  problems: string[],
  several: readonly string[] = [],
): ReadField {
  const text = fragment.replace(/^#/, '');
  // A fragment that says nothing of the kind, such as the name of a place on the page, asks for nothing.
  const fields = new URLSearchParams(text.length > LONGEST || !text.includes('=') ? '' : text);
  if (text.length > LONGEST) problems.push(words.address.tooLong(LONGEST));
  for (const key of new Set(fields.keys())) {
    if (!known.includes(key)) problems.push(words.address.unknown(shown(key)));
    else if (fields.getAll(key).length > 1 && !several.includes(key))
      problems.push(words.address.twice(key));
  }
  const readOne = (key: string, valid: (value: string) => boolean, wanted: string) => {
    const value = fields.get(key);
    if (value === null || value === '') return null;
    if (valid(value)) return value;
    problems.push(words.address.bad(key, shown(value), wanted));
    return null;
  };
  const isOurs =
    !fields.has('v') || readOne('v', (value) => value === '1', words.address.version) !== null;
  const all = (key: string) => (isOurs ? fields.getAll(key) : []);
  return Object.assign(isOurs ? readOne : () => null, { all });
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
  return seed.trim() !== '' && seed.length <= 100 && !/\p{C}/u.test(seed);
}

function entriesOf(list: string | null): string[] {
  return list === null || list === '' ? [] : list.split(',').slice(0, MOST_ENTRIES);
}

/** Something foreign, fit to be shown: short, and without characters that can't be seen. */
export function shown(text: string): string {
  const visible = text.replace(/\p{C}/gu, '·');
  return visible.length > 40 ? `${visible.slice(0, 39)}…` : visible;
}

import { words } from '../words.ts';
import type { Change, Request } from '../worker/story.ts';
import { VIEWS } from './view.ts';

/** The scenario that is told when nothing else is asked for. */
export const FIRST_SCENARIO = 'liverpool-2007';

const LONGEST = 2000;
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
  const known = ['v', 'view', 'scenario', 'seed', 'week', 'set', 'change'];
  const field = openFields(fragment, known, problems);
  const list = (key: string) => entriesOf(field(key, () => true, ''));
  field('view', (value) => value === 'story', words.address.view(VIEWS));
  const scenario = field('scenario', (v) => v.length <= 60 && NAME.test(v), words.address.name);
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
    const [at = '', name = '', value = '', ...rest] = entry.split(':');
    if (rest.length === 0 && WEEK.test(at) && PARAMETER.test(name) && NUMBER.test(value))
      changes.push({ week: Number(at), name, value: Number(value) });
    else problems.push(words.address.bad('change', shown(entry), words.address.change));
  }
  const request = {
    scenario: scenario ?? FIRST_SCENARIO,
    seed,
    week: Number(week ?? 0),
    settings,
    changes,
  };
  return { request, problems };
}

/** Reads a field: null where it is not there, or is not as `wanted`, which is then told. */
type ReadField = (key: string, valid: (value: string) => boolean, wanted: string) => string | null;

/**
 * Opens the part of an address after `#`, of which only the `known` fields are read. Of another version
 * than ours nothing is.
 */
export function openFields(
  fragment: string,
  known: readonly string[],
  problems: string[],
): ReadField {
  const text = fragment.replace(/^#/, '');
  // A fragment that says nothing of the kind, such as the name of a place on the page, asks for nothing.
  const fields = new URLSearchParams(text.length > LONGEST || !text.includes('=') ? '' : text);
  if (text.length > LONGEST) problems.push(words.address.tooLong(LONGEST));
  for (const key of new Set(fields.keys())) {
    if (!known.includes(key)) problems.push(words.address.unknown(shown(key)));
    else if (fields.getAll(key).length > 1) problems.push(words.address.twice(key));
  }
  const read: ReadField = (key, valid, wanted) => {
    const value = fields.get(key);
    if (value === null || value === '') return null;
    if (valid(value)) return value;
    problems.push(words.address.bad(key, shown(value), wanted));
    return null;
  };
  if (fields.has('v') && read('v', (value) => value === '1', words.address.version) === null)
    return () => null;
  return read;
}

/** The part of an address after `#` that asks for this. */
export function writeAddress(request: Request): string {
  const parts = ['v=1', `scenario=${request.scenario}`];
  if (request.seed !== null) parts.push(`seed=${encodeURIComponent(request.seed)}`);
  const set = Object.entries(request.settings).map(([name, value]) => `${name}:${value}`);
  const change = request.changes.map(({ week, name, value }) => `${week}:${name}:${value}`);
  if (set.length > 0) parts.push(`set=${set.join(',')}`);
  if (change.length > 0) parts.push(`change=${change.join(',')}`);
  parts.push(`week=${request.week}`);
  return `#${parts.join('&')}`;
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

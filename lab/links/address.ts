/** What a story's address asks for, and the address that asks for it. */
import { isBranchName, MOST_BRANCHES } from './branch.ts';
import { openFields, type ReadField, shown } from './fields.ts';
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
  /** Whether one of them is of what the proof is of, and not only of how that is looked at. */
  readonly spoilt: boolean;
  /** Whether it names a challenge and no scenario: then it is of the challenge from its start (challenge-start.ts). */
  readonly fromStart: boolean;
  /** Whether the first scenario stands in for one that could not be read. */
  readonly fellBack: boolean;
}

/** The fields that say what is run. */
const COURSE = ['view', 'scenario', 'seed', 'set', 'change', 'show', 'proof'];

/**
 * Reads the part of an address after `#`. Anybody may have written it: only what has the right form gets
 * through, and whether names and values exist is for the worker to say.
 *
 * @param views the views that can be had, to be told where another one is asked for
 */
export function readAddress(fragment: string, views: readonly string[] = ['story']): Reading {
  const problems: string[] = [];
  const known = ['v', 'week', 'branch', 'challenge', ...COURSE];
  const field = openFields(fragment, known, problems, ['branch']);
  const list = (key: string) =>
    entriesOf(
      key,
      field(key, () => true, ''),
      field,
    );
  field('view', (value) => value === 'story', says.view(views));
  const scenario = field('scenario', isCalled, says.name);
  const seed = field('seed', isSeed, says.seed);
  const week = field('week', (value) => WEEK.test(value), says.week);
  const settings: Record<string, number> = {};
  for (const entry of list('set')) {
    const [name = '', value = '', ...rest] = entry.split(':');
    const fits = rest.length === 0 && PARAMETER.test(name) && NUMBER.test(value);
    if (!fits) field.object('set', says.bad('set', shown(entry), says.set));
    else if (Object.hasOwn(settings, name)) field.object('set', says.again('set', name));
    else settings[name] = Number(value);
  }
  const changes = readChanges('change', list('change'), field, says.change);
  const branches = readBranches(field);
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
  const [proof = null] = readProofs(field);
  const fromStart = scenario === null && challenge !== null;
  const fellBack = scenario === null && (field.isUnread || field.all('scenario').length > 0);
  const course = [
    ...COURSE,
    ...(show === null ? [] : ['branch']),
    ...(fromStart ? ['challenge'] : []),
  ];
  return { request, proof, problems, spoilt: field.isSpoilt(course), fromStart, fellBack };
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

/**
 * @param wanted how each is to be written
 * @param after the week after which each has to be
 */
function readChanges(
  key: string,
  entries: readonly string[],
  field: ReadField,
  wanted: string,
  after = -1,
): readonly Change[] {
  const changes: Change[] = [];
  for (const entry of entries) {
    const change = readChange(entry);
    if (change === null || change.week <= after)
      field.object(key, says.bad(key, shown(entry), wanted));
    else if (changes.some(({ week, name }) => week === change.week && name === change.name))
      field.object(key, says.again(key, `${change.week}:${change.name}`));
    else changes.push(change);
  }
  return changes;
}

/** Each is `name@week`, and after it `;week:parameter:number` for each change. */
function readBranches(field: ReadField): readonly Branch[] {
  const branches: Branch[] = [];
  const object = (sentence: string) => field.object('branch', sentence);
  const bad = (given: string, wanted: string) => object(says.bad('branch', shown(given), wanted));
  const said = field.all('branch');
  if (said.length > MOST_BRANCHES) object(says.tooManyBranches(MOST_BRANCHES));
  for (const text of said.slice(0, MOST_BRANCHES)) {
    const [head = '', ...entries] = text.split(';');
    const [name = '', at = '', ...rest] = head.split('@');
    if (!isBranchName(name)) bad(name, says.branchName);
    else if (branches.some((branch) => branch.name === name)) bad(name, says.branchTwice);
    else if (rest.length > 0 || !WEEK.test(at)) bad(head, says.branch);
    else {
      const from = Number(at);
      const kept = atMost('branch', entries, field);
      const wanted = says.branchChange(name, at);
      branches.push({ name, from, changes: readChanges('branch', kept, field, wanted, from) });
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

function entriesOf(key: string, list: string | null, field: ReadField): readonly string[] {
  return list === null ? [] : atMost(key, list.split(','), field);
}

function atMost(key: string, entries: readonly string[], field: ReadField): readonly string[] {
  if (entries.length > MOST_ENTRIES) field.object(key, says.tooMany(key, MOST_ENTRIES));
  return entries.slice(0, MOST_ENTRIES);
}

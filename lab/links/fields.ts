/** The fields of an address: what stands after `#`, which anybody may have written. */
import { linkWords as says } from './words.ts';

/** How many characters a link may have. */
export const LONGEST = 2000;

/** Reads a field: null where it is not there, or is not as `wanted`, which is then told. */
export interface ReadField {
  (key: string, valid: (value: string) => boolean, wanted: string): string | null;
  /** All that is said under `key`. */
  all(key: string): readonly string[];
  /** Tells what is wrong with the field `key`. */
  object(key: string, sentence: string): void;
  /** Whether something is wrong with one of these fields, or with more than a field that is known. */
  isSpoilt(keys: readonly string[]): boolean;
  /** Whether nothing of it was read: it is too long, or of another version. */
  readonly isUnread: boolean;
}

/** What is wrong with more than a field that is known is noted under no name. */
const ALL = '';

/**
 * Opens the part of an address after `#`, of which only the `known` fields are read. Of another version than ours
 * nothing is.
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
  const spoilt = new Set<string>();
  const object = (key: string, sentence: string) => {
    spoilt.add(key);
    problems.push(sentence);
  };
  // A fragment that says nothing of the kind, such as the name of a place on the page, asks for nothing.
  const fields = fieldsIn(text.length > LONGEST || !text.includes('=') ? '' : text);
  if (text.length > LONGEST) object(ALL, says.tooLong(LONGEST));
  for (const [key, values] of fields) {
    if (!known.includes(key)) object(ALL, says.unknown(shown(key)));
    else if (values.length > 1 && !several.includes(key)) object(key, says.twice(key));
    if (known.includes(key) && values.includes(null)) object(key, says.code(key));
  }
  const readOne = (key: string, valid: (value: string) => boolean, wanted: string) => {
    const value = fields.get(key)?.[0] ?? null;
    if (value === null) return null;
    if (valid(value)) return value;
    object(key, says.bad(key, shown(value), wanted));
    return null;
  };
  const isOurs = !fields.has('v') || readOne('v', (value) => value === '1', says.version) !== null;
  if (!isOurs) spoilt.add(ALL);
  return Object.assign(isOurs ? readOne : () => null, {
    all: (key: string) => (isOurs ? (fields.get(key) ?? []).filter((value) => value !== null) : []),
    object,
    isUnread: !isOurs || text.length > LONGEST,
    isSpoilt: (keys: readonly string[]) => [ALL, 'v', ...keys].some((key) => spoilt.has(key)),
  });
}

/** `a=1&b=2`, as forms write it: all values of each key, in order; null for one that is no proper code. */
export function fieldsIn(fragment: string): ReadonlyMap<string, readonly (string | null)[]> {
  const fields = new Map<string, (string | null)[]>();
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    const key = decode(name) ?? name;
    const values = fields.get(key) ?? [];
    values.push(at < 0 ? '' : decode(part.slice(at + 1)));
    fields.set(key, values);
  }
  return fields;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Something foreign, fit to be shown: short, and without characters that can't be seen. */
export function shown(text: string): string {
  const visible = text.replace(/\p{C}/gu, '·');
  return visible.length > 40 ? `${visible.slice(0, 39)}…` : visible;
}

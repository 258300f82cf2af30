/** The fields of an address: what stands after `#`, which anybody may have written. */
import { linkWords as says } from './words.ts';

/** How many characters a link may have. */
export const LONGEST = 2000;

/** Reads a field: null where it is not there, or is not as `wanted`, which is then told. */
export interface ReadField {
  (key: string, valid: (value: string) => boolean, wanted: string): string | null;
  /** All that is said under `key`. */
  all(key: string): readonly string[];
}

/**
 * Opens the part of an address after `#`, of which only the `known` fields are read, and the proof, which any
 * may have. Of another version than ours nothing is.
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
  const fields = splitFields(text.length > LONGEST || !text.includes('=') ? '' : text);
  if (text.length > LONGEST) problems.push(says.tooLong(LONGEST));
  for (const [key, values] of fields) {
    if (!known.includes(key) && key !== 'proof') problems.push(says.unknown(shown(key)));
    else if (values.length > 1 && !several.includes(key)) problems.push(says.twice(key));
  }
  const readOne = (key: string, valid: (value: string) => boolean, wanted: string) => {
    const value = fields.get(key)?.[0] ?? '';
    if (value === '') return null;
    if (valid(value)) return value;
    problems.push(says.bad(key, shown(value), wanted));
    return null;
  };
  const isOurs = !fields.has('v') || readOne('v', (value) => value === '1', says.version) !== null;
  const all = (key: string) => (isOurs ? (fields.get(key) ?? []) : []);
  return Object.assign(isOurs ? readOne : () => null, { all });
}

/** `a=1&b=2`, as forms write it: all values of each key, in order. */
function splitFields(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const part of text.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = decode(at < 0 ? part : part.slice(0, at));
    const values = fields.get(key) ?? [];
    values.push(at < 0 ? '' : decode(part.slice(at + 1)));
    fields.set(key, values);
  }
  return fields;
}

/** What is no proper code stays as it is written. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Something foreign, fit to be shown: short, and without characters that can't be seen. */
export function shown(text: string): string {
  const visible = text.replace(/\p{C}/gu, '·');
  return visible.length > 40 ? `${visible.slice(0, 39)}…` : visible;
}

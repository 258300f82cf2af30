/** Showing what somebody else wrote: shortened, and with nothing in it that a terminal or page would obey. */

const LONGEST = 60;

/** Characters that act instead of being seen: controls, format and direction marks, line separators, halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Whether `text` has characters that act instead of being seen. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** A text in double quotes, at most about 60 characters of it. */
export function quoteText(text: string): string {
  let shown = '';
  let count = 0;
  for (const character of text) {
    if (count++ === LONGEST) return `"${shown}…"`;
    shown += spell(character);
  }
  return `"${shown}"`;
}

/** Any value in a few words. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (Array.isArray(value)) return quoteList(value);
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null)
    return String(value);
  return `a ${typeof value}`;
}

function quoteList(list: readonly unknown[]): string {
  if (list.length === 0) return 'an empty list';
  const short = list.length <= 4 && list.every((entry) => typeof entry === 'number');
  return short ? `[${list.join(', ')}]` : `a list of ${list.length}`;
}

function spell(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (!UNSEEN.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\u{${code}}`;
}

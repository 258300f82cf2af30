/**
 * JSON text becomes values, as RFC 8259 has it, with what files of people need over the platform's own
 * parser: the same message everywhere, the line and column of a mistake, a key given twice refused
 * instead of the last one taken in silence, and no depth or length that could hurt. Objects have no
 * prototype, so that no key means anything but itself.
 */
import type { Problem } from './problem.ts';
import { quoteText } from './quote.ts';

/** What is said of a file that is no text: a letter put in place of another would be a change. */
export const NOT_UTF8 = 'this is not text in UTF-8';

/** How many characters a text may have. */
export const LONGEST_JSON = 1_000_000;
const DEEPEST = 32;

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads `text` as JSON. Never throws.
 * @param source what problems call it: the file's name
 */
export function parseJson(text: string, source: string): ParsedJson {
  const refuse = (path: string, says: string): ParsedJson => ({
    ok: false,
    problems: [{ source, path, given: null, says, nearest: null }],
  });
  if (text.length > LONGEST_JSON)
    return refuse('', `too long: at most ${LONGEST_JSON} characters are allowed`);
  const reader = new Reader(text.startsWith('\ufeff') ? text.slice(1) : text);
  try {
    return { ok: true, value: reader.whole() };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return refuse(placeOf(reader.text, error.at), error.says);
  }
}

class Mistake extends Error {
  constructor(
    readonly at: number,
    readonly says: string,
  ) {
    super(says);
  }
}

function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none inside a text.
const PLAIN = /[^"\\\u0000-\u001f]+/y;
const HEX = /[0-9a-fA-F]{4}/y;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...['"', '\\', '/'].map((same) => [same, same] as const),
  ...([
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
  ] as const),
]);
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Reader {
  private at = 0;

  constructor(readonly text: string) {}

  whole(): unknown {
    const value = this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) this.fail(`the end is wanted, not ${this.here()}`);
    return value;
  }

  private value(depth: number): unknown {
    this.skipSpace();
    if (depth > DEEPEST)
      throw new Mistake(this.at, `at most ${DEEPEST} brackets may stand inside one another`);
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.list(depth);
    if (next === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.number();
  }

  private object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = Object.create(null);
    this.at++;
    if (this.takes('}')) return object;
    do {
      this.skipSpace();
      const start = this.at;
      if (this.text[start] !== '"')
        this.fail(`a key in double quotes is wanted, not ${this.here()}`);
      const key = this.string();
      if (key in object) throw new Mistake(start, `the key ${quoteText(key)} is given twice`);
      if (!this.takes(':')) this.fail(`a colon is wanted after a key, not ${this.here()}`);
      object[key] = this.value(depth + 1);
    } while (this.takes(','));
    if (!this.takes('}')) this.fail(`a comma or } is wanted, not ${this.here()}`);
    return object;
  }

  private list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.at++;
    if (this.takes(']')) return list;
    do list.push(this.value(depth + 1));
    while (this.takes(','));
    if (!this.takes(']')) this.fail(`a comma or ] is wanted, not ${this.here()}`);
    return list;
  }

  private number(): number {
    const start = this.at;
    const written = this.match(NUMBER);
    if (written === '') this.fail(`a value is wanted, not ${this.here()}`);
    const value = Number(written);
    if (!Number.isFinite(value)) throw new Mistake(start, 'this number is too large');
    return value;
  }

  private string(): string {
    const start = this.at++;
    let string = '';
    for (;;) {
      string += this.match(PLAIN);
      const next = this.text[this.at];
      if (next === '"') break;
      if (next === '\\') string += this.escape();
      else if (next === undefined) this.fail('this text is not closed', start);
      else this.fail(`${this.here()} is not allowed inside a text: write it as \\n or the like`);
    }
    this.at++;
    return string;
  }

  private escape(): string {
    const start = this.at++;
    const letter = this.text[this.at++] ?? '';
    const plain = ESCAPES.get(letter);
    if (plain !== undefined) return plain;
    const code = letter === 'u' ? this.match(HEX) : '';
    if (code === '')
      this.fail('after a backslash one of " \\ / b f n r t or uXXXX is wanted', start);
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  /** What `pattern` matches here, gone past; '' where it does not. */
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const matched = pattern.exec(this.text)?.[0] ?? '';
    this.at += matched.length;
    return matched;
  }

  private takes(sign: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    this.match(SPACE);
  }

  private here(): string {
    const code = this.text.codePointAt(this.at);
    return code === undefined ? 'the end' : quoteText(String.fromCodePoint(code));
  }

  /** Here, or at `at`, the text stops being JSON. */
  private fail(wanted: string, at = this.at): never {
    throw new Mistake(at, `this is not JSON: ${wanted}`);
  }
}

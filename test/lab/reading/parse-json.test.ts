import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_JSON, parseJson } from '../../../lab/reading/parse-json.ts';
import { describeProblem } from '../../../lab/reading/problem.ts';

function mistake(text: string): string {
  const parsed = parseJson(text, 'x.json');
  return parsed.ok ? '' : parsed.problems.map(describeProblem).join('\n');
}

describe('JSON text', () => {
  it('is read as the platform reads it', () => {
    const shown = fc.tuple(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 1, '\t'));
    fc.assert(
      fc.property(shown, ([json, indent]) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const parsed = parseJson(text, 'x.json');
        expect(JSON.stringify(parsed.ok && parsed.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('that the platform refuses is refused, and the other way round', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '0',
      '.',
      'e5',
      'true',
      'nul',
      ' ',
      '\\',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        const parsed = parseJson(text, 'x.json');
        if (!parsed.ok && accepted) expect(mistake(text)).toMatch(/given twice|too large/);
        else expect(parsed.ok).toBe(accepted);
      }),
      { numRuns: 3000 },
    );
  });

  it('has every escape read', () => {
    const text = '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"';
    expect(parseJson(text, '')).toEqual({ ok: true, value: '"\\/\b\f\n\r\té😀' });
  });

  it('may start with a byte order mark', () => {
    expect(parseJson('\ufeff1', '')).toEqual({ ok: true, value: 1 });
  });

  it('makes objects in which no key has a meaning of its own', () => {
    const parsed = parseJson('{ "__proto__": { "evil": 1 }, "constructor": 2 }', '');
    const value = parsed.ok ? (parsed.value as object) : {};
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(({} as { evil?: number }).evil).toBeUndefined();
  });

  it.each<[string, string]>([
    ['', 'x.json: line 1, column 1: this is not JSON: a value is wanted, not the end'],
    [
      '{\n  "a": 1,\n}',
      'x.json: line 3, column 1: this is not JSON: a key in double quotes is wanted, not "}"',
    ],
    [
      '{\r\n"a" 1}',
      'x.json: line 2, column 5: this is not JSON: a colon is wanted after a key, not "1"',
    ],
    [
      '{"a": 1 "b": 2}',
      'x.json: line 1, column 9: this is not JSON: a comma or } is wanted, not "\\""',
    ],
    ['[1 2]', 'x.json: line 1, column 4: this is not JSON: a comma or ] is wanted, not "2"'],
    ['{"a": 1, "a": 2}', 'x.json: line 1, column 10: the key "a" is given twice'],
    ['{"a": 1} x', 'x.json: line 1, column 10: this is not JSON: the end is wanted, not "x"'],
    ['"abc', 'x.json: line 1, column 1: this is not JSON: this text is not closed'],
    [
      '"a\nb"',
      'x.json: line 1, column 3: this is not JSON: "\\u000a" is not allowed inside a text: write it as \\n or the like',
    ],
    [
      '"\\x"',
      'x.json: line 1, column 2: this is not JSON: after a backslash one of " \\ / b f n r t or uXXXX is wanted',
    ],
    ['1e999', 'x.json: line 1, column 1: this number is too large'],
    ['NaN', 'x.json: line 1, column 1: this is not JSON: a value is wanted, not "N"'],
    ['01', 'x.json: line 1, column 2: this is not JSON: the end is wanted, not "1"'],
    [
      "{'a': 1}",
      'x.json: line 1, column 2: this is not JSON: a key in double quotes is wanted, not "\'"',
    ],
    ['[1, // no', 'x.json: line 1, column 5: this is not JSON: a value is wanted, not "/"'],
    [
      '['.repeat(100_000),
      'x.json: line 1, column 34: at most 32 brackets may stand inside one another',
    ],
    [
      '{"a":'.repeat(100_000),
      'x.json: line 1, column 166: at most 32 brackets may stand inside one another',
    ],
    [' '.repeat(LONGEST_JSON + 1), 'x.json: too long: at most 1000000 characters are allowed'],
  ])('%j is refused where it goes wrong', (text, message) => {
    expect(mistake(text)).toBe(message);
  });

  it('of a million characters is read in less than a second', () => {
    const text = JSON.stringify(Array.from({ length: 60_000 }, (_, k) => `text ${k}`));
    // The processor's time: what else the machine does meanwhile doesn't count.
    const began = process.cpuUsage();
    expect(parseJson(text, '').ok).toBe(true);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

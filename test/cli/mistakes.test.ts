import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asked, typed } from './typed.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-mistakes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What is typed after `trellis`, and what each line of the answer has to say. */
const CORPUS: readonly (readonly [args: readonly string[], ...says: readonly RegExp[]])[] = [
  [
    [],
    /^trellis: a command is wanted: run, check, attribute, levers, negate, experiment, analyse, merge, pack, submit, reproduce, verify, describe, scenarios$/,
  ],
  [['rum', 'typical'], /"rum" given.*did you mean "run"\?/],
  [['run'], /name or the file of a scenario is wanted/],
  [['run', 'typicl'], /^typicl: there is no such scenario.*did you mean "typical"\?/],
  [['run', 'typical', 'blame'], /"blame" given; one scenario is run at a time/],
  [
    ['run', 'typical', '--sed', 'x'],
    /^--sed: there is no such flag; did you mean "--seed"/,
    /"x" given/,
  ],
  [['run', 'typical', '-q'], /^-q: there is no such flag/],
  [['run', 'typical', '--json=yes'], /^--json: "yes" given; it takes no value/],
  [['run', 'typical', '--help=yes'], /^--help: "yes" given; it takes no value/],
  [['run', ''], /^"": there is no such scenario/],
  [['run', 'typical', '--out', ''], /^--out: "" given; the name of a folder is wanted/],
  [['run', 'typical', '--out= '], /^--out: " " given; the name of a folder is wanted/],
  [['run', 'typical', '--seed'], /^--seed: a value is wanted, as in --seed WORD/],
  [['run', 'typical', '--seed', '--json'], /^--seed: "--json" given; a value is wanted/],
  [
    ['run', 'typical', '--seed', 'a', '--seed', 'b'],
    /^--seed: "b" given; it is given more than once/,
  ],
  [['run', 'typical', '--seed', ''], /^--seed: .*a text is wanted that is not blank/],
  [['run', 'typical', '--seed', 'a\nb'], /^--seed: "a\\u000ab" given; control characters/],
  [['run', 'typical', '--seed', 'x'.repeat(101)], /^--seed: .*at most 100 characters/],
  [
    ['run', 'typical', '--preset', 'weka'],
    /^--preset: "weka" given; no such preset.*did you mean "weak"/,
  ],
  [['run', 'typical', '--weeks', '0'], /^--weeks: 0 given; 1 to 10000 is allowed/],
  [['run', 'typical', '--weeks', '-3'], /^--weeks: -3 given; 1 to 10000 is allowed/],
  [['run', 'typical', '--weeks', '1.5'], /^--weeks: 1\.5 given; a whole number is wanted/],
  [['run', 'typical', '--weeks', 'many'], /^--weeks: "many" given; a number is wanted/],
  [
    ['run', 'typical', '--replicates', '0'],
    /^--replicates: "0" given; a whole number from 1 to 1000000/,
  ],
  [['run', 'typical', '--replicates', '1e3'], /^--replicates: "1e3" given; a whole number/],
  [
    ['run', 'typical', '--workers', '1000'],
    /^--workers: "1000" given; a whole number from 1 to 256/,
  ],
  [
    ['run', 'typical', '--set', 'threat'],
    /^--set: "threat" given; a parameter’s name, = and its value/,
  ],
  [
    ['run', 'typical', '--set', 'thret=1'],
    /^--set thret: no such parameter; did you mean "threat"\?/,
  ],
  [['run', 'typical', '--set', 'threat=2'], /^--set threat: 2 given; 0 to 1 is allowed/],
  [['run', 'typical', '--set', 'threat='], /^--set threat: .*blank/],
  [
    ['run', 'typical', '--set', 'threat=.1', 'threat=.2'],
    /^--set: "threat" given; this parameter is set twice/,
  ],
  [
    ['run', 'typical', '--set', 'threat=.1', '--set', ' threat =.2'],
    /^--set: "threat" given; this parameter is set twice/,
  ],
  [['run', 'typical', '--set', ' =1'], /^--set: " =1" given; a parameter’s name/],
  [
    ['run', 'typical', '--set', 'threat=1e999'],
    /^--set threat: "1e999" given; numbers must be finite/,
  ],
  [['run', 'typical', '--weeks', '1e999'], /^--weeks: "1e999" given; a number is wanted/],
  [
    ['run', 'typical', '--set', 'levels=1.5'],
    /^--set levels: 1\.5 given; a whole number is wanted/,
  ],
  [
    ['run', 'typical', '--set', 'weeks=9', '--weeks', '8'],
    /^--set weeks: .*--weeks says it already/,
  ],
  [
    ['run', 'typical', '--set', 'threat=performence'],
    /^--set threat: .*did you mean "performance"\?/,
  ],
  [['run', 'typical', '--set', 'threat=zeros(9,9)'], /^--set threat: .*no function "zeros"/],
  [['run', 'typical', '--set', '__proto__=1'], /^--set "__proto__": no such parameter/],
  [
    ['run', 'typical', '--set', 'teamSize=2', 'quorum=9'],
    /quorum is 9, and must not be more than teamSize, 2/,
  ],
  [
    ['run', 'typical', '--set', 'a=1', 'threat=2', '--weeks', 'x'],
    /^--set a:/,
    /^--set threat:/,
    /^--weeks:/,
  ],
  [['run', join(folder, 'none.json')], /none\.json: there is no such file$/],
  [['run', folder], /: this is a folder; a scenario’s file is wanted$/],
  [
    ['run', file('empty.json', '')],
    /empty\.json: line 1, column 1: this is not JSON: a value is wanted, not the end$/,
  ],
  [
    ['run', file('comma.json', '{\n  "name": "a",\n}')],
    /comma\.json: line 3, column 1: this is not JSON: a key in double quotes/,
  ],
  [
    ['run', file('utf-16.json', Buffer.from('\ufeff{}', 'utf16le'))],
    /utf-16\.json: this is not text in UTF-8$/,
  ],
  [
    ['run', file('latin-1.json', Buffer.from('{"title":"caf\u00e9"}', 'latin1'))],
    /latin-1\.json: this is not text in UTF-8$/,
  ],
  [['run', file('list.json', '[]')], /list\.json: an empty list given; an object is wanted/],
  [
    ['run', file('deep.json', '['.repeat(400_000))],
    /deep\.json: line 1, column \d+: at most 32 brackets/,
  ],
  // What is not read to its end can't be said to be so and so long.
  [
    ['run', file('long.json', ' '.repeat(5_000_000))],
    /long\.json: too long: at most 1000000 characters are allowed$/,
  ],
  [
    [
      'run',
      file(
        'noise.json',
        Uint8Array.from({ length: 999 }, (_, k) => (k * 89) % 256),
      ),
    ],
    /noise\.json: this is not text in UTF-8$/,
  ],
  [
    [
      'run',
      file(
        'keys.json',
        '{"name":"keys","title":"t","question":"q","presett":"weak","parameters":{"thret":1}}',
      ),
    ],
    /keys\.json: presett: no such key.*did you mean "preset"/,
    /keys\.json: parameters\.thret: no such parameter; did you mean "threat"/,
  ],
  [['describe'], /one of parameters, measures, scenarios is wanted/],
  [['describe', 'mesures'], /"mesures" given.*did you mean "measures"\?/],
  [['describe', 'measures', 'parameters'], /"parameters" given; no such model/],
  [['describe', 'measures', 'three-level', 'x'], /"x" given; one subject at a time/],
  [['describe', 'measures', '--jsn'], /^--jsn: there is no such flag; did you mean "--json"\?/],
  [['scenarios', 'all'], /"all" given; nothing more is wanted/],
  [['--verson'], /"--verson" given; a command is wanted/],
];

describe('What is asked wrongly', () => {
  const corpus = CORPUS.map(([args, ...says]) => ({ args, says }));
  it.each(corpus)(
    'trellis $args gets one message a mistake, and exit 2',
    async ({ args, says }) => {
      const { code, out, error } = await asked(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      const lines = error
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('See trellis'));
      expect(lines).toHaveLength(says.length);
      for (const words of says)
        expect(
          lines.some((line) => words.test(line)),
          error,
        ).toBe(true);
      expect(error).not.toMatch(/^ +at |undefined|\[object/m);
    },
  );

  it('says so on standard error alone, and ends the program with 2', async () => {
    const { code, out, error } = await typed('run', 'typicl', '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('did you mean "typical"?');
  });

  it('writes nothing', async () => {
    const out = join(folder, 'never');
    await asked(['run', 'typical', '--out', out, '--set', 'threat=2']);
    expect(() => rmSync(out)).toThrow(/ENOENT/);
  });
});

describe('Whoever asks for help gets it', () => {
  it.each([
    [['--help'], 'trellis run SCENARIO'],
    [['-h'], 'trellis describe parameters|measures|scenarios'],
    [['help'], 'trellis scenarios'],
    [['run', '--help'], '--replicates N'],
    [['run', 'typicl', '--sed', '-h'], '--set NAME=VALUE'],
    [['help', 'run'], '--workers N'],
    [['describe', '--help'], 'trellis describe parameters|measures|scenarios'],
    [['scenarios', '--help'], '--json'],
  ])('from trellis %j', async (args, says) => {
    const { code, out, error } = await asked(args);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(says);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });
});

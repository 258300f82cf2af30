import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAddress } from '../../lab/links/address.ts';
import { askedScenario } from '../../lab/links/asked-scenario.ts';
import { changesShown } from '../../lab/links/branch.ts';
import { commandFor } from '../../lab/links/command.ts';
import { type Proof, writeProof, writeProofs } from '../../lab/links/proof.ts';
import { Prover } from '../../lab/links/prover.ts';
import type { Request } from '../../lab/links/request.ts';
import { writeState } from '../../lab/links/state-file.ts';
import { openScenario } from '../../lab/reading/open-scenario.ts';
import type { Comparison } from '../../lab/twins/comparison.ts';
import { writeComparison } from '../../lab/twins/comparison-fields.ts';
import { openPair } from '../../lab/twins/open-pair.ts';
import { writeWorldsFile } from '../../lab/twins/worlds-file.ts';
import { asked, typed } from './typed.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-verify-'));
const request: Request = {
  scenario: 'typical',
  seed: 'a "b"',
  week: 3,
  settings: { people: 16, elements: 8, settle: 4, weeks: 30 },
  changes: [{ week: 9, name: 'threat', value: 0.75 }],
  branches: [{ name: 'Calm', from: 4, changes: [{ week: 12, name: 'threat', value: 0.1 }] }],
};

async function proofOf(of: Request): Promise<Proof> {
  const wanted = askedScenario({ ...of, changes: changesShown(of) });
  if (wanted === null) throw new Error('no such scenario');
  const { raw, overrides } = wanted;
  const read = await openScenario(raw, { source: of.scenario, overrides, memoryLimit: 1e8 });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const prover = new Prover(read.scenario.plan, read.scenario.seed);
  while (!prover.isDone) prover.step();
  return prover.proof();
}

async function linkTo(of: Request, altered: Partial<Proof> = {}): Promise<string> {
  const proof = { ...(await proofOf(of)), ...altered };
  return `https://example.org/trellis/${writeAddress(of)}&${writeProof(proof, 900)}`;
}

describe('trellis verify', () => {
  it('says of a good link that it was reproduced, of its trunk and of its branch', async () => {
    for (const of of [request, { ...request, shown: 'Calm' }]) {
      const { code, out, error } = await asked(['verify', await linkTo(of)]);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out.replace(/\s+/g, ' ')).toContain(
        'Reproduced ✔ bit for bit: the outcome after 30 weeks',
      );
    }
  });

  it('and the program that is installed say the same', async () => {
    const { code, out } = await typed('verify', await linkTo(request), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ reproduced: true, seed: 'a "b"', here: { weeks: 30 } });
  });

  it('takes the file of a state too', async () => {
    const path = join(folder, 'state.json');
    writeFileSync(path, JSON.stringify(writeState(request, await proofOf(request))));
    expect((await asked(['verify', path])).code).toBe(0);
  });

  it('says of a file that it is one, and names what is in it that there is not', async () => {
    const state = writeState(request, await proofOf(request));
    const path = join(folder, 'worded.json');
    const said = async (over: object) => {
      writeFileSync(path, JSON.stringify({ ...state, ...over }));
      const { code, out, error } = await asked(['verify', path]);
      return { code, says: `${out}${error}`.replace(/\s+/g, ' ') };
    };
    expect((await said({})).says).toContain('as the file says.');
    expect(await said({ week: 31 })).toEqual({
      code: 0,
      says: expect.stringMatching(/as the file says\. .*The file’s ‘week’ is ‘31’; 0 to 30 is/),
    });
    expect(await said({ challenge: 'nope' })).toEqual({
      code: 2,
      says: expect.stringMatching(/challenge: "nope" given; no such challenge; allowed: /),
    });
    expect(await said({ branches: undefined, show: 'zz' })).toEqual({
      code: 2,
      says: expect.stringContaining('show: "zz" given; there are no branches in this file'),
    });
  });

  it.each([
    ['week=x', /‘week’ is ‘x’; a whole number from 0 to 99999/],
    ['challenge=nope', /‘challenge’ is ‘nope’; one of break-it, /],
    ['branch=%3Cb%3E@3', /‘branch’ is ‘<b>’/],
  ])(
    'proves a link all the same that is to be looked at by ‘%s’, which it names',
    async (field, says) => {
      const link = (await linkTo({ ...request, branches: [] })).replace(/&week=\d+/, '');
      const { code, out, error } = await asked(['verify', `${link}&${field}`]);
      expect(code).toBe(0);
      expect(out).toContain('Reproduced ✔');
      expect(error).toMatch(says);
    },
  );

  it('says from which week on a run differs, and ends with 1', async () => {
    const { fingerprint, marks } = await proofOf({
      ...request,
      changes: [{ week: 20, name: 'disuse', value: 1 }, ...request.changes],
    });
    const link = await linkTo(request, { engine: '0.5.0', fingerprint, marks });
    expect(await asked(['verify', link])).toEqual({
      code: 1,
      out: '',
      error: 'Differs from week 20 (engine 0.5.0 against 0.1.0).\n',
    });
    const { code, out } = await asked(['verify', link, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      reproduced: false,
      from: 20,
      link: { engine: '0.5.0' },
    });
  });

  it.each([
    [['verify'], [/a link, in quotes, or a file of a state is wanted/]],
    [['verify', 'typical'], [/This is no link/]],
    [['verify', '#v=1&scenario=typical'], [/There is no proof in this link/]],
    [['verify', 'https://a.b/#v=2&scenario=typical'], [/‘v’ is ‘2’; version 1 is wanted/]],
    [
      ['verify', '#v=1&scenario=typicl'],
      [/no proof/, /There is no scenario called ‘typicl’.*did you mean "typical"/],
    ],
    [
      ['verify', '#v=1&scenario=typical&week=x&set=__proto__:1&proof=1'],
      [/‘week’ is ‘x’/, /‘set’ is ‘__proto__:1’/, /‘proof’ is ‘1’/],
    ],
    [
      ['verify', '#v=1&scenario=typical&set=threat:7'],
      [/no proof/, /The link’s ‘set’ is ‘threat:7’; 0 to 1 is allowed/],
    ],
    [
      ['verify', '#v=1&scenario=typical&change=209:threat:0&week=209'],
      [/no proof/, /‘change’ is ‘209:threat:0’; a week from 1 to 208/, /‘week’ is ‘209’; 0 to 208/],
    ],
    [['verify', '#v=1&view=nope&scenario=typical'], [/‘view’ is ‘nope’; one of story, twins/]],
    [
      ['verify', '#v=1&challenge=keep-forty&set=turnover:0'],
      [/‘set’ is ‘turnover:0’; .* own start/],
    ],
    [['verify', '#v=1&pair=community&seed=abc&week=40'], [/There is no proof in this link/]],
    [['verify', '#v=1&vie%77=%74wins&pair=none'], [/‘pair’ is ‘none’; one of supportive-weak/]],
    [
      ['verify', '#v=1&seed=%E0%A4%A&scenario=typical'],
      [/‘seed’ has a % that stands for no letter/],
    ],
    [['verify', 'missing.json'], [/missing\.json: there is no such file/]],
  ])('%j ends with 2, and each mistake is told in one line', async (args, says) => {
    const { code, error } = await asked(args);
    expect(code).toBe(2);
    const lines = error
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('See '));
    expect(lines).toHaveLength(says.length);
    lines.forEach((line, k) => {
      expect(line).toMatch(says[k] as RegExp);
    });
  });
});

describe('trellis verify, of two worlds', () => {
  const comparison: Comparison = {
    pair: 'community',
    seed: 'a "b"',
    difference: { kind: 'one', name: 'turnover', left: 0, right: 0.01 },
  };
  const linkOf = (proofs: readonly Proof[], of = comparison) =>
    `https://example.org/#v=1&view=twins&${writeComparison(of).join('&')}&week=9${writeProofs(proofs, 1500)}`;

  async function proofsOf(of: Comparison): Promise<readonly Proof[]> {
    const pair = await openPair(of);
    if ('problems' in pair) throw new Error(pair.problems.join());
    return [pair.plans.left, pair.plans.right].map((plan) => {
      const prover = new Prover(plan, pair.seed);
      while (!prover.isDone) prover.step();
      return prover.proof();
    });
  }

  it('says of a link and of a file that both were reproduced', async () => {
    const proofs = await proofsOf(comparison);
    const path = join(folder, 'worlds.json');
    writeFileSync(path, JSON.stringify(writeWorldsFile({ comparison, shown: {} }, proofs)));
    for (const wanted of [linkOf(proofs), path]) {
      const { code, out, error } = await asked(['verify', wanted]);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out.replace(/\s+/g, ' ')).toContain(
        `Reproduced ✔ bit for bit, both worlds: the outcomes after 104 weeks are ${proofs[0]?.fingerprint} on the left and ${proofs[1]?.fingerprint} on the right`,
      );
    }
    // The two are not one.
    expect(proofs[0]?.fingerprint).not.toBe(proofs[1]?.fingerprint);
  });

  it('proves them whoever is followed, and names what can’t be read of that', async () => {
    const link = linkOf(await proofsOf(comparison));
    for (const [field, says] of [
      ['person=9999', /‘person’ is ‘9999’; a whole number from 0 to 23/],
      ['person=-1', /‘person’ is ‘-1’/],
      ['guess=banana', /‘guess’ is ‘banana’; a list of eight whole numbers/],
      ['step=zzz', /‘step’ is ‘zzz’; one of look, /],
      ['measure=constructor', /‘measure’ is ‘constructor’; one of performance, /],
      ['pairs=0', /‘pairs’ is ‘0’; a whole number from 2 to 1000/],
    ] as const) {
      const { code, out, error } = await asked(['verify', `${link}&${field}`]);
      expect(code).toBe(0);
      expect(out).toContain('Reproduced ✔');
      expect(error).toMatch(says);
    }
    for (const field of ['seed=x', 'x=1', 'v=1', 'pair=']) {
      const { code, out } = await asked(['verify', `${link}&${field}`]);
      expect([code, out]).toEqual([2, '']);
    }
  });

  it('says in which of them, and from which week on, something else came out', async () => {
    const [left] = await proofsOf(comparison);
    const [, right] = await proofsOf({
      ...comparison,
      difference: { ...comparison.difference, right: 0.02 } as Comparison['difference'],
    });
    const link = linkOf([left as Proof, { ...(right as Proof), engine: '0.5.0' }]);
    const { code, error } = await asked(['verify', link]);
    expect(code).toBe(1);
    expect(error.replace(/\s+/g, ' ')).toMatch(
      /^On the left: Reproduced ✔ bit for bit.* On the right: Differs from week [1-9]\d? \(engine 0\.5\.0 against/,
    );
    const report = JSON.parse((await asked(['verify', `${link}&person=999`, '--json'])).out);
    expect(report).toMatchObject({
      pair: 'community',
      reproduced: false,
      asides: [expect.stringContaining('‘person’ is ‘999’')],
      worlds: [
        { side: 'left', reproduced: true },
        { side: 'right', reproduced: false, from: expect.any(Number), link: { engine: '0.5.0' } },
      ],
    });
  });

  it.each([
    ['verify', '#v=1&view=twins', /There is no proof in this link/],
    ['verify', '#v=1&view=twins&pair=none', /‘pair’ is ‘none’/],
    ['verify', '#v=1&view=twins&proof=1&proof=2', /‘proof’ is ‘1’/],
    ['verify', '#v=1&view=twins&differs=people:1:2', /people can’t differ/],
    [
      'verify',
      '#v=1&view=twins&differs=threat:0:7',
      /‘differs’ is ‘threat:0:7’; 0 to 1 is allowed/,
    ],
    [
      'verify',
      '#v=1&view=twins&differs=constructor:0:7',
      /‘differs’ .* no such parameter; allowed/,
    ],
    ['verify', '#v=1&view=twins&week=500', /‘week’ is ‘500’; 0 to 104 is allowed/],
    ['run', '#v=1&view=twins&pair=community', /shows two worlds, and a run has one/],
  ])('%s ‘%s’ ends with 2, and says what is wrong', async (command, link, says) => {
    const { code, error } = await asked([command, link]);
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});

/** The words of a command line, as a POSIX shell has them. */
function wordsOf(command: string): string[] {
  const said = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return said.split('\0').slice(0, -1);
}

describe('trellis run', () => {
  it.each([
    ['settings', { ...request, changes: [], branches: [] }],
    ['a seed like a flag', { ...request, seed: "--it's", changes: [] }],
    ['changes', request],
    ['a branch', { ...request, shown: 'Calm' }],
  ])('as the page writes it down runs the same, with %s', async (_, of) => {
    const [npx, trellis, ...args] = wordsOf(commandFor(of));
    expect([npx, trellis]).toEqual(['npx', 'trellis']);
    const { code, out } = await asked([...args, '--json']);
    expect(code).toBe(0);
    expect(out).toContain((await proofOf(of)).fingerprint);
  });

  it('runs what a link shows, with the outcome that the link’s proof says', async () => {
    const { code, out } = await asked(['run', writeAddress(request), '--json']);
    expect(code).toBe(0);
    expect(JSON.stringify(JSON.parse(out))).toContain((await proofOf(request)).fingerprint);
  });
});

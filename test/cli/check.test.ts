import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { asked, start } from './typed.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-check-'));

/** A scenario's file with these checks, in a world that is quick to live through. */
function fileWith(name: string, ...checks: readonly object[]): string {
  const path = join(folder, `${name}.json`);
  const parameters = { people: 16, elements: 8, settle: 0, weeks: 20, practice: 0.3 };
  const raw = { name, title: 'Mine', question: 'Does practice pay?', parameters, checks };
  writeFileSync(path, JSON.stringify(raw));
  return path;
}

const pays = {
  says: 'Practice pays.',
  measure: 'peopleKnowledge',
  weeks: [20, 20],
  against: { parameters: { practice: 0 } },
};

describe('trellis check', () => {
  it('fails with one line where a run cannot go on', async () => {
    const path = join(folder, 'stuck.json');
    const parameters = { people: 16, settle: 0, weeks: 20, threat: '1/(t < 5) - 1/(t < 5)' };
    const checks = [{ says: 'a', measure: 'climate', weeks: [1, 2], above: 0 }];
    writeFileSync(
      path,
      JSON.stringify({ name: 'a', title: 'a', question: 'a', parameters, checks }),
    );
    expect(await asked(['check', path, '--seed', 'b'])).toEqual({
      code: 1,
      out: '',
      error: expect.stringMatching(/^seed "b": week 5: threat came out as no number: .+\n$/),
    });
  });

  it('is ended by a signal at once, however long a life takes', async () => {
    const path = join(folder, 'endless.json');
    const parameters = { people: 200_000, settle: 5000, weeks: 5000 };
    const checks = [{ says: 'a', measure: 'climate', weeks: [1, 2], above: 0 }];
    writeFileSync(
      path,
      JSON.stringify({ name: 'a', title: 'a', question: 'a', parameters, checks }),
    );
    const child = start(['check', path]);
    const ended = new Promise((settle) => child.on('close', (_, signal) => settle(signal)));
    await wait(1500);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
  });

  it('says by how much each check holds, and ends well', async () => {
    const { code, out, error } = await asked(['check', fileWith('a', { ...pays, above: 0 })]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(
      /^✔ Practice pays\.\n {4}0\.\d{3} \[0\.\d{3}, 0\.\d{3}\], wanted above 0$/m,
    );
    expect(out).toContain('Means over 40 seeds from "a"');
  });

  it('ends with 1 where one does not come out, and shows it', async () => {
    const { code, out, error } = await asked([
      'check',
      fileWith('b', { ...pays, above: 0 }, { ...pays, below: 0 }),
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^✘ Practice pays/m);
    expect(error).toBe('1 of 2 checks did not come out as expected.\n');
  });

  it('says of a paper’s claim that it holds here or does not, never that it was reproduced', async () => {
    const sources = [{ source: 'march-1991', grade: 'stylised', says: 'Learning pays.' }];
    const claim = { ...pays, claim: 'march-1991' };
    const known = { expect: 'not reproduced', instead: 'It does.' };
    const path = fileWith('d', { ...claim, above: 0 }, { ...claim, below: 0, ...known });
    const raw = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...raw, sources }));
    const { code, out } = await asked(['check', path]);
    expect(code).toBe(0);
    expect(out).toMatch(/^✔ Practice pays\.\n {4}holds here: .*claimed above 0 \(march-1991\)$/m);
    expect(out).toMatch(/^✘ Practice pays\.\n {4}does not hold here: /m);
    expect(out.replace(/\s+/g, ' ')).toContain('nothing has been reproduced');
    const { out: json } = await asked(['check', path, '--json']);
    expect(JSON.parse(json).checks).toMatchObject([
      { claim: 'march-1991', verdict: 'holds' },
      { claim: 'march-1991', verdict: 'fails', asExpected: true },
    ]);
  });

  it('ends well where what is known not to come out does not', async () => {
    const known = { ...pays, below: 0, expect: 'not reproduced', instead: 'It does pay.' };
    const { code, out } = await asked(['check', fileWith('c', known)]);
    expect(code).toBe(0);
    expect(out).toContain('Known: It does pay.');
  });

  it('gives programs the same numbers, and others with other seeds', async () => {
    const file = fileWith('d', { ...pays, above: 0 });
    const json = async (...more: string[]) =>
      JSON.parse((await asked(['check', file, '--json', '--seeds', '5', ...more])).out);
    const told = await json();
    expect(told).toMatchObject({ scenario: 'd', seed: 'd', seeds: 5 });
    expect(told.checks[0]).toMatchObject({ says: pays.says, above: 0, n: 5, asExpected: true });
    expect(await json()).toEqual(told);
    expect((await json('--seed', 'other')).checks[0].se).not.toBe(told.checks[0].se);
  });

  it('says so where there is nothing to check', async () => {
    const { code, out } = await asked(['check', 'typical']);
    expect(code).toBe(0);
    expect(out).toContain('This scenario has no checks.');
  });

  it.each([
    [['check'], /the name or the file of a scenario is wanted/],
    [['check', 'typicl'], /did you mean "typical"/],
    [['check', 'typical', '--seeds', '1'], /--seeds: "1" given; a whole number from 2 to 10000/],
    [['check', 'typical', 'weak'], /one scenario is checked at a time/],
    [['check', 'typical', '--sed', 'a'], /did you mean "--seed"/],
  ])('answers %j with what is wrong, and 2', async (args, message) => {
    const { code, out, error } = await asked(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });
});

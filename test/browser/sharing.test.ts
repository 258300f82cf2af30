import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { commandLine } from '../../cli/command-line.ts';
import { readAddress, writeAddress } from '../../lab/links/address.ts';
import { askedScenario } from '../../lab/links/asked-scenario.ts';
import { type Proof, writeProof } from '../../lab/links/proof.ts';
import { Prover } from '../../lab/links/prover.ts';
import { writeState } from '../../lab/links/state-file.ts';
import { openScenario } from '../../lab/reading/open-scenario.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { scrubTo, waitForWeek } from './theatre.ts';

const SMALL = 'set=weeks:60,settle:10,people:24';
const START = `#v=1&scenario=typical&seed=spring&${SMALL}&change=20:threat:0.6&week=40`;

/** Runs the command line right here. */
async function typed(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const output = { write: (text: string) => (said += text) };
  const nowhere = new URL('file:///nowhere');
  const code = await commandLine(args, {
    stdout: output,
    stderr: output,
    env: {},
    cores: 1,
    memory: 1e9,
    freeSpace: () => Number.POSITIVE_INFINITY,
    program: nowhere,
    worker: nowhere,
    onSignal: () => () => {},
  });
  return { code, said: said.replace(/\s+/g, ' ') };
}

async function proofOf(address: string): Promise<Proof> {
  const asked = askedScenario(readAddress(address).request);
  if (asked === null) throw new Error('no such scenario');
  const { raw, overrides } = asked;
  const read = await openScenario(raw, { source: 'a', overrides, memoryLimit: 1e8 });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const prover = new Prover(read.scenario.plan, read.scenario.seed);
  while (!prover.isDone) prover.step();
  return prover.proof();
}

/** What is on the clipboard: pasted, as a reader would. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  const text = await page.locator('#pasted').inputValue();
  await page.evaluate(() => document.querySelector('#pasted')?.remove());
  return text;
}

describeInBrowsers('A link', (openPage, browserName, once) => {
  it('that is copied proves itself on the command line, and here', async () => {
    const { page, context, takePicture } = await openPage({ reducedMotion: 'reduce' }, START);
    await waitForWeek(page, (week) => week === 40);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.told-share').getByText('Link copied').waitFor();
    expect(await findings(page)).toEqual([]);
    const link = await pasted(page);
    expect(link).toContain(`${inject('pageAddress')}#v=1&scenario=typical&seed=spring`);
    expect(await typed('verify', link)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Reproduced ✔ bit for bit: the outcome after 60 weeks is'),
    });
    // The fingerprint is the one that the page shows at the end of the run.
    await scrubTo(page, 60);
    const shown = await page.locator('.fingerprint').textContent();
    expect(link).toContain(`~${shown}~60~1~`);
    const other = await context.newPage();
    await other.goto(link);
    await other.locator('.verification.good').getByText('Reproduced ✔ bit for bit').waitFor();
    await takePicture('link-copied');
    await other.getByRole('button', { name: 'Close' }).click();
    expect(await other.locator('.verification').count()).toBe(0);
  });

  once(
    'that was made elsewhere is told from which week on it differs, by keyboard taken away',
    async () => {
      const address = START.replace('change=20', 'change=30');
      const { fingerprint, marks, weeks } = await proofOf(address);
      const proof = writeProof({ engine: '0.5.0', fingerprint, marks, weeks, every: 1 }, 900);
      const { page, takePicture } = await openPage(
        { reducedMotion: 'reduce' },
        `${START}&${proof}`,
      );
      const note = page.locator('.verification.bad');
      await note.getByText('Differs from week 20 (engine 0.5.0 against 0.1.0).').waitFor();
      expect(await page.locator('.announcer').textContent()).toContain('Differs from week 20');
      expect((await typed('verify', `${START}&${proof}`)).said).toContain('Differs from week 20 (');
      await takePicture('link-differs');
      expect(await findings(page)).toEqual([]);
      await note.getByRole('button', { name: 'Close' }).focus();
      await page.keyboard.press('Enter');
      await note.waitFor({ state: 'detached' });
    },
  );

  once(
    'that somebody has tampered with says which field is bad, and does nothing else',
    async () => {
      const evil = '&proof=%3Cscript%3Ewindow.evil%3D1%3C/script%3E&week=9e99&set=__proto__:1';
      const { page } = await openPage({}, `#v=1&scenario=typical${evil}`);
      const alert = page.getByRole('alert');
      await expect.poll(() => alert.locator('li').count()).toBe(3);
      expect(await alert.textContent()).toMatch(/‘proof’ is ‘<script>/);
      expect(await page.evaluate(() => 'evil' in window || 'threat' in {})).toBe(false);
      expect(await page.locator('.verification').count()).toBe(0);
    },
  );

  once(
    'that asks for what there is not shows the rest of it, and says which stands in',
    async () => {
      const bad = START.replace('people:24', 'people:24,threat:7');
      const { page } = await openPage({ reducedMotion: 'reduce' }, bad);
      const alert = page.getByRole('alert');
      await alert.getByText('The link’s ‘set’ is ‘threat:7’; 0 to 1 is allowed.').waitFor();
      await waitForWeek(page, (week) => week === 40);
      await expect.poll(() => page.url()).toContain(START);
      await page.goto(`${inject('pageAddress')}#v=1&scenario=typicl&week=3`);
      await alert.getByText('did you mean ‘typical’?').waitFor();
      expect(await alert.textContent()).toContain('Shown instead: A typical organisation.');
      await expect.poll(() => page.url()).toContain('scenario=typical&seed=spring');
    },
  );

  once(
    'that was reproduced says so only of what it covers, and a file that it is one',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'trellis-covered-'));
      const kept = (name: string, content: string | Buffer) => {
        writeFileSync(join(folder, name), content);
        return join(folder, name);
      };
      const proof = await proofOf(START);
      const { page } = await openPage(
        { reducedMotion: 'reduce' },
        `${START.replace('week=40', 'week=400')}&${writeProof(proof, 900)}`,
      );
      const note = page.locator('.verification');
      const alert = page.getByRole('alert');
      await note.getByText('as the link says').waitFor();
      expect(await alert.textContent()).toContain('‘week’ is ‘400’; 0 to 60 is allowed');
      await scrubTo(page, 40);
      expect(await note.count()).toBe(1);
      const lever = page.getByRole('slider', { name: /^Threat/ });
      await lever.focus();
      await page.keyboard.press('ArrowRight');
      await note.waitFor({ state: 'detached' });
      const open = (path: string) => page.getByLabel('Open a file …').setInputFiles(path);
      const { request } = readAddress(START);
      const good = kept('good.json', JSON.stringify(writeState(request, proof)));
      await open(good);
      await note.getByText('as the file says').waitFor();
      await open(kept('refused.json', '{"scenario":"typical","parameters":{"threat":7}}'));
      await alert.getByText('parameters.threat: 7 given').waitFor();
      expect(await note.count()).toBe(0);
      await open(kept('bytes.json', Buffer.from([0x7b, 0x22, 0xc3, 0x28])));
      await page.locator('.told-share').getByText('this is not text in UTF-8').waitFor();
      expect(await alert.count()).toBe(0);
      await open(good);
      await note.getByText('as the file says').waitFor();
      expect(await page.locator('.told-share').count()).toBe(0);
    },
  );

  once('says so where a part of the page can’t be fetched', async () => {
    const { page, context, expectProblem } = await openPage({}, START);
    await waitForWeek(page, (week) => week === 40);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page
      .locator('.told-share')
      .getByText(/could not be fetched\. Try again/)
      .waitFor();
    await expectProblem(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page
      .locator('.told-share')
      .getByText(/^Link copied\./)
      .waitFor();
  });

  it('is there to be copied by hand where the browser keeps the clipboard to itself', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' }, START);
    await waitForWeek(page, (week) => week === 40);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.to-copy').waitFor();
    const link = (await page.locator('.to-copy').textContent()) ?? '';
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(link);
    expect((await typed('verify', link)).code).toBe(0);
  });

  once('has beside it the settings, with the command that runs the same', async () => {
    const { page } = await openPage(
      { reducedMotion: 'reduce' },
      START.replace('&change=20:threat:0.6', ''),
    );
    await waitForWeek(page, (week) => week === 40);
    await page.locator('.sharing summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.told-share').getByText('Settings copied').waitFor();
    const [settings, command, link] = (await pasted(page)).split('\n');
    expect(settings).toMatch(
      /^Trellis 0\.1\.0 · A typical organisation \(typical\) · seed ‘spring’ · week 40 of 60 · /,
    );
    expect(command).toBe(
      'npx trellis run typical --seed spring --set weeks=60 --set settle=10 --set people=24',
    );
    expect(link).toContain('#v=1&scenario=typical');
  });

  it.runIf(browserName === 'Chromium')(
    'that is too long becomes a file, which the page and the command line take',
    async () => {
      const { request: small } = readAddress(START);
      const request = {
        ...small,
        branches: ['Calm', 'Fear', 'Both', 'Late', 'Soon'].map((name, b) => ({
          name,
          from: 40,
          changes: Array.from({ length: 20 }, (_, k) => {
            return { week: k + 41, name: 'threat', value: 0.123456789 + b / 10 };
          }),
        })),
        shown: 'Late',
      };
      expect(writeAddress(request).length).toBeGreaterThan(2000);
      const path = join(mkdtempSync(join(tmpdir(), 'trellis-state-')), 'state.json');
      writeFileSync(path, JSON.stringify(writeState(request, null)));
      const { page, takePicture } = await openPage({ reducedMotion: 'reduce' }, START);
      await waitForWeek(page, (week) => week === 40);
      const open = (file: string) => page.getByLabel('Open a file …').setInputFiles(file);
      const shown = page.getByRole('radio', { name: /Late/, checked: true });
      await open(path);
      await shown.waitFor();
      await page.getByRole('button', { name: 'Copy link' }).click();
      const told = page.locator('.told-share');
      await told.getByText(/more than a link can hold \(\d,\d{3} characters of 2,000\)/).waitFor();
      await page.locator('.sharing summary').click();
      await takePicture('share-menu');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as a file' }).click(),
      ]);
      const saved = `${await file.path()}.json`;
      await file.saveAs(saved);
      const { proof, ...state } = JSON.parse(readFileSync(saved, 'utf8'));
      expect(state).toEqual(JSON.parse(JSON.stringify(writeState(request, null))));
      expect(proof).toMatchObject({ engine: '0.1.0', weeks: 60 });
      expect((await typed('verify', saved)).said).toContain('Reproduced ✔');
      // Somewhere else it opens to the same, and proves itself.
      await page.goto(`${inject('pageAddress')}#v=1&scenario=typical&seed=other&set=weeks:20`);
      await waitForWeek(page, (week) => week === 0);
      await open(saved);
      await page.locator('.verification.good').waitFor();
      expect(await waitForWeek(page, (week) => week === 40)).toBe(40);
      await shown.waitFor();
    },
  );
});

describeInBrowsers('A link to two worlds', (openPage, browserName) => {
  it('proves both of them on the command line and here, and as a file', async () => {
    const worlds = '#v=1&view=twins&pair=community&seed=abc&differs=turnover:0:0.01';
    const { page, context, takePicture } = await openPage(
      { reducedMotion: 'reduce' },
      `${worlds}&week=40&pairs=2`,
    );
    await waitForWeek(page, (week) => week === 40);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.told-share').getByText('Link copied').waitFor();
    const link = await pasted(page);
    expect(link).toContain(inject('pageAddress') + worlds);
    expect(link.match(/&proof=/g)).toHaveLength(2);
    expect((await typed('verify', link)).said).toContain('Reproduced ✔ bit for bit, both worlds');
    const other = await context.newPage();
    await other.goto(link);
    const good = other.locator('.verification.good');
    await good.getByText('Reproduced ✔ bit for bit, both worlds').waitFor();
    await takePicture('two-worlds-link-copied');
    expect(await findings(other)).toEqual([]);
    // What is wrong with how they are looked at takes nothing from the proof; what is changed takes it away.
    await other.goto(`${link}&person=9999`);
    await other.getByRole('alert').getByText('‘person’ is ‘9999’').waitFor();
    await good.getByText('both worlds').waitFor();
    expect((await typed('verify', `${link}&person=9999`)).said).toMatch(
      /Reproduced ✔ .*‘person’ is ‘9999’; a whole number from 0 to 23 is wanted/,
    );
    await other.locator('.differs summary').first().click();
    await other.getByRole('button', { name: 'Back to what differs in this pair' }).click();
    await good.waitFor({ state: 'detached' });
    // The right world of another link: it differs, and where is said.
    const elsewhere = link.replace('0:0.01', '0:0.02');
    await other.goto(elsewhere);
    await other
      .locator('.verification.bad')
      .getByText(/On the left: Reproduced.* On the right: Differs from week \d+ /)
      .waitFor();
    expect((await typed('verify', elsewhere)).code).toBe(1);
    if (browserName === 'Firefox') return;
    await page.locator('.sharing summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const path = `${await file.path()}.json`;
    await file.saveAs(path);
    expect((await typed('verify', path)).said).toContain('both worlds');
    await other.getByLabel('Open a file …').setInputFiles(path);
    await good.getByText('as the file says').waitFor();
    expect(other.url()).toContain('differs=turnover:0:0.01');
    // And in the story, which turns to the worlds.
    await other.goto(`${inject('pageAddress')}${START}`);
    await waitForWeek(other, (week) => week === 40);
    await other.getByLabel('Open a file …').setInputFiles(path);
    await good.getByText('both worlds').waitFor();
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { commandLine } from '../../cli/command-line.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';

const SMALL =
  '#v=1&view=experiments&title=My%20try&scenarios=march1991&factors=p1:0.1,0.9;p2:0.1,0.5,0.9&design=full-factorial&replicates=20&outcomes=codeScore:end';
const LONG = SMALL.replace('replicates=20', 'replicates=3000');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'page-experiment-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** Runs the command line right here, in no threads but this one. */
async function trellis(...args: string[]): Promise<string> {
  let out = '';
  const nowhere = new URL('file:///nowhere.js');
  const code = await commandLine(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (out += text) },
    env: {},
    cores: 0,
    memory: 1e9,
    program: nowhere,
    freeSpace: () => Number.POSITIVE_INFINITY,
    worker: nowhere,
    onSignal: () => () => {},
  });
  expect(code, out).toBe(0);
  return out;
}

/** What a button gives as a file, caught where the page makes it. */
async function saved(page: Page, name: string): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob });
      return make.call(URL, blob);
    };
  });
  await page.getByRole('button', { name, exact: true }).click();
  await expect.poll(() => page.evaluate(() => 'saved' in window)).toBe(true);
  return page.evaluate(async () => {
    const blob = (window as unknown as { saved: Blob }).saved;
    delete (window as unknown as { saved?: Blob }).saved;
    return blob.text();
  });
}

const standing = (page: Page, like: RegExp) =>
  page.locator('.standing').getByText(like).waitFor({ timeout: 90_000 });

describeInBrowsers('Experiments', (openPage) => {
  it('are made and run without code, to the command line’s bytes', async () => {
    const { page, takePicture } = await openPage({}, SMALL);
    await standing(page, /^Nothing has been run yet/);
    await page.getByText('6 points × 20 replicates = 120 runs').waitFor();
    await page.getByText(/MB of this browser’s storage/).waitFor();
    // What the form says is checked as a file is, and stands in the address.
    const values = page.getByRole('textbox', { name: 'Socialisation (p₁): values' });
    const over =
      (await values.count()) > 0
        ? values
        : page.getByRole('textbox', { name: /: values$/ }).first();
    await over.fill('0.1, 7');
    await page.getByRole('alert').getByText(/7/).waitFor();
    await over.fill('0.1,0.9');
    await standing(page, /^Nothing has been run yet/);
    expect(await page.evaluate(() => location.hash)).toContain('factors=p1:0.1,0.9;');
    await page.getByRole('button', { name: 'Run it' }).click();
    await standing(page, /^Done: 120 runs/);
    await page.getByRole('heading', { name: 'What differs, with the same luck' }).waitFor();
    await takePicture('experiment');
    expect(await findings(page)).toEqual([]);

    const place = folder();
    writeFileSync(join(place, 'my-try.json'), await saved(page, 'experiment.json'));
    const table = await saved(page, 'runs.csv');
    await trellis('experiment', join(place, 'my-try.json'), '--out', join(place, 'out'));
    expect(table).toBe(readFileSync(join(place, 'out', 'runs.csv'), 'utf8'));

    // A run of the table is that very run in the story.
    const [, , , , seed, fingerprint] = table.split('\n')[8]?.split(',') ?? [];
    await page.getByRole('link', { name: 'Open run 7 in the story' }).click();
    await page
      .getByText(fingerprint as string)
      .first()
      .waitFor();
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toContain(`seed=${seed}`);
  });

  it('survive a closed tab, go on there and on the command line, and come back', async () => {
    const { page, context } = await openPage({}, LONG);
    await standing(page, /^Nothing has been run yet/);
    await page.getByRole('button', { name: 'Run it' }).click();
    await page
      .getByRole('link', { name: 'My try' })
      .or(page.locator('.standing progress'))
      .first()
      .waitFor();
    await expect
      .poll(() => page.locator('.standing progress').getAttribute('value').then(Number), {
        timeout: 60_000,
      })
      .toBeGreaterThan(60);
    const address = page.url();
    await page.close();

    const again = await context.newPage();
    await again.goto(address);
    await standing(again, /runs are there from before/);
    await again.getByRole('button', { name: 'Continue' }).click();
    await again.locator('.standing progress').waitFor();
    await again.getByRole('button', { name: 'Stop' }).click();
    await standing(again, /^Stopped/);

    // The rest of fewer replicates on the command line, from what the page has begun.
    const place = folder();
    const document = { ...JSON.parse(await saved(again, 'experiment.json')), replicates: 20 };
    const journal = await saved(again, 'journal.ndjson');
    const out = join(place, 'out');
    mkdirSync(out);
    writeFileSync(join(place, 'my-try.json'), JSON.stringify(document));
    writeFileSync(join(out, 'journal.ndjson'), journal);
    const told = await trellis('experiment', join(place, 'my-try.json'), '--out', out);
    expect(told).toMatch(/of which are done|are there already/);
    await trellis('experiment', join(place, 'my-try.json'), '--out', join(place, 'undisturbed'));
    const table = readFileSync(join(out, 'runs.csv'), 'utf8');
    expect(table).toBe(readFileSync(join(place, 'undisturbed', 'runs.csv'), 'utf8'));

    // And back: the folder's files, opened in the page.
    await again
      .locator('input[type=file]')
      .setInputFiles([join(out, 'experiment.json'), join(out, 'journal.ndjson')]);
    await standing(again, /^Done: 120 runs/);
    expect(await saved(again, 'runs.csv')).toBe(table);
  });

  it('refuse hostile files with reasons, keep what there was, and fit a phone', async () => {
    const { page, takePicture } = await openPage(
      { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
      SMALL,
    );
    await standing(page, /^Nothing has been run yet/);
    const give = (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('bad.json', '{"name": "x", "name": "<img src=x onerror=alert(1)>"}');
    await page
      .getByRole('alert')
      .getByText(/^bad\.json/)
      .first()
      .waitFor();
    await give(
      'bad.json',
      '{"name": "x", "factors": {"__proto__": [1]}, "design": {"kind": "morris"}}',
    );
    await page
      .getByRole('alert')
      .getByText(/bad\.json: title: missing/)
      .first()
      .waitFor();
    await standing(page, /^Nothing has been run yet/);
    await give('journal.ndjson', '{"journal":1,"engine":"9.9.9"}\n');
    await page
      .getByRole('alert')
      .getByText(/engine 9\.9\.9/)
      .waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await takePicture('experiment-phone');
    expect(await findings(page)).toEqual([]);
  });
});

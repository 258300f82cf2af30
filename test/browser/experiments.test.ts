import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { commandLine } from '../../cli/command-line.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { savedChart } from './saved-chart.ts';

const SMALL =
  '#v=1&view=experiments&title=My%20try&scenarios=march1991&factors=p1:0.1,0.9;p2:0.1,0.5,0.9&design=full-factorial&replicates=20&outcomes=codeScore:end';
const LONG = SMALL.replace('replicates=20', 'replicates=3000');

/** Named as one of the catalogue, which it is not. */
const OWN = {
  name: 'my-own',
  title: 'My own',
  question: 'What does a bad year do?',
  scenarios: [
    {
      name: 'typical',
      title: 'A bad year',
      question: 'What is left after it?',
      parameters: { weeks: 30, settle: 5, people: 12, elements: 16 },
      timeline: [{ week: 9, set: { blame: 0.8 }, says: 'Blame, “loud”' }],
    },
  ],
  factors: { threat: [0, 0.5] },
  design: { kind: 'full-factorial' },
  replicates: 3,
  outcomes: {
    performance: { measure: 'performance' },
    kept: { ledger: { fate: 'open' } },
    gain: 'performance - 0.5',
  },
};

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
  return (await savedBytes(page, name)).toString('utf8');
}

async function savedBytes(page: Page, name: string): Promise<Buffer> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob });
      return make.call(URL, blob);
    };
  });
  await page.getByRole('button', { name, exact: true }).click();
  await expect.poll(() => page.evaluate(() => 'saved' in window), { timeout: 30_000 }).toBe(true);
  const digits = await page.evaluate(async () => {
    const blob = (window as unknown as { saved: Blob }).saved;
    delete (window as unknown as { saved?: Blob }).saved;
    return Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  });
  return Buffer.from(digits, 'hex');
}

/** Whether the page packs a finished experiment as `trellis pack` does its folder: the same bytes on the same day. */
async function expectSamePack(page: Page, out: string): Promise<void> {
  const zip = await savedBytes(page, 'Download the paper pack');
  const files = unzipSync(zip);
  const crate = JSON.parse(strFromU8(files['ro-crate-metadata.json']));
  const date = crate['@graph'][1].datePublished as string;
  expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(2 * 86_400_000);
  await trellis('pack', out, '--date', date, '--out', `${out}.zip`);
  const theirs = readFileSync(`${out}.zip`);
  for (const [path, bytes] of Object.entries(unzipSync(theirs)))
    expect(Buffer.from(files[path] ?? []).equals(bytes), path).toBe(true);
  expect(zip.equals(theirs)).toBe(true);
}

const standing = (page: Page, like: RegExp) =>
  page.locator('.standing').getByText(like).waitFor({ timeout: 90_000 });

describeInBrowsers('Experiments', (openPage, browserName, once) => {
  it('are made and run without code, to the command line’s bytes', async () => {
    const { page, takePicture } = await openPage({}, SMALL);
    await standing(page, /^Not started yet: only the/);
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
    await standing(page, /^Not started yet: only the/);
    expect(await page.evaluate(() => location.hash)).toContain('factors=p1:0.1,0.9;');
    await page.getByRole('button', { name: 'Run it' }).click();
    await standing(page, /^Done: 120 runs/);
    await page.getByRole('heading', { name: 'What differs, with the same luck' }).waitFor();
    await takePicture('experiment');
    expect(await findings(page)).toEqual([]);

    // How all was set goes with what is saved. (This Firefox tells of no downloads.)
    if (browserName === 'Chromium')
      expect((await savedChart(page, 'scatter-figure', 'SVG')).toString()).toMatch(
        /<desc>[^<]* · 120 of 120 runs\n[^<]*factors=p1:0\.1,0\.9;/,
      );
    const place = folder();
    writeFileSync(join(place, 'my-try.json'), await saved(page, 'experiment.json'));
    const table = await saved(page, 'runs.csv');
    await trellis('experiment', join(place, 'my-try.json'), '--out', join(place, 'out'));
    expect(table).toBe(readFileSync(join(place, 'out', 'runs.csv'), 'utf8'));

    await expectSamePack(page, join(place, 'out'));

    // A run of the table is that very run in the story.
    const [, , , , seed, fingerprint] = table.split('\n')[8]?.split(',') ?? [];
    await page.getByRole('link', { name: 'Open run 7 in the story' }).click();
    await page
      .getByText(fingerprint as string)
      .first()
      .waitFor();
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toContain(`seed=${seed}`);
  });

  it('are not run with what can’t be: it stays as typed, is told at its field, and never comes into the address', async () => {
    const { page, takePicture } = await openPage({}, SMALL);
    const run = page.getByRole('button', { name: 'Run it' });
    await standing(page, /^Not started yet: only the/);
    const address = await page.evaluate(() => location.hash);
    const field = page.getByLabel('Replicates');
    await field.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2.5', { delay: 60 });
    const told = page.getByRole('alert').getByText('A whole number from 1 to 1000000 is wanted');
    await told.waitFor();
    expect(await field.inputValue()).toBe('2.5');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toBe(await told.getAttribute('id'));
    expect(await run.isDisabled()).toBe(true);
    const over = page.getByLabel(': values').first();
    await over.fill('0..1/1');
    await page.getByText('After the / stands how many values are taken').waitFor();
    await page.getByText('put right: 2 fields').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await takePicture('experiment-mistakes');
    expect(await page.evaluate(() => location.hash)).toBe(address);

    await page.reload();
    await standing(page, /^Not started yet: only the/);
    expect(await field.inputValue()).toBe('20');
    expect(await page.locator('.notice').count()).toBe(0);

    // What is put right is run as it is typed.
    await over.fill('0..1/1');
    await page.getByText('After the / stands how many values are taken').waitFor();
    await over.fill('0.1, 0.9');
    await standing(page, /^Not started yet: only the/);
    expect(await over.inputValue()).toBe('0.1, 0.9');
    expect(await run.isEnabled()).toBe(true);

    // Whoever leaves while it is being typed is not called back, and finds it there.
    await field.fill('7');
    await page.getByRole('link', { name: 'Story' }).first().click();
    await page.getByRole('button', { name: 'New run' }).waitFor();
    expect(await page.evaluate(() => location.hash)).not.toContain('view=experiments');
    await page.getByRole('link', { name: 'Experiments' }).first().click();
    await page.getByText('× 7 replicates').waitFor();
    expect(await field.inputValue()).toBe('7');
  });

  it('survive a closed tab, go on there and on the command line, and come back', async () => {
    const { page, context } = await openPage({}, LONG);
    await standing(page, /^Not started yet: only the/);
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
    await standing(again, /runs are there. Continue takes/);
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

  once('refuse hostile files with reasons, keep what there was, and fit a phone', async () => {
    const { page, takePicture } = await openPage(
      { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
      SMALL,
    );
    await standing(page, /^Not started yet: only the/);
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
    await standing(page, /^Not started yet: only the/);
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

  once(
    'of one’s own scenario are packed, and told run by run in the story, whatever the catalogue has of that name',
    async () => {
      const { page, context } = await openPage({}, SMALL);
      await standing(page, /^Not started yet: only the/);
      await page.locator('input[type=file]').setInputFiles({
        name: 'my-own.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(OWN)),
      });
      await page.getByText('2 points × 3 replicates = 6 runs').waitFor();
      await standing(page, /^Not started yet: only the/);
      await page.getByRole('button', { name: 'Run it' }).click();
      await standing(page, /^Done: 6 runs/);
      const place = folder();
      writeFileSync(join(place, 'my-own.json'), JSON.stringify(OWN));
      await trellis('experiment', join(place, 'my-own.json'), '--out', join(place, 'out'));
      await expectSamePack(page, join(place, 'out'));

      const runs = readFileSync(join(place, 'out', 'runs.csv'), 'utf8').split('\n');
      const [, , , , seed, fingerprint, weeks] = runs[4].split(',');
      await page.getByRole('link', { name: 'Open run 3 in the story' }).click();
      const isTold = (of: Page) =>
        of
          .getByText(fingerprint as string)
          .first()
          .waitFor();
      await isTold(page);
      const address = decodeURIComponent(await page.evaluate(() => location.hash));
      expect(address).toContain('scenario=my-own/typical');
      expect(address).toContain(`seed=${seed}`);
      expect(address).toContain(`week=${weeks}`);
      await expect
        .poll(() => page.locator('select.scenario option:checked').textContent())
        .toBe('A bad year');
      // In another tab of this browser too; what is not kept is told.
      const again = await context.newPage();
      await again.goto(page.url());
      await isTold(again);
      await again.evaluate(() => {
        location.hash = '#v=1&scenario=elsewhere/typical';
      });
      await again.getByText(/no link carries it/).waitFor();
      await again.close();
    },
  );

  once('have the runs of their reference system told in the story too', async () => {
    const { page, takePicture } = await openPage({}, SMALL);
    await standing(page, /^Not started yet: only the/);
    // Threat is varied and blame is moved on the way; the reference system lays both down.
    const held = { ...OWN, name: 'held', title: 'Held against it', reference: 'supportive' };
    await page.locator('input[type=file]').setInputFiles({
      name: 'held.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(held)),
    });
    await page.getByText('2 points × 2 scenarios × 3 replicates = 12 runs').waitFor();
    await standing(page, /^Not started yet: only the/);
    await page.getByRole('button', { name: 'Run it' }).click();
    await standing(page, /^Done: 12 runs/);
    const row = page.getByRole('row').filter({ hasText: 'typical-in-supportive' }).nth(1);
    const cells = await row.getByRole('cell').allTextContents();
    const fingerprint = cells.at(-1) ?? '';
    expect(fingerprint).toMatch(/^[0-9a-f]{8,}$/);
    await row.getByRole('link').click();
    await page.getByText(fingerprint).first().waitFor();
    const address = decodeURIComponent(await page.evaluate(() => location.hash));
    expect(address).toContain('scenario=held/typical-in-supportive');
    await expect
      .poll(() => page.locator('select.scenario option:checked').textContent())
      .toBe('A bad year, in the supportive system');
    await takePicture('experiment-reference');
  });

  once('that are not kept here are told to be so, and the form is there', async () => {
    const { page } = await openPage({}, '#v=1&view=experiments&experiment=not-here');
    await page.getByText('This browser keeps no experiment called ‘not-here’.').waitFor();
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    expect(await page.evaluate(() => location.hash)).not.toContain('not-here');
    await page.getByText('This browser keeps no experiment called ‘not-here’.').waitFor();
  });

  once('that are kept from another engine are told, saved, and never mixed', async () => {
    const { page } = await openPage({}, SMALL);
    await standing(page, /^Not started yet: only the/);
    await page.getByRole('button', { name: 'Run it' }).click();
    await standing(page, /^Done: 120 runs/);
    await page.getByText('120 of 120 runs').waitFor();
    const head = '{"journal":2,"engine":"0.0.9"}';
    await page.evaluate(
      (head) =>
        new Promise<void>((resolve) => {
          indexedDB.open('trellis', 1).onsuccess = ({ target }) => {
            const { result } = target as IDBOpenDBRequest;
            const store = result.transaction('experiments', 'readwrite').objectStore('experiments');
            store.get('my-try').onsuccess = (found) => {
              const kept = (found.target as IDBRequest).result;
              store.put({ ...kept, head }).onsuccess = () => {
                result.close();
                resolve();
              };
            };
          };
        }),
      head,
    );
    await page.reload();
    await page
      .getByRole('alert')
      .getByText(/runs of ‘My try’ of engine 0\.0\.9, and this page is engine .*never mixed/)
      .waitFor();
    await page.getByText('120 of 120 runs, of engine 0.0.9').waitFor();
    // What was run is still to be had, as it was.
    const names: string[] = [];
    await page.exposeFunction('given', (name: string) => names.push(name));
    await page.evaluate(() => {
      HTMLAnchorElement.prototype.click = function () {
        (window as unknown as { given(name: string): void }).given(this.download);
      };
    });
    const journal = await saved(page, 'Save the files of My try');
    expect(journal.startsWith(`${head}\n["`)).toBe(true);
    expect(journal.trim().split('\n')).toHaveLength(121);
    expect(names).toEqual(['experiment.json', 'journal.ndjson']);
    await page.getByRole('button', { name: 'Forget My try' }).click();
    await page
      .getByRole('textbox', { name: 'Replicates' })
      .or(page.getByLabel('Replicates'))
      .first()
      .fill('3');
    await standing(page, /^Not started yet: only the/);
  });
});

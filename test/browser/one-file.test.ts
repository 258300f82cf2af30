import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';
import { waitForWeek } from './theatre.ts';

const START = '#v=1&scenario=typical&seed=spring&set=weeks:20,settle:5,people:24&week=10';

/** The page as one file, in a folder where nothing else is. */
function alone(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'trellis-one-file-')), 'trellis.html');
  copyFileSync(join(inject('pageFolder'), 'trellis.html'), path);
  return path;
}

describeInBrowsers('The page as one file', (openPage, _, once) => {
  it('opens from a disk, computes, proves and shows all views', async () => {
    const { page, takePicture } = await openPage({ reducedMotion: 'reduce' });
    const address = pathToFileURL(alone()).href;
    await page.goto(`${address}${START}`);
    await waitForWeek(page, (week) => week === 10);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const told = page.locator('.told-share');
    await told.getByText('puts the part from # on behind its address').waitFor();
    await page.evaluate(() => document.body.prepend(document.createElement('textarea')));
    await page.locator('textarea').focus();
    await page.keyboard.press('ControlOrMeta+v');
    const link = await page.locator('textarea').inputValue();
    expect(link).toMatch(/^trellis\.html#v=1&scenario=typical&seed=spring&.*&proof=/);
    await page.goto('about:blank');
    await page.goto(address + link.slice(link.indexOf('#')));
    await page.locator('.verification.good').waitFor();
    await takePicture('one-file');
    for (const view of ['Two worlds', 'Challenges', 'Phase map', 'Experiments', 'Model card']) {
      await page.getByRole('link', { name: view, exact: true }).first().click();
      await page.getByRole('heading').first().waitFor();
    }
    await page.goto(`${address}#v=1&view=phase-map&scenario=typical`);
    await page
      .locator('.standing')
      .getByText(/\d cells, \d/)
      .waitFor();
  });

  once('is saved from the page, and does not offer itself again', async () => {
    const { page, expectProblem } = await openPage({ reducedMotion: 'reduce' }, START);
    const choose = async () => {
      await page.locator('.sharing summary').click();
      return page.getByRole('button', { name: 'Save this page as one file' });
    };
    const button = await choose();
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const path = join(mkdtempSync(join(tmpdir(), 'trellis-one-file-')), file.suggestedFilename());
    await file.saveAs(path);
    expect(readFileSync(path).equals(readFileSync(alone()))).toBe(true);
    await page.locator('.told-share').getByText('Saved as trellis.html').waitFor();
    await page.goto(pathToFileURL(path).href);
    // It reaches nothing, not even what needs no network.
    const reach = () => page.evaluate(() => fetch('data:,x').then(String, () => 'nothing'));
    expect(await reach()).toBe('nothing');
    await expectProblem(/Content Security Policy/);
    expect(await (await choose()).count()).toBe(0);
  });
});

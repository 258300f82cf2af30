import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';
import { waitForWeek } from './theatre.ts';

/** As large as a page allows: it takes seconds to found, in one step that nothing can interrupt. */
const LARGE = 'set=people:300000,elements:64';

describeInBrowsers('While a world is founded, the page', (openPage, _, once) => {
  it('says what is on its way, and goes back to what it can show at a press', async () => {
    const { page, takePicture } = await openPage({}, `#v=1&scenario=typical&${LARGE}`);
    const stop = page.getByRole('button', { name: /^Stop/ });
    await stop.waitFor();
    const chosen = () =>
      page
        .getByRole('combobox', { name: 'Scenario' })
        .evaluate((box: HTMLSelectElement) => box.value);
    await expect.poll(chosen).toBe('typical');
    const opacity = () =>
      page.locator('.settling').evaluate((notice) => getComputedStyle(notice).opacity);
    await expect.poll(opacity).toBe('1');
    await takePicture('settling');
    const since = Date.now();
    await stop.click();
    await page.locator('h1').waitFor();
    expect(Date.now() - since).toBeLessThan(8000);
    expect(await chosen()).toBe('liverpool-2007');
    await waitForWeek(page, (week) => week >= 1);
  });

  once('goes back to the very week it stood in', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=30&change=12:threat:0.9');
    await waitForWeek(page, (week) => week === 30);
    await page.evaluate((large) => {
      location.hash = `#v=1&scenario=typical&${large}`;
    }, LARGE);
    await page.getByRole('button', { name: /^Stop/ }).click();
    await page.locator('.notice.settling').waitFor({ state: 'detached' });
    await waitForWeek(page, (week) => week === 30);
    await page.getByRole('button', { name: 'One week on' }).click();
    await waitForWeek(page, (week) => week === 31);
    await page.getByRole('button', { name: /^Undo: Threat/ }).waitFor();
  });

  it('takes up another scenario as soon as it is chosen', async () => {
    const { page } = await openPage({}, `#v=1&scenario=typical&${LARGE}`);
    await page.getByRole('button', { name: /^Stop/ }).waitFor();
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('mass-exodus');
    await waitForWeek(page, (week) => week >= 1);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('scenario=mass-exodus');
  });

  once('keeps what it showed where the next thing asked for is refused', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=20');
    await waitForWeek(page, (week) => week === 20);
    await page.evaluate((large) => {
      location.hash = `#v=1&scenario=typical&${large}`;
    }, LARGE);
    await page.getByRole('button', { name: /^Stop/ }).waitFor();
    await page.evaluate(() => {
      location.hash = '#v=1&scenario=typicl';
    });
    await page.getByRole('alert').getByText('did you mean ‘typical’?').waitFor();
    await page.getByRole('button', { name: 'One week on' }).click();
    await waitForWeek(page, (week) => week === 21);
  });
});

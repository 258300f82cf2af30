import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openScenario } from '../../lab/reading/open-scenario.ts';
import { Run } from '../../sim/run.ts';
import { ROOT } from '../source-file.ts';
import { describeInBrowsers } from './browsers.ts';
import { endsOfLines, pauseAtOnce, scrubTo, settledWeek, waitForWeek, weekOf } from './theatre.ts';

/** What a scenario of the catalogue comes to, here in Node. */
async function liveThrough(name: string, seed: string): Promise<Run> {
  const raw = JSON.parse(readFileSync(join(ROOT, 'scenarios', `${name}.json`), 'utf8'));
  const read = await openScenario(raw, { source: name, overrides: { seed }, memoryLimit: 2 ** 30 });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const run = new Run(read.scenario.plan, seed);
  run.settleDown();
  while (run.week < run.weeks) run.step();
  return run;
}

describeInBrowsers('The story', (openPage, _, once) => {
  it('is moving when the page opens, pauses and plays at a press, and steps either way', async () => {
    const { page } = await openPage({}, '#v=1&view=story');
    await waitForWeek(page, (week) => week >= 2);
    const paused = await pauseAtOnce(page);
    await page.getByRole('button', { name: 'One week on' }).click();
    await waitForWeek(page, (week) => week === paused + 1);
    await page.getByRole('button', { name: 'One week back' }).click();
    await waitForWeek(page, (week) => week === paused);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await waitForWeek(page, (week) => week > paused + 1);
  });

  it('goes to any week at once and shows there what it showed before', async () => {
    const { page, takePicture } = await openPage({}, '#v=1&view=story&week=60');
    await waitForWeek(page, (week) => week === 60);
    const there = await endsOfLines(page);
    await scrubTo(page, 208);
    await takePicture('laptop-end');
    await expect.poll(() => endsOfLines(page)).not.toEqual(there);
    await scrubTo(page, 60);
    await expect.poll(() => endsOfLines(page)).toEqual(there);
  });

  it('has the same fingerprint as in Node', async () => {
    const run = await liveThrough('liverpool-2007', 'three engines');
    const { page } = await openPage({}, '#v=1&view=story&seed=three%20engines&week=208');
    const shown = page.locator('.fingerprint');
    await shown.waitFor();
    expect(await shown.textContent()).toBe(run.fingerprint());
    const performance = Number(run.measure('performance', 208).toFixed(2));
    await expect.poll(async () => (await endsOfLines(page)).performance).toBe(performance);
  });

  once('is another one with another seed word, and the same again with the first', async () => {
    const { page } = await openPage({}, '#v=1&view=story&seed=one&week=208');
    const shown = page.locator('.fingerprint');
    const first = await shown.textContent();
    const start = async (seed: string) => {
      await page.getByRole('textbox', { name: 'Seed word' }).fill(seed);
      await page.getByRole('button', { name: 'New run', exact: true }).click();
      await shown.waitFor({ state: 'detached' });
      await pauseAtOnce(page);
      await scrubTo(page, 208);
      await shown.waitFor();
      return shown.textContent();
    };
    expect(await start('another')).not.toBe(first);
    expect(await start('one')).toBe(first);
    // With nothing changed it takes the next word: the same once more would tell nothing.
    expect(await start('one')).not.toBe(first);
    expect(await page.getByRole('textbox', { name: 'Seed word' }).inputValue()).toBe('one-2');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('seed=one-2');
  });

  it('changes from the next week on where a parameter acts now, and can be as it was', async () => {
    const { page, takePicture } = await openPage({}, '#v=1&view=story&week=40');
    await waitForWeek(page, (week) => week === 40);
    await scrubTo(page, 120);
    const without = await endsOfLines(page);
    await scrubTo(page, 40);
    await page.getByRole('textbox', { name: 'Threat, exact value' }).fill('0.95');
    await page.keyboard.press('Enter');
    const undo = page.getByRole('button', { name: /^Undo: Threat/ });
    await undo.waitFor();
    expect(await settledWeek(page)).toBe(40);
    await scrubTo(page, 120);
    await expect.poll(() => endsOfLines(page)).not.toEqual(without);
    await takePicture('changed');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('change=41:threat:0.95');
    await undo.click();
    await expect.poll(() => endsOfLines(page)).toEqual(without);
  });

  once('collects what acts only on the next run, and starts that run when asked to', async () => {
    const { page, takePicture } = await openPage({}, '#v=1&view=story&week=10&change=25:threat:1');
    await waitForWeek(page, (week) => week === 10);
    await page.getByText('your change, until week 26, when the scenario takes over').waitFor();
    await page.locator('summary').filter({ hasText: /^Size/ }).click();
    await page.getByRole('textbox', { name: 'People, exact value' }).fill('400');
    await page.keyboard.press('Enter');
    await page.getByText('1 change applies from the next run').waitFor();
    expect(await page.getByRole('heading', { name: 'The organisation' }).count()).toBe(1);
    expect(await weekOf(page)).toBe(10);
    await page.getByRole('button', { name: 'Start the next run' }).click();
    await expect
      .poll(() => page.evaluate(() => location.hash), { timeout: 20_000 })
      .toContain('set=people:400');
    await pauseAtOnce(page);
    await takePicture('four-hundred');
    await page.getByRole('button', { name: 'The organisation: as a table' }).click();
    expect(await page.locator('.organisation-figure tbody tr').count()).toBe(50);
  });

  it('is chosen from the menu, and says what it asks', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=10');
    await waitForWeek(page, (week) => week === 10);
    const question = await page.locator('h1').textContent();
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('mass-exodus');
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(question);
    await waitForWeek(page, (week) => week >= 1 && week < 10);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('scenario=mass-exodus');
  });
});

describeInBrowsers('A link', (openPage, _, once) => {
  once('that is wrong is refused field by field, and the page goes on', async () => {
    const { page } = await openPage(
      {},
      '#v=1&scenario=../../etc&seed=%00%07&week=1e99&set=threat:lots&nonsense=1',
    );
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const said = await alert.locator('li').allTextContents();
    expect(said).toHaveLength(6);
    expect(said.at(-1)).toBe('Shown instead: Liverpool 2007: a learning service under threat.');
    await waitForWeek(page, (week) => week >= 1);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    expect(await alert.count()).toBe(0);
  });

  it('to a scenario or a value that does not exist is answered in words', async () => {
    const { page } = await openPage({}, '#v=1&view=story&set=threat:7,threads:1');
    await expect
      .poll(() => page.getByRole('alert').locator('li').allTextContents())
      .toHaveLength(2);
    expect(await page.getByRole('alert').textContent()).toContain('there is ‘threat’');
    await waitForWeek(page, (week) => week >= 1);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { models } from '../../lab/models.ts';
import { openScenario } from '../../lab/reading/open-scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { Run } from '../../sim/run.ts';
import { ROOT } from '../source-file.ts';
import { describeInBrowsers } from './browsers.ts';
import { waitForWeek } from './theatre.ts';

/** The scenarios that are put to other models than the first. */
const others = [...catalogue].flatMap(([name, raw]) => {
  const { model } = raw as { model?: string };
  return model === undefined || model === 'three-level' ? [] : [[name, models[model]] as const];
});

async function liveThrough(name: string, set: Record<string, string | number>): Promise<Run> {
  const raw = JSON.parse(readFileSync(join(ROOT, 'scenarios', `${name}.json`), 'utf8'));
  const overrides = { seed: 'every engine', set };
  const read = await openScenario(raw, { source: name, overrides, memoryLimit: 2 ** 30 });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new Run(read.scenario.plan, 'every engine').liveOn();
}

describeInBrowsers('Every model on the page', (openPage, _, once) => {
  it.each(others)(
    '%s is told to its end, and has the fingerprint that it has in Node',
    async (name, model) => {
      const run = await liveThrough(name, {});
      const { page, takePicture } = await openPage(
        {},
        `#v=1&scenario=${name}&seed=every%20engine&week=9999`,
      );
      await page.locator('.fingerprint').waitFor();
      expect(await page.locator('.fingerprint').textContent()).toBe(run.fingerprint());
      await waitForWeek(page, (week) => week === run.week);
      await takePicture(`model-${name}`);
      // What a model has no part for is not shown.
      expect(await page.locator('.learning-figure').count()).toBe(model.believing ? 1 : 0);
      expect(await page.locator('.organisation-figure').count()).toBe(model.believing ? 1 : 0);
      expect(await page.locator('.network-figure').count()).toBe(run.network === null ? 0 : 1);
      expect(await page.locator('.voice-figure').count()).toBe(0);
      const [first] = model.headline;
      const shown = page.locator(`.ends .${first} .value, .told .${first}`);
      await expect.poll(() => shown.textContent()).toBe(run.measure(first, run.week).toFixed(2));
    },
  );

  once('a choice is made for the next run, by its name, and kept in the link', async () => {
    const { page } = await openPage(
      { reducedMotion: 'reduce' },
      '#v=1&scenario=lazer-friedman2007&seed=every%20engine&week=3',
    );
    await waitForWeek(page, (week) => week === 3);
    await page.getByLabel('Network', { exact: true }).selectOption('full');
    await page.getByText('1 change applies from the next run').waitFor();
    expect(await page.locator('.next-run').textContent()).toContain('Network: full');
    await page.getByRole('button', { name: 'Start the next run' }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('set=network:1');
    await page.getByRole('slider', { name: 'Round', exact: true }).press('End');
    await page.locator('.fingerprint').waitFor();
    const run = await liveThrough('lazer-friedman2007', { network: 'full' });
    expect(await page.locator('.fingerprint').textContent()).toBe(run.fingerprint());
  });

  once('a parameter that acts now moves the week in which a run comes to rest', async () => {
    const { page } = await openPage({}, '#v=1&scenario=march1991&seed=every%20engine&week=20');
    await waitForWeek(page, (week) => week === 20);
    const scrubber = page.getByRole('slider', { name: 'Period', exact: true });
    const before = Number(await scrubber.getAttribute('max'));
    await page.getByRole('textbox', { name: 'p1: socialisation, exact value' }).fill('0.9');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Undo: p1/ }).waitFor();
    expect(Number(await scrubber.getAttribute('max'))).toBeLessThan(before);
  });

  it('the network has a table of its people, and the menu groups scenarios by model', async () => {
    const { page } = await openPage({}, '#v=1&scenario=lazer-friedman2007&week=2');
    await page.getByRole('button', { name: 'Who sees whom: as a table' }).click();
    expect(await page.locator('.network-figure tbody tr').count()).toBe(100);
    const groups = page.locator('select.scenario optgroup');
    expect(await groups.count()).toBe(Object.keys(models).length);
  });
});

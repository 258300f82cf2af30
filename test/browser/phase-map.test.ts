import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { measuresAt, runReplicate } from '../../lab/experiments/replicate.ts';
import { planOf } from '../../lab/plan-of.ts';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { savedChart } from './saved-chart.ts';
import { waitForWeek } from './theatre.ts';

const MAP = '#v=1&view=phase-map&scenario=march1991&x=p1&y=p2&xrange=0.1:0.9&yrange=0.1:0.9';

const hashOf = (page: Page) => page.evaluate(() => location.hash);

function measureOf(name: string, parameters: Record<string, number>, measure: string): number {
  const options = { source: name, memoryLimit: 1e9, parseExpression };
  const read = readScenario(catalogue.get(name), options);
  if (!read.ok) throw new Error(`${name} can't be read`);
  const { scenario } = read;
  const replicate = runReplicate(planOf(scenario, { parameters }), scenario.seed, 0);
  const k = replicate.measureNames.indexOf(measure);
  return measuresAt(replicate, replicate.weeks)[k] as number;
}

describeInBrowsers('The phase map', (openPage, browserName, once) => {
  it('comes up coarse, is refined, is read by keys, and leads to the organisation of a cell', async () => {
    const { page, takePicture } = await openPage({}, `${MAP}&measure=codeScore&over=end`);
    await page.locator('.standing').getByText(/cells/).waitFor();
    await page
      .locator('.standing')
      .getByText(/^(\d{3}|8[1-9]|9\d)/)
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText(/^Paused/).waitFor();
    await page.locator('.cells').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    const readout = page.locator('.readout');
    await readout.getByText(/over|interval|seed/).waitFor();
    await takePicture('phase-map');
    expect(await findings(page)).toEqual([]);

    // How all was set goes with what is saved. (This Firefox tells of no downloads.)
    if (browserName === 'Chromium')
      expect((await savedChart(page, 'phase-map-figure', 'SVG')).toString()).toMatch(
        /<title>[^<]+ by p1[^<]*<.*<desc>[^<]*\n.*Phase map · .*\(march1991\) · seed ‘.+’ · .* at the end · /s,
      );
    // The same number as anywhere else: a cell with one seed is the scenario's own seed.
    await page.getByRole('button', { name: /: as a table$/ }).click();
    const first = await page
      .locator('.phase-map-figure tbody tr')
      .first()
      .locator('th, td')
      .allTextContents();
    const { mean, n } = { mean: Number(first[2]), n: Number(first[5]) };
    expect(n).toBeGreaterThan(0);
    if (n === 1)
      expect(mean).toBeCloseTo(measureOf('march1991', { p1: 0.1, p2: 0.1 }, 'codeScore'), 4);
    await page.getByRole('button', { name: /: as a picture$/ }).click();

    await page.locator('.cells').focus();
    await page.keyboard.press('Enter');
    await waitForWeek(page, (week) => week >= 0);
    expect(await hashOf(page)).toMatch(/scenario=march1991&.*set=p1:0\.\d+,p2:0\.\d+/);
    await page.goBack();
    await page.locator('.standing').getByText(/cells/).waitFor();
  });

  once('says what of a link it can’t show, and fits a phone', async () => {
    const { page, takePicture } = await openPage(
      { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
      '#v=1&view=phase-map&scenario=march1991&x=nonsense&measure=codeScore',
    );
    await page.getByRole('alert').getByText('nonsense').waitFor();
    await page.locator('.standing').getByText(/cells/).waitFor();
    await takePicture('phase-map-phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    // What is seen is said, and the row of views shows where one is.
    await page
      .getByRole('heading', { level: 1, name: /^Code, right less wrong by p\d: / })
      .waitFor();
    const here = await page.locator('.views [aria-current]').boundingBox();
    expect(here?.x).toBeGreaterThanOrEqual(0);
    expect((here?.x ?? 0) + (here?.width ?? 999)).toBeLessThanOrEqual(360);
    // Enough of it that there is something in its middle.
    await page
      .locator('.standing')
      .getByText(/^\d\d+ cells/)
      .waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await findings(page)).toEqual([]);

    // What can't be stays as it was typed, with what is allowed; the map stays too.
    const from = page.getByRole('textbox', { name: 'Across, from' });
    const before = await hashOf(page);
    for (const [text, says] of [
      ['7', '0 to 1 is allowed.'],
      ['2.5.1', 'A number is wanted, 0 to 1.'],
      ['1', 'The lower number comes first.'],
    ] as const) {
      await from.fill(text);
      await from.press('Enter');
      await page.locator('.choices').getByRole('alert').getByText(says).waitFor();
      expect(await from.inputValue()).toBe(text);
    }
    expect(await from.getAttribute('aria-invalid')).toBe('true');
    expect(await hashOf(page)).toBe(before);
    await takePicture('phase-map-range');
    await from.fill('.25');
    await from.press('Enter');
    await expect.poll(() => hashOf(page)).toContain('0.25');
    expect(await page.locator('.choices').getByRole('alert').count()).toBe(0);
    await page
      .locator('.standing')
      .getByText(/^\d\d+ cells/)
      .waitFor();

    // A finger reads a cell before it goes there.
    await page.locator('.readout').getByText('Point at a cell').waitFor();
    await tap(page);
    await page.locator('.readout').getByText('Open this organisation').waitFor();
    expect(await hashOf(page)).toContain('view=phase-map');
    await tap(page);
    await expect.poll(() => hashOf(page)).toMatch(/scenario=march1991&.*set=p/);
  });
});

/** Touches the middle of the map, as a finger does. */
function tap(page: Page): Promise<void> {
  return page.locator('.cells').evaluate((cells) => {
    const { left, top, width, height } = cells.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
    cells.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'touch' }));
    cells.dispatchEvent(new MouseEvent('click', at));
  });
}

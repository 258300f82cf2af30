import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { holdsInEveryLook } from './every-look.ts';
import { pauseAtOnce, waitForWeek, weekOf } from './theatre.ts';

const PROJECTOR = { width: 1920, height: 1080 };

describeInBrowsers('For everyone: the page', (openPage, browserName, once) => {
  it('has nothing that axe objects to, nor anything beside the screen, in every look', async () => {
    const visit = await openPage({}, '#v=1&view=story&week=104');
    const { page } = visit;
    await waitForWeek(page, (week) => week === 104);
    await page.locator('.flow .nodes g').first().waitFor();
    await holdsInEveryLook(visit, 'story');
  });

  it('uses the width of a room’s projector', async () => {
    const { page, takePicture } = await openPage(
      { viewport: PROJECTOR },
      '#v=1&view=story&week=104',
    );
    await waitForWeek(page, (week) => week === 104);
    await page.locator('.flow .nodes g').first().waitFor();
    await takePicture('projector');
    const right = await page
      .locator('aside')
      .evaluate((aside) => aside.getBoundingClientRect().right);
    expect(right).toBeGreaterThan(0.95 * PROJECTOR.width);
  });

  once('is read from the last row of a room in the theme for projectors', async () => {
    const { page, takePicture } = await openPage(
      { viewport: PROJECTOR, colorScheme: 'dark' },
      '#v=1&view=story&week=104',
    );
    await waitForWeek(page, (week) => week === 104);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('projector');
    await takePicture('projector-theme');
    const smallest = await page.locator('main').evaluate((main) => {
      const texts = [...main.querySelectorAll('p, li, label, h2, h3, button, text')].filter(
        (text) => text.checkVisibility() && text.textContent !== '',
      );
      return Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
    });
    expect(smallest).toBeGreaterThanOrEqual(PROJECTOR.height / 50);
    const scheme = () => getComputedStyle(document.documentElement).colorScheme;
    expect(await page.evaluate(scheme)).toBe('light');
  });

  once('has nothing that axe objects to where charts are tables', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=104');
    await waitForWeek(page, (week) => week === 104);
    for (let left = 4; left > 0; left--)
      await page
        .getByRole('button', { name: /: as a table$/ })
        .first()
        .click();
    await expect.poll(() => page.locator('.figure table').count()).toBe(4);
    expect(await findings(page)).toEqual([]);
  });

  it('can be worked with the keyboard alone', async () => {
    const { page } = await openPage({}, '#v=1&view=story');
    await waitForWeek(page, (week) => week >= 1);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.keyboard.press('Home');
    await waitForWeek(page, (week) => week === 0);
    await page.keyboard.press('ArrowRight');
    await waitForWeek(page, (week) => week === 1);
    await page.keyboard.press('End');
    await waitForWeek(page, (week) => week === 208);
    // The first stop is the way past the rest.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the controls');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('One week back');
    await page.keyboard.press('Enter');
    await waitForWeek(page, (week) => week === 207);
    const slider = page.getByRole('slider', { name: 'Threat', exact: true });
    await slider.focus();
    const before = Number(
      await page.getByRole('textbox', { name: 'Threat, exact value' }).inputValue(),
    );
    await page.keyboard.press('PageUp');
    const exact = page.getByRole('textbox', { name: 'Threat, exact value' });
    await expect.poll(async () => Number(await exact.inputValue())).toBeCloseTo(before + 0.1, 5);
  });

  it('shows a table in place of a chart at the press of T, and the chart again', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=30');
    await waitForWeek(page, (week) => week === 30);
    const inFocus = () => page.evaluate(() => document.activeElement?.getAttribute('class'));
    await page.locator('.organisation-walk').focus();
    for (const [figure, picture] of [
      ['organisation', 'organisation-walk'],
      ['trajectories', 'trajectories'],
      ['learning', 'flow can-be-chosen'],
      ['voice', 'flow can-be-chosen'],
    ]) {
      if (figure !== 'organisation')
        await page
          .locator(`.${figure}-figure`)
          .getByRole('button', { name: /: as a table$/ })
          .focus();
      await page.keyboard.press('t');
      await page.locator(`.${figure}-figure > .table`).waitFor();
      expect(await inFocus(), figure).toBe('table');
      await page.keyboard.press('t');
      await page.locator(`.${figure}-figure .picture`).waitFor();
      expect(await inFocus(), figure).toBe(picture);
    }
  });

  once(
    'has nothing that axe objects to where a run differs and something was mistyped',
    async () => {
      const { page } = await openPage({}, '#v=1&view=story&week=10&set=people:100');
      await waitForWeek(page, (week) => week === 10);
      await page.getByRole('textbox', { name: 'Threat, exact value' }).fill('abc');
      await page.getByRole('textbox', { name: 'Seed word' }).fill('');
      await expect.poll(() => page.locator('.mistake').count()).toBe(2);
      for (const theme of ['light', 'dark']) {
        await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
        expect(await findings(page)).toEqual([]);
      }
    },
  );

  it('stays still for those who want less motion, until it is asked to play, then goes in blocks', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' }, '#v=1&view=story');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.locator('.flow .nodes g').first().waitFor();
    expect(await weekOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const first = await waitForWeek(page, (week) => week > 0);
    expect(first).toBeGreaterThanOrEqual(4);
  });

  it('takes the theme that is chosen, and keeps it', async () => {
    const { page } = await openPage({}, '#v=1&view=story');
    await pauseAtOnce(page);
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await page.reload();
    await page.locator('h1').waitFor();
    expect(await paper()).toBe(dark);
  });

  it('says so when its worker can’t be had, instead of waiting for ever', async () => {
    const { page, context } = await openPage({}, '#v=1&view=story');
    await context.route('**/worker-*.js', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('The simulation has stopped').waitFor();
    await page.getByRole('button', { name: 'Start it again' }).waitFor();
  });

  it('is quick to change its mind: a far week is shown in a moment', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=208');
    await waitForWeek(page, (week) => week === 208);
    // Measured in the page, from the hand's move to the week shown; the slowest of several.
    const slowest = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('.scrubber');
      const shown = () => document.querySelector('.scrub .week b')?.textContent;
      let longest = 0;
      for (const week of [3, 150, 77, 201, 10]) {
        const began = performance.now();
        if (slider) slider.value = String(week);
        slider?.dispatchEvent(new Event('input', { bubbles: true }));
        while (shown() !== String(week)) await new Promise(requestAnimationFrame);
        longest = Math.max(longest, performance.now() - began);
      }
      return longest;
    });
    console.log(`${browserName}: a week is reached in ${Math.round(slowest)} ms at most`);
    expect(slowest).toBeLessThan(1000);
  });
});

/** What the focus is on, by its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      '',
  );
}

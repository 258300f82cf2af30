import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';
import { isInSight, waitForWeek } from './theatre.ts';

const PHONE = { width: 390, height: 844 };
/** What is left of a desktop's 1280 pixels at 400 %: the narrowest that everything has to fit into. */
const NARROWEST = { width: 320, height: 640 };
const SOME = ['twins', 'story', 'experiments'];
const OTHERS = ['challenges', 'reproductions', 'phase-map', 'attribution', 'card'];

describeInBrowsers('On a small screen', (openPage, browserName, once) => {
  it.each([
    ['a phone', PHONE],
    ['the narrowest', NARROWEST],
    ['a laptop at twice the size', { width: 640, height: 400 }],
  ])('who moves a parameter of the story sees what comes of it: %s', async (_, viewport) => {
    const { page } = await openPage(
      { viewport, reducedMotion: 'reduce' },
      '#v=1&view=story&week=60',
    );
    await waitForWeek(page, (week) => week === 60);
    await page.getByRole('button', { name: 'To the parameters' }).click();
    const title = page.getByRole('heading', { name: 'Parameters' });
    await expect.poll(() => isInSight(title)).toBe(true);
    const slider = page.getByRole('slider', { name: /^Threat( •)?$/ });
    await slider.focus();
    await page.keyboard.press('End');
    const line = page.locator('.glance .lines .performance');
    const before = await line.getAttribute('d');
    await page.locator('.lever.changed').first().waitFor();
    const place = await topOf(slider);
    await page.getByRole('button', { name: 'One week on' }).press('Enter');
    await waitForWeek(page, (week) => week === 61);
    await expect.poll(() => line.getAttribute('d')).not.toBe(before);
    await expect.poll(() => isInSight(line)).toBe(true);
    // The focus has gone to what was in sight already: nothing has scrolled for it.
    expect(Math.abs((await topOf(slider)) - place)).toBeLessThan(10);
  });

  it.each([PHONE, NARROWEST])(
    'the trajectories leave room for their lines at $width pixels',
    async (viewport) => {
      const { page } = await openPage(
        { viewport, reducedMotion: 'reduce' },
        '#v=1&view=story&week=60',
      );
      await waitForWeek(page, (week) => week === 60);
      const figure = page.locator('.trajectories-figure svg');
      const widthOf = async (place: Locator) => (await place.boundingBox())?.width ?? 0;
      const [whole, lines] = [widthOf(figure), widthOf(figure.locator('.grid line').first())];
      expect((await lines) / (await whole)).toBeGreaterThan(0.7);
      // All of them are named, and no name stands on another one.
      const names = await figure
        .locator('.line-key text')
        .evaluateAll((texts) =>
          texts.map((text) => text.getBoundingClientRect().toJSON() as DOMRect),
        );
      expect(names).toHaveLength(6);
      const overlap = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      for (const [k, name] of names.entries())
        expect(names.slice(k + 1).some((other) => overlap(name, other))).toBe(false);
      expect(names.every(({ left, right }) => left >= 0 && right <= viewport.width)).toBe(true);
    },
  );

  it('who makes a difference between two worlds sees what comes of it', async () => {
    const { page } = await openPage({ viewport: PHONE }, '#v=1&view=twins&week=104&pairs=2');
    await waitForWeek(page, (week) => week === 104);
    await page.getByText('Compare something else').click();
    await page.getByRole('textbox', { name: 'Left' }).fill('0.02');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect
      .poll(() => isInSight(page.getByRole('button', { name: 'The right pulls away' })))
      .toBe(true);
    await page.getByRole('button', { name: 'The right pulls away' }).click();
    await page.getByRole('button', { name: 'Let it run' }).click();
    await waitForWeek(page, (week) => week >= 1);
    await expect.poll(() => isInSight(page.locator('.ribbon'))).toBe(true);
  });

  once('nothing lies beside a tablet’s, and all views can be gone to', async () => {
    const { page } = await openPage(
      { viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' },
      '#v=1&view=twins',
    );
    for (const name of ['Challenges', 'Which rule did it?', 'Model card', 'Story']) {
      await page.getByRole('navigation', { name: 'Views' }).getByText(name).click();
      await page.locator('main h1').first().waitFor();
      expect(await beside(page)).toBe(0);
    }
  });

  once('who begins a challenge sees what it asks for, and comes back to it', async () => {
    const { page } = await openPage(
      { viewport: PHONE, reducedMotion: 'reduce' },
      '#v=1&view=challenges',
    );
    await page.getByRole('link', { name: 'Begin: Rescue it after week 60' }).click();
    const title = page.getByRole('heading', { name: 'Rescue it after week 60' });
    await expect.poll(() => isInSight(title)).toBe(true);
    await expect
      .poll(async () => {
        await page.evaluate(() => scrollTo(0, 0));
        return isInSight(title);
      })
      .toBe(false);
    await page.getByRole('button', { name: 'To the challenge' }).click();
    await expect.poll(() => isInSight(title)).toBe(true);
  });

  // Boxes are laid out alike in the other browser; the views that hold most show it.
  it.each(browserName === 'Chromium' ? [...SOME, ...OTHERS] : SOME)(
    'nothing of %s lies beside it or is cut off, with more space in the text too',
    async (view) => {
      const { page, takePicture } = await openPage(
        { viewport: NARROWEST, reducedMotion: 'reduce' },
        `#v=1&view=${view}`,
      );
      await page.locator('main h1').first().waitFor();
      expect(await beside(page)).toBe(0);
      // What WCAG 1.4.12 has everybody be able to set.
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      await takePicture(`narrow-${view}`);
      expect(await beside(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
    },
  );
});

function topOf(place: Locator): Promise<number> {
  return place.evaluate((element) => element.getBoundingClientRect().top);
}

/** How many pixels of the page lie beside the screen. */
function beside(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** The texts of which some can’t be seen, because what holds them is too small and shows no more. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, .dock *, .masthead *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const isUnseen = style.clipPath !== 'none' || element.closest('svg') !== null;
        const isLarger =
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1;
        return hides && !isUnseen && isLarger && (element.textContent ?? '').trim() !== '';
      })
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`),
  );
}

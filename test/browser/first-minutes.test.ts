import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { words } from '../../viz/words/twins.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { waitForWeek } from './theatre.ts';

const { steps } = words.tour;

/** Presses Tab until the focus is on what has this name; fails where it never comes. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const { activeElement: element } = document;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    if (fits(label)) return;
  }
  throw new Error(`the Tab key never reaches ${name}`);
}

/** Goes one step on in the tour, by keyboard alone. */
async function next(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** What a screen reader is given of the present step. */
function tree(page: Page): Promise<string> {
  return page.locator('main').ariaSnapshot();
}

describeInBrowsers('The first minutes', (openPage) => {
  it('are gone through by keyboard alone, and are all there for a screen reader', {
    timeout: 300_000,
  }, async () => {
    const { page, takePicture } = await openPage({ reducedMotion: 'reduce' });
    const told = page.locator('.tour .told');
    const card = page.getByRole('region', { name: 'First steps' });
    await page.getByRole('button', { name: 'Ada', exact: false }).first().waitFor();
    expect(await tree(page)).toContain(
      'heading "Same people. Same training. Why does one forget?" [level=1]',
    );

    await next(page, steps.look?.next ?? '');
    await told.getByText(/This is Ada: in both worlds right on \d+ of 16/).waitFor();
    // The focus has gone along to the card.
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await tree(page)).toMatch(/group "People, left"/);
    expect(await tree(page)).toMatch(
      /button "Ada, team 1: right on \d+ of 16, wrong on \d+" \[pressed\]/,
    );
    expect(await findings(page)).toEqual([]);
    await takePicture('minutes-1-person');

    await next(page, steps.person?.next ?? '');
    await waitForWeek(page, (week) => week === 3);
    await told.getByText(/part in week \d+|never part/).waitFor();
    await takePicture('minutes-2-weeks');

    await next(page, steps.weeks?.next ?? '');
    await page.getByRole('heading', { name: 'Your guess' }).waitFor();
    expect(
      await page
        .getByRole('heading', { name: 'Your guess' })
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await takePicture('minutes-3-guess');
    expect(await findings(page)).toEqual([]);
    await next(page, 'The left pulls away');
    await next(page, 'In numbers');
    await tabTo(page, '');
    await next(page, 'Let it run');
    await told.getByText('grows').waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('guess=');
    // What is asked for runs, in blocks, for those too who want little motion; and its end is told.
    await waitForWeek(page, (week) => week === 104);
    await page.locator('.guessed', { hasText: /For week 104 the guess was/ }).waitFor();
    await page.locator('.announcer', { hasText: /^Week 104\. .* the guess was/ }).waitFor();
    await takePicture('minutes-4-grown');
    expect(await tree(page)).toMatch(/For week 104 the guess was/);

    await card.focus();
    await next(page, steps.grow?.next ?? '');
    await page.getByRole('heading', { name: 'Where did the learning go?' }).waitFor();
    await next(page, /^Left \d+\s*Overruled\s*Right \d+$/);
    await page
      .locator('.leaks .sentence', { hasText: /The rulebook prevailed\. So went \d+ of the \d+/ })
      .getByText('That is the biggest leak on the right.')
      .waitFor();
    await takePicture('minutes-5-leak');
    expect(await findings(page)).toEqual([]);

    await card.focus();
    await next(page, steps.leak?.next ?? '');
    await page.getByRole('heading', { name: 'Weak, with protected time' }).waitFor();
    // Ten pairs are enough to speak; the same 40 in Node: 0.003 (−0.000 to 0.006).
    await expect
      .poll(() => told.textContent(), { timeout: 90_000 })
      .toMatch(/no difference can be told|worth [+−]?0\.0[01]/);
    await expect
      .poll(() => told.textContent(), { timeout: 90_000 })
      .toMatch(/people gained \d+ learnings with it and \d+ without/);
    await takePicture('minutes-6-time');

    await next(page, steps.time?.next ?? '');
    await page.getByRole('heading', { name: 'Weak, with a community' }).waitFor();
    await expect.poll(() => told.textContent(), { timeout: 90_000 }).toMatch(/worth \+0\.[12]\d/);

    await next(page, steps.community?.next ?? '');
    await page.getByRole('heading', { name: 'High politics, with a community' }).waitFor();
    await expect
      .poll(() => told.textContent(), { timeout: 90_000 })
      .toMatch(
        /(worth \+0\.0\d|no difference can be told).*Without high politics it was worth \+0\.[12]\d/,
      );
    await expect
      .poll(() => told.textContent(), { timeout: 90_000 })
      .toMatch(/took \d+ conclusions to the decision: \d+ became the rule/);
    await takePicture('minutes-7-politics');

    await next(page, steps.politics?.next ?? '');
    await page.getByRole('combobox', { name: 'Parameter' }).waitFor();
    await card.focus();
    await next(page, steps.own?.next ?? '');
    await next(page, 'Copy the link');
    await card.getByText(/Link copied\.|address bar/).waitFor();
    await next(page, steps.share?.next ?? '');
    await card.waitFor({ state: 'detached' });
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);

    // Everything can be undone: the browser's way back is the tour's.
    await page.goBack();
    await card.getByText('11 of 11').waitFor();
  });

  it('can be left at once, and gone back in', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' });
    const card = page.getByRole('region', { name: 'First steps' });
    await card.getByRole('button', { name: 'Meet one person' }).click();
    await card.getByText('2 of 11').waitFor();
    await card.getByRole('button', { name: 'Back', exact: true }).click();
    await card.getByText('1 of 11').waitFor();
    await card.getByRole('button', { name: 'Leave the tour' }).click();
    await card.waitFor({ state: 'detached' });
  });
});

import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runChecks } from '../../lab/experiments/check.ts';
import { seedOf } from '../../lab/experiments/replicate.ts';
import { estimate } from '../../lab/experiments/statistics.ts';
import { findFacts, stylisedFacts } from '../../lab/experiments/stylised-facts.ts';
import { models } from '../../lab/models.ts';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { settledWeek, waitForWeek } from './theatre.ts';

const still = { reducedMotion: 'reduce' } as const;
const VIEW = '#v=1&view=card';
const MARKED = { holds: 'holds', fails: 'does not hold', open: 'open' };

describeInBrowsers('The model card', (openPage, browserName, once) => {
  once(
    'says first what is not claimed, then the week in its order and every parameter',
    async () => {
      const { page } = await openPage({ ...still, viewport: { width: 390, height: 844 } }, VIEW);
      const first = page.locator('.card-text h2').first();
      await expect.poll(() => first.textContent()).toBe('What is not claimed');
      // It is a list of chapters, no scroll without end; all of them open at once, and close again.
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      const short = await height();
      expect(short).toBeLessThan(6500);
      const all = ['What comes out, checked here', 'How it works', 'Credits and references'];
      for (const name of all)
        await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Open all chapters' }).click();
      await expect.poll(height).toBeGreaterThan(40_000);
      await page.getByRole('button', { name: 'Close all chapters' }).click();
      await expect.poll(height).toBe(short);
      await page.getByRole('button', { name: 'Open all chapters' }).click();
      const { week = [], parameters = {} } = models['three-level'] ?? {};
      const told = await page.locator('.week > li > p > code').allTextContents();
      expect(told).toEqual(week.map(({ name }) => name));
      const names = await page.locator('.parameters .fold code').allTextContents();
      expect(names.sort()).toEqual(Object.keys(parameters).sort());
      expect(await findings(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    },
  );

  it('checks a fact on the spot, with the command line’s numbers', async () => {
    const { page, takePicture } = await openPage(still, `${VIEW}&part=results`);
    const fact = stylisedFacts[0];
    if (fact === undefined) throw new Error('no fact');
    await page.getByRole('button', { name: `Check now: ${fact.says}` }).click();
    const row = page.getByRole('row', { name: fact.says });
    await row.getByText('12 seeds').waitFor({ timeout: 60_000 });
    const seeds = Array.from({ length: 12 }, (_, k) => `found ${k}`);
    const [found] = findFacts([fact], seeds);
    const { mean, low, high } = found?.found ?? estimate([]);
    const digits = (value: number | null) => (value ?? Number.NaN).toFixed(3).replace('-', '−');
    await row.getByText(`${digits(mean)} [${digits(low)}, ${digits(high)}]`).waitFor();
    expect(found?.holds).toBe(true);
    expect(await row.getByRole('img', { name: 'holds', exact: true }).count()).toBe(2);

    // What a scenario expects is checked in the same way, with the first of the command line's seeds.
    await page.getByRole('button', { name: 'What its scenarios expect' }).click();
    const raw = catalogue.get('amnesia-helps');
    const read = readScenario(raw, { source: 'a', memoryLimit: 1e9, parseExpression });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { scenario } = read;
    await page.getByRole('button', { name: `Check now: ${scenario.title}` }).click();
    const here = page.getByRole('region', { name: scenario.title });
    await here.getByText('8 seeds', { exact: true }).waitFor({ timeout: 60_000 });
    const eight = Array.from({ length: 8 }, (_, k) => seedOf(scenario.seed, k));
    for (const { check, found, verdict } of runChecks(scenario, eight)) {
      const item = here.getByRole('listitem').filter({ hasText: check.says });
      const said = `${digits(found.mean)} [${digits(found.low)}, ${digits(found.high)}], wanted `;
      expect(await item.textContent()).toContain(said);
      expect(await item.getByRole('img').getAttribute('aria-label')).toBe(MARKED[verdict]);
      if (check.instead !== undefined) await item.getByText(check.instead).waitFor();
    }
    // All of them: it goes on scenario by scenario, and stops when asked to.
    await page
      .getByRole('region', { name: 'expect' })
      .getByRole('button', { name: 'Check all' })
      .click();
    await page
      .getByText(/^[1-7] of 8 seeds$/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Stop' }).last().click();
    await page
      .getByText(/of 8 seeds/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await findings(page)).toEqual([]);
    await takePicture('card-scenarios');
  });

  it.each(['march1991', 'levinthal1997'])(
    'of %s goes to the part that the address names',
    async (model) => {
      const { page } = await openPage(still, `${VIEW}&model=${model}&part=credits`);
      await expect.poll(() => focused(page)).toBe('credits');
      await page.locator('.references').waitFor();
      expect(await findings(page)).toEqual([]);
    },
  );

  it('opens what is gone to, whatever it lies in', async () => {
    const { page } = await openPage(still, `${VIEW}&part=ledger`);
    await expect.poll(() => focused(page)).toBe('ledger');
    const isOpen = (name: string) =>
      page.getByRole('button', { name, exact: true }).getAttribute('aria-expanded');
    expect(await isOpen('How it works')).toBe('true');
    expect(await isOpen('Parameters')).toBe('false');
    await page.keyboard.press('Enter');
    await expect.poll(() => isOpen('What the ledger counts')).toBe('false');
    // The same again from the contents, though the address stays as it is; then a source, where it is cited.
    await page.getByRole('navigation').getByText('What the ledger counts').click();
    await expect.poll(() => isOpen('What the ledger counts')).toBe('true');
    await page
      .getByRole('region', { name: 'What the ledger counts' })
      .locator('.cited a')
      .first()
      .click();
    await expect.poll(() => isOpen('Credits and references')).toBe('true');
    const source = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('part');
    await expect.poll(() => focused(page)).toBe(source);
    // The browser’s own search opens what it finds something in; Chromium’s can’t be started from here, only its sign.
    expect(await page.locator('#extend-text').getAttribute('hidden')).toBe('until-found');
    await page.evaluate((isSearched) => {
      if (isSearched) Reflect.get(window, 'find').call(window, 'CONTRIBUTING.md has the steps');
      else document.querySelector('#extend-text')?.dispatchEvent(new Event('beforematch'));
    }, browserName === 'Firefox');
    await expect.poll(() => isOpen('Extending the model')).toBe('true');
  });

  once(
    'has a line for each parameter, found by a word, by its group, by an address, with the keyboard',
    async () => {
      const phone = { ...still, viewport: { width: 390, height: 844 } };
      const { page, takePicture } = await openPage(phone, `${VIEW}&part=parameters`);
      await expect.poll(() => focused(page)).toBe('parameters');
      const { parameters = {} } = models['three-level'] ?? {};
      const all = Object.keys(parameters).length;
      const chapter = page.getByRole('region', { name: 'Parameters', exact: true });
      const height = async () => (await chapter.boundingBox())?.height ?? 0;
      expect(await height()).toBeLessThan(2200);
      expect(await findings(page)).toEqual([]);
      // A word narrows them down, whatever lay open.
      const field = page.getByRole('searchbox', { name: 'Find a parameter' });
      await field.fill('mandate');
      await page
        .getByRole('status')
        .getByText(new RegExp(`^\\d+ of ${all}$`))
        .waitFor();
      const lines = chapter.locator('.parameters').getByRole('button');
      await expect.poll(() => lines.count()).toBeGreaterThan(2);
      expect(await lines.count()).toBeLessThan(12);
      await field.press('Tab');
      await page.keyboard.press('Enter');
      const first = lines.first();
      expect(await first.getAttribute('aria-expanded')).toBe('true');
      const open = chapter.locator('.parameters .chapter-text:not([hidden]) .facts').first();
      expect(await isSeen(open)).toBe(true);
      await takePicture('card-parameters');
      expect(await findings(page)).toEqual([]);
      await field.fill('no such thing');
      await page.getByRole('status').getByText(`None of ${all} is said in these words.`).waitFor();
      // What an address names is opened, whatever is sought.
      await page.evaluate((to) => {
        location.hash = to;
      }, `${VIEW}&part=parameter-mandateRate`);
      await expect.poll(() => focused(page)).toBe('parameter-mandateRate');
      const rate = chapter.getByRole('button', { name: /mandateRate/ });
      expect(await rate.getAttribute('aria-expanded')).toBe('true');
      expect(await field.inputValue()).toBe('');
      await page.keyboard.press('Space');
      await expect.poll(() => rate.getAttribute('aria-expanded')).toBe('false');
      const group = chapter.getByRole('button', { name: 'Politics and climate' });
      await group.press('Enter');
      await expect.poll(() => rate.count()).toBe(0);
    },
  );

  once(
    'is a way from each of the story’s controls, and back to where the story stood',
    async () => {
      const phone = { ...still, viewport: { width: 320, height: 640 } };
      const { page } = await openPage(phone, '#v=1&scenario=typical&week=20');
      await waitForWeek(page, (week) => week === 20);
      // What plays goes on meanwhile: its address does not say where it stands.
      await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
      await waitForWeek(page, (week) => week > 20);
      const name = page.getByRole('link', { name: 'turnover', exact: true });
      await page.getByText('People coming and going').click();
      expect((await name.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      await name.press('Enter');
      await expect.poll(() => focused(page)).toBe('parameter-turnover');
      const backAt = async (goBack: () => Promise<unknown>) => {
        await goBack();
        await expect
          .poll(() => name.evaluate((link) => link === document.activeElement))
          .toBe(true);
        return settledWeek(page);
      };
      const week = await backAt(() => page.goBack());
      expect(week).toBeGreaterThan(20);
      await name.press('Enter');
      await expect.poll(() => focused(page)).toBe('parameter-turnover');
      await page.keyboard.press('Tab');
      expect(await backAt(() => page.keyboard.press('Enter'))).toBe(week);
    },
  );

  it('lies open as a whole on paper', async () => {
    const { page } = await openPage(still, VIEW);
    const rows = page.locator('.card-table tr');
    await page.getByRole('button', { name: 'How it works' }).waitFor();
    expect(await isSeen(rows.last())).toBe(false);
    await page.emulateMedia({ media: 'print' });
    if (browserName === 'Chromium') expect(await isSeen(rows.last())).toBe(true);
  });

  it('names what of its address can’t be had', async () => {
    const { page } = await openPage(still, `${VIEW}&model=march1990`);
    await page.getByText('did you mean ‘march1991’?').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe(`${VIEW}&model=three-level`);
  });
});

/** The place that has the focus: a heading's, where it is on the button in it. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest('[id]')?.id);
}

/** Whether it is there to be seen, and not in a chapter that is folded. */
function isSeen(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
}

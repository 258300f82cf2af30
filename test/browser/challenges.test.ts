import { expect, it } from 'vitest';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { waitForWeek } from './theatre.ts';

const still = { reducedMotion: 'reduce' } as const;

describeInBrowsers('A challenge', (openPage, _, once) => {
  once(
    'is begun from the list, says what is missing at its end, and shows one way that meets it',
    async () => {
      const { page, takePicture } = await openPage(still, '#v=1&view=challenges');
      expect(await findings(page)).toEqual([]);
      await page.getByRole('link', { name: 'Begin: Rescue it after week 60' }).click();
      await page.getByText('Levers used: 0 of 2').waitFor();
      await page.getByText(/now 0\.\d\d: not yet; never there so far/).waitFor();

      // Its levers are the story's own controls, and can't be moved before they may be.
      const card = page.locator('.challenge');
      const threat = card.getByRole('slider', { name: /^Threat/ });
      expect(await card.getByRole('slider').count()).toBe(14);
      expect(await threat.isDisabled()).toBe(true);
      await card.getByRole('button', { name: 'Go to week 60' }).click();
      await waitForWeek(page, (week) => week === 60);
      await threat.focus();
      await page.keyboard.press('Home');
      await page.getByText('Levers used: 1 of 2').waitFor();
      expect(await threat.getAttribute('aria-valuetext')).toMatch(/^0\b/);
      await card.getByText('0 to 1').first().waitFor();
      const exact = card.getByRole('textbox', { name: 'Threat, exact value' });
      await exact.fill('7');
      await page.keyboard.press('Enter');
      await card.getByRole('alert').getByText('0 to 1 is allowed.').waitFor();
      await exact.fill('0.25');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => location.hash))
        .toContain('change=61:threat:0.25');
      await takePicture('challenge-levers');
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Undo everything' }).click();
      await page.getByText('Levers used: 0 of 2').waitFor();
      await page.locator('h1').click();
      await page.keyboard.press('End');
      await waitForWeek(page, (week) => week === 208);
      await page.locator('.outcome').getByText('Not this time.').waitFor();
      await page.getByRole('button', { name: 'Give up: show one way' }).click();
      await page.getByRole('button', { name: 'Play it' }).click();
      await page.getByText('Levers used: 2 of 2').waitFor();
      await page.locator('h1').click();
      await page.keyboard.press('End');
      await waitForWeek(page, (week) => week === 208);
      await page.locator('.outcome').getByText('You did it.').waitFor();
      await page
        .locator('.outcome')
        .getByText(/would be met with \d+ of 10 other seeds/)
        .waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => location.hash)).toContain('challenge=rescue-after-sixty');

      await page.getByRole('button', { name: 'Undo everything' }).click();
      await page.getByText('Levers used: 0 of 2').waitFor();
    },
  );

  once('says kindly what is against its rules', async () => {
    const { page } = await openPage(
      still,
      '#v=1&challenge=rescue-after-sixty&change=20:threat:0,80:turnover:0',
    );
    await page.getByText('Threat is moved in week 20; here you come in with week 61.').waitFor();
    await page.getByText('Turnover is none of the levers of this challenge.').waitFor();
  });

  it('of a name that is not there is told so, beside a story', async () => {
    const { page } = await openPage(still, '#v=1&challenge=brake-it');
    await page.getByText('There is no challenge called ‘brake-it’ here; did you mean').waitFor();
    await page.getByRole('link', { name: 'All challenges' }).click();
    await page.getByRole('heading', { name: 'Challenges', level: 1 }).waitFor();
  });
});

import { expect, it } from 'vitest';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { isInSight, waitForWeek, weekOf } from './theatre.ts';

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
      await card.getByText('people’s posts in it, are in danger. 0 to 1.').waitFor();
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
      await expect.poll(() => isInSight(page.locator('.outcome'))).toBe(true);
      await card
        .getByText(/came to 0\.\d+, the mean of weeks 183 to 208; it was never there/)
        .waitFor();
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
      await page.getByRole('link', { name: 'All challenges' }).click();
      await page.getByText('You have met 1 of 6.').waitFor();
      await page.getByRole('link', { name: 'Again: Rescue it after week 60' }).waitFor();
      expect(await page.getByRole('img', { name: 'met' }).count()).toBe(1);
      await page.reload();
      await page.getByRole('button', { name: 'Forget it' }).click();
      await page.getByRole('link', { name: 'Begin: Rescue it after week 60' }).waitFor();
      expect(await page.evaluate(() => localStorage.getItem('trellis-challenges'))).toBeNull();
    },
  );

  once('waits until it is played, and is still there after a look at the story', async () => {
    const { page } = await openPage({}, '#v=1&challenge=break-it');
    const card = page.locator('.challenge');
    await card.getByText('It waits for you').waitFor();
    const views = page.getByRole('navigation', { name: 'Views' });
    expect(await views.locator('[aria-current]').textContent()).toBe('Challenges');
    const threat = card.getByRole('slider', { name: /^Threat/ });
    await threat.focus();
    await page.keyboard.press('End');
    await card.getByText('Levers used: 1 of 1').waitFor();
    expect(await weekOf(page)).toBe(0);
    await card.getByRole('button', { name: 'Play' }).click();
    await waitForWeek(page, (week) => week > 0);

    await views.getByText('Story').click();
    await expect.poll(() => views.locator('[aria-current]').textContent()).toBe('Story');
    await card.waitFor({ state: 'detached' });
    await views.getByText('Challenges').click();
    await card.getByText('Levers used: 1 of 1').waitFor();
    await views.getByText('Challenges').click();
    await page.getByRole('link', { name: 'Go on: Break a good organisation' }).click();
    await card.getByText('Levers used: 1 of 1').waitFor();

    // One lever more than may be used is warned of where they are counted, and held against it in the end.
    await page.locator('.scrubber').fill('30');
    const turnover = card.getByRole('slider', { name: 'Turnover', exact: true });
    await turnover.focus();
    await page.keyboard.press('End');
    await card.locator('h3.against').getByText('Levers used: 2 of 1').waitFor();
    await card.getByText('✘ one lever too many').waitFor();
    await page.locator('.scrubber').fill('208');
    await card
      .locator('.outcome')
      .getByText(/not within the rules/)
      .waitFor();
    await card.getByRole('button', { name: 'Undo: Turnover', exact: true }).click();
    await card.getByText('Levers used: 1 of 1').waitFor();
  });

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

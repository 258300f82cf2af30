import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';
import { pauseAtOnce, waitForWeek } from './theatre.ts';

describeInBrowsers('A run of one’s own', (openPage, _, once) => {
  once('says how it differs from its scenario, and the way back', async () => {
    const { page, takePicture } = await openPage(
      {},
      '#v=1&scenario=typical&set=people:400&change=7:threat:0.5&week=30',
    );
    await page.getByText('with 2 changes: People 400, Threat 0.5 from week 7').waitFor();
    await takePicture('differences');
    await page.getByRole('button', { name: 'Back to the scenario as it is' }).click();
    await page.locator('.differences').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('people');
  });

  once('shows the preset that it began with, and can go back to the scenario’s', async () => {
    const { page, takePicture } = await openPage({}, '#v=1&scenario=typical&week=10');
    const box = page.getByRole('combobox', { name: 'Begin the next run as' });
    await box.selectOption('Supportive');
    await page.getByRole('button', { name: 'Start the next run' }).click();
    await page.getByText('with 1 change: begun as ‘Supportive’').waitFor();
    await pauseAtOnce(page);
    expect(await box.inputValue()).toBe('supportive');
    await takePicture('preset');
    await box.selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Start the next run' }).click();
    await page.locator('.differences').waitFor({ state: 'detached' });
    expect(await box.inputValue()).toBe('');
  });

  it('says where it stands after each move that rests', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=10');
    const status = page.locator('.announcer');
    await expect.poll(() => status.textContent()).toContain('is ready, at week 10');
    await page.locator('h1').click();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => status.textContent()).toContain('Week 11. Performance');
    await page.keyboard.press('End');
    await expect.poll(() => status.textContent()).toContain('The run ends with week 208');
    await page.keyboard.press('Home');
    await expect.poll(() => status.textContent()).toContain('Week 0. Performance');
  });

  once('keeps what was mistyped, and says beside it what is allowed', async () => {
    const { page, takePicture } = await openPage({}, '#v=1&view=story&week=10');
    await waitForWeek(page, (week) => week === 10);
    const threat = page.getByRole('textbox', { name: 'Threat, exact value' });
    for (const [text, message] of [
      ['abc', 'A number is wanted, 0 to 1.'],
      ['-5', '0 to 1 is allowed.'],
      ['0x1', 'A number is wanted, 0 to 1.'],
    ] as const) {
      await threat.fill(text);
      await threat.press('Tab');
      await page.getByText(message, { exact: true }).waitFor();
      expect(await threat.inputValue()).toBe(text);
      expect(await threat.getAttribute('aria-invalid')).toBe('true');
      const described = await threat.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${described}"]`).textContent()).toBe(message);
    }
    const seed = page.getByRole('textbox', { name: 'Seed word' });
    await seed.fill('');
    await page.getByText('A seed is a word of 1 to 100 visible characters.').waitFor();
    expect(await seed.getAttribute('aria-invalid')).toBe('true');
    await takePicture('mistyped');
    await threat.fill('0.9');
    await threat.press('Enter');
    await page.getByRole('button', { name: /^Undo: Threat/ }).waitFor();
    expect(await threat.getAttribute('aria-invalid')).toBe('false');
  });

  once('forgets what was mistyped once another scenario is told', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=10');
    await waitForWeek(page, (week) => week === 10);
    const threat = page.getByRole('textbox', { name: 'Threat, exact value' });
    await threat.fill('5');
    await threat.press('Tab');
    await page.locator('.mistake').waitFor();
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('community-island');
    await page.locator('.mistake').waitFor({ state: 'detached' });
    expect(await threat.inputValue()).toBe('0.5');
  });

  once('says of a parameter when the scenario moves it', async () => {
    const { page, takePicture } = await openPage({}, '#v=1&scenario=liverpool-1999&week=10');
    await waitForWeek(page, (week) => week === 10);
    expect(await page.getByText(/The scenario moves this in weeks? \d/).count()).toBeGreaterThan(0);
    await takePicture('moved');
  });
});

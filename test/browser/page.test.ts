import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';

describeInBrowsers('The built page', (openPage, _, once) => {
  it('opens with a title, from its own files alone, and nothing is reported on the console', async () => {
    const { page, problems } = await openPage();
    await expect.poll(() => page.locator('#page > *').count()).toBeGreaterThan(0);
    expect(await page.title()).toContain('Trellis');
    expect(problems).toEqual([]);
  });

  it('draws letters: the browser has a font', async () => {
    const { page } = await openPage();
    const width = await page.evaluate(() => {
      const word = document.createElement('span');
      word.textContent = 'organisation';
      document.body.append(word);
      return word.getBoundingClientRect().width;
    });
    expect(width).toBeGreaterThan(40);
  });

  it('sees the colour scheme, the motion and the width that its reader has chosen', async () => {
    const { page } = await openPage({
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      viewport: { width: 390, height: 700 },
    });
    const seen = await page.evaluate(() => ({
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      width: window.innerWidth,
    }));
    expect(seen).toEqual({ dark: true, still: true, width: 390 });
  });

  it('sees light and motion where nothing was chosen', async () => {
    const { page } = await openPage();
    const seen = await page.evaluate(() => ({
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    }));
    expect(seen).toEqual({ dark: false, still: false });
  });

  once('is there without a network once it has been kept, with all views and proofs', async () => {
    const { page, context } = await openPage({ isKept: true });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Same people. Same training.' }).waitFor();
    await page.getByRole('link', { name: 'Model card' }).click();
    await page.getByRole('heading', { name: 'Learning on three levels' }).waitFor();
    await page.getByRole('link', { name: 'Story', exact: true }).click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.told-share').getByText('is told whether all came out the same').waitFor();
    await context.setOffline(false);
  });

  it('never turns text into code: its server forbids it', async () => {
    const { page, expectProblem } = await openPage();
    const outcome = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruded = true';
      document.head.append(script);
      return (window as { intruded?: boolean }).intruded ?? false;
    });
    expect(outcome).toBe(false);
    await expectProblem(/content.security.policy/i);
  });
});

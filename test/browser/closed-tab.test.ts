import { expect, inject, it } from 'vitest';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { scrubTo, waitForWeek } from './theatre.ts';

describeInBrowsers('A closed tab', (openPage) => {
  it('is offered back, and forgotten when the reader wants that', async () => {
    const { page, context } = await openPage({ reducedMotion: 'reduce' }, '#v=1&scenario=blame');
    await page.locator('h1').waitFor();
    await page.getByRole('button', { name: 'One week on' }).click();
    await scrubTo(page, 31);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('trellis-place')))
      .toContain('week=31');
    await page.close();
    const again = await context.newPage();
    await again.goto(inject('pageAddress'));
    const offer = again.getByRole('region', { name: 'Where you were' });
    await offer.waitFor();
    await again.locator('svg.ribbon[aria-label]').waitFor();
    await again.locator('canvas[aria-label]').first().waitFor();
    expect(await findings(again)).toEqual([]);
    await offer.getByRole('button', { name: 'Go on' }).click();
    await waitForWeek(again, (week) => week === 31);
    expect(again.url()).toContain('scenario=blame');
    const third = await context.newPage();
    await third.goto(inject('pageAddress'));
    await third.getByRole('button', { name: 'No, forget it' }).click();
    expect(await third.getByRole('region', { name: 'Where you were' }).count()).toBe(0);
    expect(await third.evaluate(() => localStorage.getItem('trellis-place'))).toBeNull();
  });

  it('of a browser that remembers nothing is not offered, and nothing breaks', async () => {
    const { page, context } = await openPage({ reducedMotion: 'reduce' }, '#v=1&scenario=blame');
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('not allowed', 'SecurityError');
        },
      });
    });
    await page.goto('about:blank');
    await page.goto(`${inject('pageAddress')}#v=1&scenario=blame`);
    await page.locator('h1').waitFor();
    await page.getByRole('button', { name: 'One week on' }).click();
    await waitForWeek(page, (week) => week === 1);
    expect(await page.getByRole('region', { name: 'Where you were' }).count()).toBe(0);
  });
});

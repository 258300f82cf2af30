import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The week that the page shows: what is written there, since the slider runs ahead of the picture. */
export async function weekOf(page: Page): Promise<number> {
  const shown = await page.locator('.scrub .week b').textContent();
  return Number(shown?.replace(',', ''));
}

/** Waits until the page shows a week like this. */
export async function waitForWeek(page: Page, fits: (week: number) => boolean): Promise<number> {
  let week = Number.NaN;
  await expect
    .poll(
      async () => {
        week = await weekOf(page);
        return fits(week);
      },
      { timeout: 30_000, interval: 50 },
    )
    .toBe(true);
  return week;
}

/** Waits until there is something to see, and stops it there. */
export async function pauseAtOnce(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  return settledWeek(page);
}

/** The week once it no longer changes: the last pictures asked for have come. */
export async function settledWeek(page: Page): Promise<number> {
  let before = -1;
  return waitForWeek(page, (week) => {
    const same = week === before;
    before = week;
    return same;
  });
}

/** Moves the scrubber to `week`, as a hand would. */
export async function scrubTo(page: Page, week: number): Promise<void> {
  await page.getByRole('slider', { name: 'Week', exact: true }).fill(String(week));
  await waitForWeek(page, (shown) => shown === week);
}

/**
 * The numbers at the ends of the lines, by name, once they have been drawn: charts draw in the frames after
 * the week's number has changed, one after the other.
 */
export async function endsOfLines(page: Page): Promise<Record<string, number>> {
  await page.locator('.ends .performance .value').waitFor();
  return page.evaluate(async () => {
    const nextFrame = () => new Promise((settle) => requestAnimationFrame(settle));
    for (let k = 0; k < 6; k++) await nextFrame();
    return Object.fromEntries(
      [...document.querySelectorAll('.ends g')].map((g) => [
        g.getAttribute('class')?.split(' ')[0] ?? '',
        Number(g.querySelector('.value')?.textContent),
      ]),
    );
  });
}

/** Whether it lies in the window, under nothing that sticks to its edges. */
export function isInSight(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const { left, width, top, height } = element.getBoundingClientRect();
    const dock = document.querySelector('.dock')?.getBoundingClientRect().top ?? innerHeight;
    const [x, y] = [left + width / 2, top + height / 2];
    return top >= 0 && y <= dock && x >= 0 && x <= innerWidth;
  });
}

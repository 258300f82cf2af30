import type { Locator, Page } from 'playwright-core';

/** The buttons over the faces of one world, seat by seat. */
export function faces(page: Page, side: 'left' | 'right'): Locator {
  return page.locator(`.world.${side} .people button`);
}

/** The performances that are shown, left and right. */
export async function performances(page: Page): Promise<readonly [number, number]> {
  const [left, right] = await page.locator('.does b').allTextContents();
  return [Number(left), Number(right)];
}

/** The sentence of the difference. */
export async function sentence(page: Page): Promise<string> {
  return (await page.locator('.ribbon-figure .sentence').first().textContent()) ?? '';
}

/** What is said to differ. */
export async function differsNow(page: Page): Promise<string> {
  return (await page.locator('.differs > p').textContent()) ?? '';
}

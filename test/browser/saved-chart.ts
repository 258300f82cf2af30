import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The file that the menu of the figure of this class gives, in one of its formats. */
export async function savedChart(page: Page, figure: string, format: 'SVG' | 'PNG' | 'CSV') {
  await page.locator(`.${figure} > header summary`).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .locator(`.${figure} .items`)
      .getByRole('button', { name: `(${format})` })
      .click(),
  ]);
  return readFileSync(await file.path());
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds against WCAG 2.2 A and AA, each with the first place where it is so. Names, roles, colours and sizes
 * are the page's own, whichever browser shows it: asking takes seconds, so that only Chromium is asked.
 */
export async function findings(page: Page): Promise<string[]> {
  if (page.context().browser()?.browserType().name() !== 'chromium') return [];
  const results: AxeResults = await page.evaluate(`${AXE};axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })`);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}

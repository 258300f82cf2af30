import { chromium } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { unpackChromium } from './packaged-chromium.ts';

const fits = process.platform === 'linux' && process.arch === 'x64';

describe.runIf(fits)('The Chromium inside an npm package', () => {
  it('opens the page on a machine where no browser is installed', async () => {
    const { executable, environment } = await unpackChromium();
    const browser = await chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox'],
      env: environment,
    });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(inject('pageAddress'));
    expect(await page.title()).toContain('Trellis');
  });
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findings } from './accessibility.ts';
import type { Visit } from './browsers.ts';

/** The windows that people look at the page through, in CSS pixels. */
const WINDOWS = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
  /** 200 % zoom of a laptop's window. */
  zoomed: { width: 640, height: 400 },
  projector: { width: 1920, height: 1080 },
};

/** Each theme in the windows that it is made for, and light, which is the usual one, in all of a desk's. */
const LOOKS = {
  light: ['phone', 'laptop', 'zoomed'],
  dark: ['phone', 'laptop'],
  projector: ['projector'],
} as const;

/** Where axe is asked, which takes seconds: in each theme once, in narrow windows and wide ones. */
const ASKED: readonly string[] = ['phone-light', 'laptop-dark', 'projector-projector'];

/**
 * Shows what is on the page in each theme, in its windows, one after the other in one page: axe objects to nothing, all unfolded, and nothing lies beside the screen. Each picture is saved as `<name>-<window>-<theme>`.
 */
export async function holdsInEveryLook({ page, takePicture }: Visit, name: string): Promise<void> {
  for (const [theme, devices] of Object.entries(LOOKS)) {
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
    for (const device of devices) {
      await page.setViewportSize(WINDOWS[device]);
      await redrawn(page);
      const look = `${device}-${theme}`;
      await takePicture(`${name}-${look}`);
      await unfold(page);
      if (ASKED.includes(look)) expect(await findings(page), look).toEqual([]);
      expect(await beside(page), `beside the screen: ${look}`).toBe(0);
    }
  }
}

/** Unfolds what folds in the page; menus lie above it, and would hide what is under them. */
function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.menu)'))
      details.open = true;
  });
}

/** How many pixels of the page lie beside the screen. */
function beside(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Waits until what follows the window's size has followed: charts draw in the frames after. */
function redrawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let k = 0; k < 6; k++) await new Promise((settle) => requestAnimationFrame(settle));
  });
}

import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';
import { savedChart } from './saved-chart.ts';
import { waitForWeek } from './theatre.ts';

const START =
  '#v=1&scenario=typical&seed=spring&set=weeks:60,settle:10,people:24&change=20:threat:0.6&week=40';

describeInBrowsers('A chart', (openPage, browserName, once) => {
  it.runIf(browserName === 'Chromium')(
    'is saved as a picture that stands alone, and as numbers',
    async () => {
      const { page } = await openPage({ reducedMotion: 'reduce', colorScheme: 'dark' }, START);
      await waitForWeek(page, (week) => week === 40);
      for (const figure of ['organisation-figure', 'trajectories-figure', 'learning-figure']) {
        const svg = (await savedChart(page, figure, 'SVG')).toString();
        for (const part of ['<title>', '<desc>', '<metadata>', 'seed ‘spring’', 'scenario=typical'])
          expect(svg).toContain(part);
        // Nothing in it needs a style sheet, and the dark page has left no trace.
        expect(svg).not.toMatch(/var\(|class="|rgb\(232, 236, 234\)/);
      }
      // On paper what is painted is light too, at once, since paper waits for no frame; then dark again.
      const paintedGain = (event?: string) =>
        page.evaluate((name) => {
          if (name !== undefined) window.dispatchEvent(new Event(name));
          const canvas = document.querySelector<HTMLCanvasElement>('.organisation-figure canvas');
          const { width = 0, height = 0 } = canvas ?? {};
          const { data = [] } = canvas?.getContext('2d')?.getImageData(0, 0, width, height) ?? {};
          const found = new Set<string>();
          for (let k = 0; k < data.length; k += 4) {
            const colour = [data[k], data[k + 1], data[k + 2], data[k + 3]].join();
            if (colour === '11,122,120,255') found.add('light');
            if (colour === '69,196,184,255') found.add('dark');
          }
          return [...found].join();
        }, event);
      expect(await paintedGain()).toBe('dark');
      expect(await paintedGain('beforeprint')).toBe('light');
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect.poll(() => paintedGain()).toBe('dark');
      const png = await savedChart(page, 'trajectories-figure', 'PNG');
      expect(PNG.sync.read(png).width).toBe(2 * 948);
      expect(png.toString()).toContain('iTXtSource');
      const [head, ...rows] = (await savedChart(page, 'trajectories-figure', 'CSV'))
        .toString()
        .trim()
        .split('\r\n');
      expect(head).toMatch(/^Week,Performance,.*,settings,link$/);
      expect(rows).toHaveLength(41);
      const shown = await page.locator('.ends .performance .value').textContent();
      expect(Number(rows[40]?.split(',')[1]).toFixed(2)).toBe(shown);
    },
  );

  once('is printed with what it is of, without controls', async () => {
    const { page, takePicture } = await openPage({ reducedMotion: 'reduce' }, START);
    await waitForWeek(page, (week) => week === 40);
    if (browserName !== 'Chromium') return;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.dock').isVisible()).toBe(false);
    expect(await page.locator('.menu:visible').count()).toBe(0);
    expect(await page.locator('.print-foot').innerText()).toContain('seed ‘spring’');
    await takePicture('print');
  });
});

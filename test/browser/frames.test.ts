import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';
import { waitForWeek } from './theatre.ts';

const LARGE = '#v=1&view=story&scenario=typical&set=people:10000,settle:8,weeks:104&week=1';
const SECONDS = 4;

describeInBrowsers('A run of 10,000 people', (openPage, browserName) => {
  it('plays smoothly, and no task holds the page up', async () => {
    const { page } = await openPage({}, LARGE);
    await waitForWeek(page, (week) => week === 1);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const seen = await page.evaluate(async (seconds) => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
      });
      // Firefox does not tell of long tasks.
      if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
        observer.observe({ type: 'longtask' });
      const gaps: number[] = [];
      let last = await new Promise(requestAnimationFrame);
      for (const until = last + 1000 * seconds; last < until; ) {
        const now = await new Promise(requestAnimationFrame);
        gaps.push(now - last);
        last = now;
      }
      return { tasks, gaps: gaps.sort((a, b) => a - b) };
    }, SECONDS);
    const { gaps, tasks } = seen;
    const median = gaps[Math.floor(gaps.length / 2)] ?? Number.NaN;
    const total = gaps.reduce((sum, gap) => sum + gap, 0);
    const week = await waitForWeek(page, () => true);
    console.log(
      `${browserName}: ${((1000 * gaps.length) / total).toFixed(1)} frames a second over ${week} weeks, ` +
        `median gap ${median.toFixed(1)} ms; tasks over 50 ms: ${tasks.length === 0 ? 'none' : tasks.join(', ')}`,
    );
    expect(week).toBeGreaterThan(2);
    // Wanted are gaps of 20 ms at most and no task over 50. A machine that others share is given more.
    expect(median).toBeLessThan(250);
    expect(tasks.filter((task) => task > 2000)).toEqual([]);
  });
});

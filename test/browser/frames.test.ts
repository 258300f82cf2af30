import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';
import { waitForWeek } from './theatre.ts';

const LARGE = '#v=1&view=story&scenario=typical&set=people:10000,settle:8,weeks:104&week=1';
const SECONDS = 3;

describeInBrowsers('A run of 10,000 people', (openPage, browserName) => {
  it('plays smoothly, and no task holds the page up', async () => {
    const { page, context } = await openPage({}, LARGE);
    await waitForWeek(page, (week) => week === 1);
    const play = () => page.getByRole('button', { name: 'Play', exact: true }).click();
    const traced = browserName === 'Chromium' ? await trace(context, page) : null;
    await play();
    const gaps = await gapsBetweenFrames(page);
    const work = await traced?.stop();
    const week = await waitForWeek(page, () => true);
    const median = gaps[Math.floor(gaps.length / 2)] ?? Number.NaN;
    const total = gaps.reduce((sum, gap) => sum + gap, 0);
    console.log(
      `${browserName}, 10,000 people: ${((1000 * gaps.length) / total).toFixed(1)} frames a second ` +
        `(median gap ${median.toFixed(1)} ms) over ${week - 1} weeks`,
    );
    expect(week).toBeGreaterThan(1);
    if (work === undefined) return;
    console.log(
      `${browserName}, 10,000 people: the main thread computes ${(work.busy / gaps.length).toFixed(1)} ms a frame; ` +
        `its longest tasks take ${work.longest.map((task) => task.toFixed(0)).join(', ')} ms of computing, ` +
        `${work.longestToo.map((task) => task.toFixed(0)).join(', ')} ms by the clock`,
    );
    // Wanted are 50 frames a second and 50 ms by the clock. On a machine that others share the clock measures them:
    // held to is what the page computes itself, which takes up to twice as long where they share the core.
    expect(work.longest[0]).toBeLessThan(100);
    expect(work.busy / gaps.length).toBeLessThan(2 * (1000 / 50));
  });
});

async function gapsBetweenFrames(page: Page): Promise<number[]> {
  return page.evaluate(async (seconds) => {
    const gaps: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (const until = last + 1000 * seconds; last < until; ) {
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return gaps.sort((a, b) => a - b);
  }, SECONDS);
}

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** How long the thread computed, in microseconds; `dur` is by the clock. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Has Chromium note each task of the page's main thread. */
async function trace(context: BrowserContext, page: Page) {
  const browser = context.browser();
  if (browser === null) throw new Error('There is no browser to be traced.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  return {
    stop: async () => {
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
        traceEvents: Event[];
      };
      const threadOf = ({ pid, tid }: Event) => `${pid} ${tid}`;
      const main = traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(threadOf);
      const tasks = traceEvents.filter(
        (event) =>
          event.ph === 'X' &&
          event.name === 'ThreadControllerImpl::RunTask' &&
          main.includes(threadOf(event)),
      );
      if (tasks.length === 0) throw new Error('No task was traced.');
      const milliseconds = (pick: (event: Event) => number | undefined) =>
        tasks.map((task) => (pick(task) ?? 0) / 1000).sort((a, b) => b - a);
      const computed = milliseconds(({ tdur }) => tdur);
      return {
        busy: computed.reduce((sum, task) => sum + task, 0),
        longest: computed.slice(0, 3),
        longestToo: milliseconds(({ dur }) => dur).slice(0, 3),
      };
    },
  };
}

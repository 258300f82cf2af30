import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runReplicate } from '../../lab/experiments/replicate.ts';
import { reproductions } from '../../lab/reproductions/catalogue.ts';
import { digits, signedDigits } from '../../lab/reproductions/digits.ts';
import { FigureInProgress, type FigureReport } from '../../lab/reproductions/judge.ts';
import { planOfCell } from '../../lab/reproductions/plan-of-cell.ts';
import { cellsOf, type Reproduction, seedOfCell } from '../../lab/reproductions/reproduction.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { holdsInEveryLook } from './every-look.ts';
import { savedChart } from './saved-chart.ts';
import { scrubTo, waitForWeek } from './theatre.ts';

const VIEW = '#v=1&view=reproductions';
const march = reproductions.get('march1991') as Reproduction;

/** What the command line reports of figure `name`: run here in Node, one cell after the other. */
function reportOf(name: string, runs: number): FigureReport {
  const figure = march.figures.find((candidate) => candidate.name === name);
  if (figure === undefined) throw new Error(`no figure ${name}`);
  const inProgress = new FigureInProgress(march.model.name, figure);
  for (const cell of cellsOf(figure)) {
    const plan = planOfCell(march, cell);
    for (let number = 0; number < runs; number++)
      inProgress.take(cell.name, runReplicate(plan, seedOfCell(march.model, cell), number));
  }
  return inProgress.report(runs);
}

async function reproduce(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reproduce', exact: true }).click();
  await page.locator('.standing').getByText(/^Done/).waitFor({ timeout: 90_000 });
}

/** How many marks of a kind are drawn. */
const marks = (page: Page, kind: string) => page.locator(`.published .${kind}[d]`).count();
const hashOf = (page: Page) => page.evaluate(() => location.hash);

describeInBrowsers('Reproductions', (openPage, browserName, once) => {
  // A whole figure, once: what the other browser makes of its numbers is seen with fewer of them.
  it.runIf(browserName === 'Chromium')(
    'show the published points first, and ours beside them once they have been run',
    async () => {
      const { page, takePicture } = await openPage({}, `${VIEW}&figure=1&runs=200`);
      await expect.poll(() => marks(page, 'ring')).toBe(27);
      expect(await marks(page, 'dot')).toBe(0);
      await page.getByText('Nothing has been run yet').waitFor();
      await page.getByRole('button', { name: 'Reproduce', exact: true }).click();
      await page.getByText(/of 12,000 runs/).waitFor();
      await expect.poll(() => marks(page, 'bar')).toBe(27);
      // While runs come in nothing is a verdict yet.
      await page
        .locator('.claims')
        .getByText(/^So far, over [\d,]+ of 200 runs of each point: no verdict yet/)
        .waitFor();
      await page.locator('.agreement .verdict.so-far').first().waitFor({ timeout: 60_000 });
      expect(await page.locator(':is(.verdict.holds, .verdict.fails)').count()).toBe(0);
      await takePicture('reproducing');
      await page
        .locator('.standing')
        .getByText(/^Done: 200 runs/)
        .waitFor({ timeout: 240_000 });
      await takePicture('reproduced');
      expect(await page.locator('.verdict.so-far').count()).toBe(0);
      expect(await page.getByText(/^So far/).count()).toBe(0);
      // What is meant not to fit says that it does not, beside its tick.
      const misfits = page.locator('.agreement .contrast', { hasText: 'meant not to fit' });
      expect(await misfits.count()).toBe(3);
      for (const misfit of await misfits.all()) {
        expect(await misfit.locator('.effect').innerText()).toMatch(/does not fit, as expected/);
        expect(await misfit.getByRole('img').getAttribute('title')).toBe(
          'does not fit, as expected',
        );
      }

      // Claim M3: a slow code, p2 = .1, comes out first in the one reading and last in the other.
      const order = async () =>
        [
          ...((await page.locator('.at-end .here').textContent()) ?? '').matchAll(/p2 = (0\.\d)/g),
        ].map(([, p2]) => p2);
      expect(await order()).toEqual(['0.1', '0.5', '0.9']);
      await page.getByRole('radio', { name: 'text' }).check();
      await expect.poll(order).toEqual(['0.9', '0.5', '0.1']);
      expect(await hashOf(page)).toContain('&panel=text&');
      await takePicture('reproduced-text');
      const claim = page.locator('.claim').filter({ hasText: 'M3' });
      for (const says of ['original: p2 = .1 above .5', 'text: p2 = .9 above .1'])
        expect(
          await claim
            .locator('.contrast')
            .filter({ hasText: says })
            .getByRole('img')
            .getAttribute('title'),
        ).toBe('holds');
      // What 200 runs can't tell is left open, with what it takes.
      await claim.getByText(/about \d+ runs of each point would tell/).waitFor();
      await page.goBack();
      await expect.poll(order).toEqual(['0.1', '0.5', '0.9']);
      await page.goForward();
      await expect.poll(order).toEqual(['0.9', '0.5', '0.1']);
      // How all was set goes with what is saved.
      expect((await savedChart(page, 'published-figure', 'SVG')).toString()).toMatch(
        /March \(1991\)[^<]* · Figure 1 · text · [^<]*200 runs/,
      );
      expect(await findings(page)).toEqual([]);
    },
    360_000,
  );

  it('give the command line’s numbers, to the last bit', async () => {
    const report = reportOf('4', 8);
    const { page } = await openPage({}, `${VIEW}&figure=4&runs=8&panel=text`);
    await reproduce(page);
    const saved = await page.getByRole('link', { name: 'Save the numbers' }).getAttribute('href');
    const json = decodeURIComponent(saved?.replace(/^[^,]*,/, '') ?? '');
    expect(JSON.parse(json)).toEqual(
      JSON.parse(JSON.stringify({ figures: [report], accepted: report.accepted })),
    );
    await page.getByRole('button', { name: /: as a table$/ }).click();
    const rows = await page.locator('.published-figure tbody tr').all();
    const shown = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
    const wanted = report.points.flatMap(({ place, ours, reference, z, published }) =>
      place?.panel === 'text'
        ? [
            [
              place.series,
              String(place.x),
              digits(ours.mean),
              digits(ours.se),
              digits(reference?.mean),
              digits(reference?.se),
              signedDigits(z, 1),
              digits(published),
            ],
          ]
        : [],
    );
    expect(wanted.length).toBeGreaterThan(5);
    expect(shown.sort()).toEqual(wanted.sort());
    expect(await findings(page)).toEqual([]);
  });

  once(
    'stop within a moment, keep what has come, and go on from there to the same numbers',
    async () => {
      const { page } = await openPage({}, `${VIEW}&figure=5&runs=2000`);
      await page.getByRole('button', { name: 'Reproduce', exact: true }).click();
      await expect.poll(() => marks(page, 'dot')).toBeGreaterThan(0);
      const since = Date.now();
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page
        .locator('.standing')
        .getByText(/^Stopped at/)
        .waitFor();
      expect(Date.now() - since).toBeLessThan(3000);
      expect(await marks(page, 'dot')).toBeGreaterThan(0);
      // With fewer than there are it starts over; with more it goes on.
      await page.getByRole('button', { name: 'Go on', exact: true }).waitFor();
      await page.getByRole('combobox', { name: 'Runs of each point' }).selectOption('published');
      expect(await hashOf(page)).toContain('&runs=published');
      await page.getByText('npx trellis reproduce march1991 5 --as-published').waitFor();
      await page.getByRole('button', { name: /^(Go on|Reproduce)$/ }).click();
      await page
        .locator('.standing')
        .getByText(/^Done: 80 runs/)
        .waitFor({ timeout: 60_000 });
      const saved = await page.getByRole('link', { name: 'Save the numbers' }).getAttribute('href');
      const { figures } = JSON.parse(decodeURIComponent(saved?.replace(/^[^,]*,/, '') ?? ''));
      expect(figures).toEqual(JSON.parse(JSON.stringify([reportOf('5', 80)])));
    },
  );

  it.runIf(reproductions.has('lazer-friedman2007'))(
    'draw one run of a network while the others are run',
    async () => {
      const { page, takePicture } = await openPage(
        {},
        `${VIEW}&model=lazer-friedman2007&figure=4&runs=2`,
      );
      await reproduce(page);
      const network = page.locator('.network-figure');
      await network.getByText(/^Round [1-9]/).waitFor();
      expect(await network.locator('circle').count()).toBe(100);
      await takePicture('reproductions-network');
      const ties = () => network.locator('.ties').getAttribute('d');
      const line = await ties();
      await network.getByRole('combobox').selectOption('full');
      await expect.poll(async () => (await ties())?.length).toBeGreaterThan(line?.length ?? 0);
      expect(await findings(page)).toEqual([]);
    },
  );

  once('are reached from the story, which waits, and is gone back to where it stood', async () => {
    const { page } = await openPage({}, '#v=1&view=story&week=30');
    await waitForWeek(page, (week) => week === 30);
    await scrubTo(page, 40);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('1');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await waitForWeek(page, (week) => week > 41);
    await page.getByRole('link', { name: 'Reproductions' }).click();
    await page.getByRole('heading', { name: 'Knowledge at equilibrium, by p1 and p2' }).waitFor();
    await page.getByRole('link', { name: /^Figure 4: Knowledge/ }).click();
    await expect.poll(() => hashOf(page)).toContain('figure=4');
    // Space is the story's key, and has nothing to play here.
    await page.locator('h1').click();
    await page.keyboard.press('ArrowRight');
    await page.goBack();
    await page.goBack();
    const week = await waitForWeek(page, (shown) => shown > 41);
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    expect(week).toBeLessThan(100);
    await page.goForward();
    await page.getByRole('heading', { name: 'Knowledge at equilibrium, by p1 and p2' }).waitFor();
    await page.getByRole('link', { name: 'Story', exact: true }).click();
    await waitForWeek(page, (shown) => shown === week);
  });

  once(
    'narrow many fits down to those of a choice, in a table that scrolls by itself',
    async () => {
      const { page } = await openPage({}, `${VIEW}&figure=readings`);
      const rows = page.locator('.fit-table tbody tr');
      await expect.poll(() => rows.count()).toBe(144);
      await page.getByRole('combobox', { name: 'Who knows more' }).selectOption('right');
      await expect.poll(() => rows.count()).toBe(72);
      await page.getByText('72 of 144').waitFor();
      await page.getByRole('combobox', { name: 'Order' }).selectOption('code-first');
      await expect.poll(() => rows.count()).toBe(24);
      const table = page.locator('.fit-table .table');
      await table.focus();
      await page.keyboard.press('End');
      await expect.poll(() => table.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(tall).toBeLessThan(2000);
      expect(await findings(page)).toEqual([]);
    },
  );

  it('can be worked with the keyboard alone', async () => {
    const { page } = await openPage({}, `${VIEW}&figure=4&runs=2`);
    await page.getByRole('radio', { name: 'original' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hashOf(page)).toContain('panel=text');
    await page.keyboard.press('t');
    expect(await page.locator('.published-figure table').count()).toBe(0);
    await page.getByRole('button', { name: /: as a table$/ }).focus();
    await page.keyboard.press('t');
    await page.locator('.published-figure table').waitFor();
    await page.getByRole('button', { name: 'Skip to the controls' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.standing').getByText(/^Done/).waitFor();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: /^(Copied|Selected)/ }).waitFor();
  });

  once('name what of an address can’t be had, and show what can', async () => {
    const { page } = await openPage(
      {},
      `${VIEW}&model=march1990&figure=%00&panel=texts&runs=1e9&scenario=x`,
    );
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const said = await alert.locator('li').allTextContents();
    expect(said).toHaveLength(5);
    expect(said.join()).toContain('did you mean ‘march1991’');
    await page.getByRole('heading', { name: 'Knowledge at equilibrium, by p1 and p2' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    expect(await alert.count()).toBe(0);
  });

  it('say so when a worker can’t be had, instead of waiting for ever', async () => {
    const { page, context } = await openPage({}, `${VIEW}&figure=4&runs=2`);
    await page.getByRole('button', { name: 'Reproduce', exact: true }).waitFor();
    await context.route('**/worker-*.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Reproduce', exact: true }).click();
    await page.getByRole('alert').getByText('It has stopped').waitFor();
  });

  it('have nothing that axe objects to, nor anything beside the screen, in every look', async () => {
    const visit = await openPage({ reducedMotion: 'reduce' }, `${VIEW}&figure=3&runs=20`);
    const { page } = visit;
    await reproduce(page);
    await expect.poll(() => marks(page, 'dot')).toBeGreaterThan(0);
    await holdsInEveryLook(visit, 'reproductions');
  });
});

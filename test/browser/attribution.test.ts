import { expect, it } from 'vitest';
import { attributionJson } from '../../lab/attribution/asked.ts';
import {
  attribute,
  gameOfPairs,
  pull,
  Worths,
  wholeGame,
} from '../../lab/attribution/attribution.ts';
import { lastMean } from '../../lab/attribution/last-mean.ts';
import { recommendations } from '../../lab/attribution/recommendations.ts';
import { runReplicate } from '../../lab/experiments/replicate.ts';
import { parseExpression } from '../../lab/reading/parse-expression.ts';
import { readScenario } from '../../lab/reading/read-scenario.ts';
import { catalogue } from '../../scenarios/catalogue.ts';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { savedChart } from './saved-chart.ts';

/** A short scenario with few constraints: 64 worlds. */
const SCENARIO = 'paper-schilling-fang2014';
const SEEDS = 2;

function scenarioOf(name: string) {
  const read = readScenario(catalogue.get(name), {
    source: name,
    memoryLimit: 1e9,
    parseExpression,
  });
  if (!read.ok) throw new Error(`${name} can't be read`);
  return read.scenario;
}

/** What the command line works out: here in Node, one world after the other; once for all browsers. */
function playedHere() {
  const scenario = scenarioOf(SCENARIO);
  const [whole, pairs] = [wholeGame(scenario), gameOfPairs(scenario)];
  const [all, some] = [new Worths(whole), new Worths(pairs)];
  whole.plans.forEach((plan, k) => {
    for (let number = 0; number < SEEDS; number++) {
      const value = lastMean(runReplicate(plan, scenario.seed, number), 'performance');
      all.take(k, value);
      const place = pairs.coalitions.indexOf(whole.coalitions[k] as number);
      if (place >= 0) some.take(place, value);
    }
  });
  return { scenario, shares: attribute(whole, all), levers: pull(pairs, some) };
}
let here: ReturnType<typeof playedHere> | null = null;

const counts = (sentence: string) => /over (\d+) of (\d+) seeds/.exec(sentence)?.slice(1);

describeInBrowsers('Which rule did it?', (openPage, browserName, once) => {
  it('shares the gap out, pulls the levers, and gives the command line’s numbers to the last digit', async () => {
    const { page, takePicture } = await openPage(
      {},
      `#v=1&view=attribution&scenario=${SCENARIO}&seeds=${SEEDS}`,
    );
    await page.getByText(/64 worlds a seed/).waitFor();
    await page.getByRole('button', { name: 'Find out' }).click();
    await page.locator('.standing').getByText(/^Done/).waitFor({ timeout: 90_000 });
    await page.getByText(/^In this model, whose 9 groups/).waitFor();
    expect(await page.locator('.lead', { hasText: `Over ${SEEDS} seeds:` }).count()).toBe(4);
    expect(await page.getByRole('button', { name: /as a table$/ }).count()).toBe(2);
    await takePicture('attribution');
    const saved = async (name: string) => {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      return decodeURIComponent(href?.replace(/^[^,]*,/, '') ?? '');
    };
    here ??= playedHere();
    const { scenario, shares, levers } = here;
    const asked = { scenario: SCENARIO, measure: 'performance', seeds: SEEDS, seed: scenario.seed };
    expect(await saved('Save the shares')).toBe(attributionJson(asked, shares));
    const told = recommendations(levers, 'Performance');
    expect(await saved('Save the levers')).toBe(
      attributionJson(asked, { ...levers, recommendations: told }),
    );
    // How all was set goes with what is saved. (This Firefox tells of no downloads.)
    if (browserName === 'Chromium')
      expect((await savedChart(page, 'shares-figure', 'CSV')).toString()).toContain(
        `(${SCENARIO}) · Performance · seed ‘${scenario.seed}’ · ${SEEDS} seeds`,
      );
    const sum = shares.shares.reduce((all, { share }) => all + (share.mean ?? 0), 0);
    expect(sum).toBeCloseTo(shares.gap.mean as number, 12);
    for (const sentence of told) await page.getByText(sentence).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  once('tells what it is doing before there is a bar', async () => {
    const { page } = await openPage({}, '#v=1&view=attribution&scenario=strong-people-weak-system');
    const told = (like: RegExp) =>
      expect.poll(() => page.locator('.figure .lead').getByText(like).count()).toBe(2);
    await told(/^Press Find out: the bars appear/);
    // Nor is there anything to be saved, or read as a table.
    expect(await page.locator('.figure > header').locator('button, summary').count()).toBe(0);
    await page.getByRole('button', { name: 'Find out' }).click();
    await told(/^Living through the first seed: \d+ of \d+ worlds so far/);
    await page.getByRole('button', { name: 'Stop' }).click();
    await told(/^Stopped within the first seed, at \d+ of \d+ worlds. Press Go on/);
    await page.getByRole('button', { name: 'Go on' }).click();
    await told(/^Living through the first seed/);
  });

  once(
    'says over how many seeds while more come, and one gap once both sides have as many',
    async () => {
      const { page, takePicture } = await openPage(
        {},
        `#v=1&view=attribution&scenario=${SCENARIO}&seeds=1000`,
      );
      await page.getByRole('button', { name: 'Find out' }).click();
      const soFar = (of: string) =>
        page.locator(`${of} .lead`, { hasText: 'So far, over' }).first();
      await soFar('.recommends').waitFor({ timeout: 60_000 });
      await expect
        .poll(async () => Number(counts(await soFar('.shares-figure').innerText())?.[0]))
        .toBeGreaterThan(2);
      // Both are read at one moment.
      const [shares, levers] = await page
        .locator(':is(.shares-figure, .levers-figure) .lead.sentence')
        .allInnerTexts();
      expect(counts(shares)).toEqual(counts(levers));
      expect(/ gap of (.*)\.$/.exec(shares)?.[1]).toBe(/ gains (.*)\.$/.exec(levers)?.[1]);
      await takePicture('attribution-so-far');
      await page.getByRole('button', { name: 'Stop' }).click();
      await page
        .locator('.recommends')
        .getByText(/^Over \d+ of 1000 seeds:/)
        .waitFor();
      expect(await page.getByText('So far, over').count()).toBe(0);
    },
  );

  it('fits a phone, and says where nothing holds an organisation back', async () => {
    const { page, takePicture } = await openPage(
      { viewport: { width: 390, height: 844 } },
      '#v=1&view=attribution&scenario=community-supportive&seeds=1',
    );
    await page.getByRole('alert').getByText('seeds').waitFor();
    await page.getByText(/^Nothing holds/).waitFor();
    await takePicture('attribution-phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(await findings(page)).toEqual([]);
  });
});

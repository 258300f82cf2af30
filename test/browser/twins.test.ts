import { expect, it } from 'vitest';
import { openPair } from '../../lab/twins/open-pair.ts';
import { FIRST_SEED } from '../../lab/twins/pairs.ts';
import { Run } from '../../sim/run.ts';
import { formatShare } from '../../viz/numbers.ts';
import { Evidence } from '../../viz/twins/evidence.ts';
import { replicatePair } from '../../viz/twins/worker/replicate-pair.ts';
import { describeInBrowsers } from './browsers.ts';
import { holdsInEveryLook } from './every-look.ts';
import { pauseAtOnce, scrubTo, settledWeek, waitForWeek, weekOf } from './theatre.ts';
import { differsNow, faces, performances, sentence } from './two-worlds.ts';

/** With few pairs, where it is not they that are looked at. */
const VIEW = '#v=1&view=twins&pairs=4';
const PHONE = { width: 390, height: 844 };

describeInBrowsers('Two worlds', (openPage, _, once) => {
  it('are moving when the page opens with nothing asked for, pause, step and are scrubbed together', async () => {
    const { page } = await openPage();
    await page.getByRole('heading', { name: 'Same people. Same training.' }).waitFor();
    await waitForWeek(page, (week) => week >= 2);
    const paused = await pauseAtOnce(page);
    await page.getByRole('button', { name: 'One week on' }).click();
    await waitForWeek(page, (week) => week === paused + 1);
    await page.getByRole('button', { name: 'One week back' }).click();
    await waitForWeek(page, (week) => week === paused);
    await scrubTo(page, 104);
    const [left, right] = await performances(page);
    expect(left).toBeGreaterThan(right);
    await scrubTo(page, 0);
    const [a, b] = await performances(page);
    expect(a).toBe(b);
    expect(await sentence(page)).toContain('one and the same');
  });

  it('stay still for those who want less motion, then go in blocks', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await faces(page, 'left').first().waitFor();
    expect(await weekOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    expect(await waitForWeek(page, (week) => week > 0)).toBeGreaterThanOrEqual(4);
  });

  it('come to what they come to in Node', async () => {
    const pair = await openPair({ pair: 'community', seed: 'abc', difference: { kind: 'pair' } });
    if ('problems' in pair) throw new Error(pair.problems.join());
    const { page } = await openPage({}, `${VIEW}&pair=community&seed=abc&week=60`);
    await waitForWeek(page, (week) => week === 60);
    const shown = await performances(page);
    for (const [k, side] of (['left', 'right'] as const).entries()) {
      const run = new Run(pair.plans[side], 'abc');
      while (run.week < 60) run.step();
      expect(shown[k]).toBe(Number(run.measure('performance', 60).toFixed(2)));
    }
  });

  it('differ by exactly nothing where nothing differs: for each person, and over all pairs', async () => {
    const { page } = await openPage({}, `${VIEW}&differs=nothing&week=104&person=3`);
    await waitForWeek(page, (week) => week === 104);
    expect(await sentence(page)).toContain('exactly 0');
    expect(await differsNow(page)).toContain('nothing');
    await page.getByText('never part').waitFor();
    const [left, right] = await performances(page);
    expect(left).toBe(right);
    const names = (side: 'left' | 'right') =>
      faces(page, side).evaluateAll((all) => all.map((face) => face.getAttribute('aria-label')));
    expect(await names('left')).toEqual(await names('right'));
    await page.getByText('4 of 4 pairs').waitFor();
    await page
      .getByRole('button', { name: 'The difference, left minus right: as a table' })
      .click();
    const rows = await page.locator('.ribbon-figure tbody tr').allTextContents();
    expect(rows).toHaveLength(9);
    const cells = await page
      .locator('.ribbon-figure tbody tr td:nth-child(n+4):nth-child(-n+6)')
      .allTextContents();
    expect(new Set(cells)).toEqual(new Set(['0']));
  });

  once('say more surely how far they are apart as more pairs have been run', async () => {
    const { page } = await openPage({}, `${VIEW}&week=104`);
    await waitForWeek(page, (week) => week === 104);
    await page.getByText('4 of 4 pairs').waitFor();
    expect(await sentence(page)).toContain('over 4 pairs');
    await page.getByRole('button', { name: 'Run 40 more' }).click();
    await page.getByText('44 of 44 pairs').waitFor({ timeout: 60_000 });
    const pair = await openPair({
      pair: 'supportive-weak',
      seed: FIRST_SEED,
      difference: { kind: 'pair' },
    });
    if ('problems' in pair) throw new Error(pair.problems.join());
    const { measureNames } = new Run(pair.plans.left, FIRST_SEED);
    const evidence = new Evidence(measureNames);
    for (let number = 0; number < 44; number++) evidence.take(replicatePair(pair, number));
    const { mean, low, high } = evidence.estimate('performance', 104);
    const [by, from, to] = [mean, low, high].map((value) => formatShare(value ?? Number.NaN));
    expect(await sentence(page)).toContain(
      `ahead in performance by ${by} on average (+${from} to +${to}, over 44 pairs)`,
    );
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('pairs=44');
  });

  it('show the same person in both, and where the two stories part', async () => {
    const { page, takePicture } = await openPage({}, `${VIEW}&week=20`);
    await waitForWeek(page, (week) => week === 20);
    await faces(page, 'right').nth(4).click();
    for (const side of ['left', 'right'] as const)
      expect(await faces(page, side).nth(4).getAttribute('aria-pressed')).toBe('true');
    const card = page.locator('.person-card');
    await card.getByText(/stories part in week \d+/).waitFor();
    expect(await card.textContent()).toMatch(/On the (left|right)/);
    await takePicture('twins-person');
    await card.getByRole('button', { name: /^Go to week/ }).click();
    const there = await settledWeek(page);
    expect(await card.textContent()).toContain(`part in week ${there}.`);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('person=4');
  });

  once(
    'can be any pair, or any one difference; the address says which, and the way back leads back',
    async () => {
      const { page } = await openPage({}, `${VIEW}&week=20`);
      await waitForWeek(page, (week) => week === 20);
      await page.getByText('Compare something else').click();
      await page.getByRole('combobox', { name: 'Pair of worlds' }).selectOption('community');
      await page.getByRole('heading', { name: 'Weak, with a community' }).waitFor();
      expect(await differsNow(page)).toContain('Who is in a community');
      await page.getByRole('button', { name: 'Skip the guess' }).click();
      await waitForWeek(page, (week) => week >= 1);
      // The choice has made room for what came of it.
      await page.getByText('Compare something else').click();
      await page.getByRole('combobox', { name: 'Parameter' }).selectOption('turnover');
      await page.getByRole('textbox', { name: 'Left', exact: true }).fill('7');
      await page.getByText('0 to 1 is allowed.').waitFor();
      await page.getByRole('textbox', { name: 'Left', exact: true }).fill('0');
      await page.getByRole('textbox', { name: 'Right', exact: true }).fill('0.02');
      await page.getByRole('button', { name: 'Compare', exact: true }).click();
      await page.getByRole('heading', { name: 'Weak system, turnover 0.02' }).waitFor();
      expect(await page.evaluate(() => location.hash)).toContain('differs=turnover:0:0.02');
      await page.goBack();
      await page.getByRole('heading', { name: 'Weak, with a community' }).waitFor();
      // What has been seen once asks for no guess again.
      await waitForWeek(page, (week) => week >= 1);
      const seed = page.getByRole('textbox', { name: 'Seed word' });
      const before = await seed.inputValue();
      await page.getByRole('button', { name: 'New run', exact: true }).click();
      await expect.poll(() => seed.inputValue()).toBe(`${before}-2`);
      expect(await page.evaluate(() => location.hash)).toContain(`seed=${before}-2`);
    },
  );

  once('answer a hostile address field by field, and go on', async () => {
    const { page } = await openPage(
      {},
      `${VIEW}&pair=__proto__&seed=%00&week=1e99&differs=%3Cscript%3E:1:2&guess=9e9&person=x&step=constructor&onload=1`,
    );
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.locator('li').count()).toBe(8);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await waitForWeek(page, (week) => week >= 1);
  });

  once('say what can’t differ, or can’t be so, and show the pair as it is', async () => {
    const { page } = await openPage({}, `${VIEW}&differs=thraet:0:1&week=3`);
    await page.getByRole('alert').getByText('but there is ‘threat’').waitFor();
    await waitForWeek(page, (week) => week === 3);
    await page.evaluate(() => {
      location.hash = '#v=1&view=twins&differs=people:10:900000&week=2';
    });
    await page.getByRole('alert').getByText('people can’t differ').waitFor();
    await waitForWeek(page, (week) => week === 2);
  });

  it('have nothing that axe objects to, nor anything beside the screen, in every look', async () => {
    const visit = await openPage({}, `${VIEW}&week=104&person=3&guess=5,10,15,20,22,24,25,25`);
    const { page } = visit;
    await waitForWeek(page, (week) => week === 104);
    const card = page.locator('.person-card');
    await card.getByText(/stories part/).waitFor();
    await page.getByText('Compare something else').click();
    await holdsInEveryLook(visit, 'twins');
  });

  it('are both on a phone’s screen at once', async () => {
    const { page, takePicture } = await openPage({ viewport: PHONE });
    await waitForWeek(page, (week) => week >= 3);
    await takePicture('twins-phone-opening');
    const dock = await page.locator('.dock').evaluate((box) => box.getBoundingClientRect().top);
    const lowest = await faces(page, 'right')
      .last()
      .evaluate((face) => face.getBoundingClientRect().bottom);
    expect(lowest).toBeLessThan(dock);
    const sizes = await faces(page, 'left').evaluateAll((all) =>
      all.map((face) => Math.min(face.clientWidth, face.clientHeight)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  it('say so when their worker can’t be had', async () => {
    const { page, context } = await openPage();
    await context.route('**/worker-*.js', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('The simulation has stopped').waitFor();
    await page.getByRole('button', { name: 'Start it again' }).waitFor();
  });
});

describeInBrowsers('A guess', (openPage, _, once) => {
  const start = `${VIEW}&pair=community`;

  it('is drawn in the picture, kept in the link, and the run grows over it', async () => {
    const { page, takePicture } = await openPage({}, `${start}&week=0&step=guess`);
    await page.getByRole('heading', { name: 'Your guess' }).waitFor();
    const ribbon = page.locator('.ribbon');
    await ribbon.scrollIntoViewIfNeeded();
    const box = await ribbon.boundingBox();
    if (box === null) throw new Error('nothing to draw on');
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(0.1, 0.6));
    await page.mouse.down();
    await page.mouse.move(...at(0.5, 0.4), { steps: 8 });
    await page.mouse.move(...at(0.98, 0.15), { steps: 8 });
    await page.mouse.up();
    await takePicture('twins-guess');
    await page.getByRole('button', { name: 'Let it run' }).click();
    await waitForWeek(page, (week) => week >= 1);
    const hash = await page.evaluate(() => location.hash);
    const guess = /guess=([-\d,]+)/.exec(hash)?.[1]?.split(',').map(Number) ?? [];
    expect(guess).toHaveLength(8);
    expect(guess[7]).toBeGreaterThan(guess[2] as number);
    await scrubTo(page, 104);
    await page
      .getByText(/For week 104 the guess was \+0\.\d\d; in this pair it came to \+0\.\d\d/)
      .waitFor();
    expect(await page.locator('.guessed').textContent()).not.toMatch(/wrong|mistake|right answer/i);
  });

  once('is a shape, or numbers typed, or skipped', async () => {
    const { page } = await openPage({}, `${start}&week=0`);
    await waitForWeek(page, (week) => week >= 1);
    await page.getByRole('button', { name: 'Your guess' }).click();
    // Nothing is an answer before the reader has given one.
    await page.getByText('You have not guessed yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Let it run' }).isDisabled()).toBe(true);
    expect(await page.locator('.guess-panel [aria-pressed=true]').count()).toBe(0);
    await page.getByRole('button', { name: 'No difference' }).click();
    await page.getByText('Your guess is set: in week 104 both are level.').waitFor();
    await page.getByRole('button', { name: 'An early lead that fades' }).click();
    await page.getByText('in week 104 the left is ahead by 0.04.').waitFor();
    await page.getByRole('button', { name: 'Let it run' }).click();
    await expect
      .poll(() => page.evaluate(() => location.hash))
      .toContain('guess=15,20,18,14,10,7,5,4');
    await page.getByRole('button', { name: 'Guess again' }).click();
    await page.getByText('In numbers').click();
    await page.getByRole('textbox', { name: 'Week 104' }).fill('-1.01');
    await page.getByText('Numbers from −1 to 1, such as 0.25 or −0.1.').waitFor();
    expect(await page.getByRole('button', { name: 'Let it run' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Week 104' }).fill('-0.07');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('5,-7');
    await page.getByRole('button', { name: 'Guess again' }).click();
    await page.getByRole('button', { name: 'Skip the guess' }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('guess=');
    await waitForWeek(page, (week) => week >= 1);
  });
});

import { expect, it } from 'vitest';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { isInSight, waitForWeek } from './theatre.ts';

const TYPICAL = '#v=1&view=story&scenario=typical&week=30';

describeInBrowsers('The organisation', (openPage) => {
  it('says what each mark is to those who walk there by keyboard, from reality down to what people know', async () => {
    const { page } = await openPage({}, TYPICAL);
    await waitForWeek(page, (week) => week === 30);
    const walk = page.locator('.organisation-walk');
    const said = page.locator('.organisation-says');
    await walk.focus();
    const steps: [string, RegExp][] = [
      ['ArrowDown', /^Team 1\./],
      ['ArrowRight', /^Team 2\./],
      ['ArrowDown', /^Person [\d,]+, in team 2\./],
      ['ArrowUp', /^Team 2\./],
      ['ArrowUp', /^Manager at level 1, over team /],
      ['ArrowUp', /^Manager at level 2, over team 1–8\./],
      ['ArrowUp', /^Element \d+, of which way . works\. The rulebook is /],
      ['Home', /^Element 1, /],
      ['ArrowUp', /^Element 1, /],
    ];
    for (const [key, like] of steps) {
      await page.keyboard.press(key);
      expect(await said.textContent(), key).toMatch(like);
    }
    // Walking is not stepping from week to week.
    expect(await waitForWeek(page, () => true)).toBe(30);
    await page.keyboard.press('Escape');
    expect(await said.isHidden()).toBe(true);
  });

  it('tells of a person who is clicked or entered, what they know, week by week', async () => {
    const { page, takePicture } = await openPage({}, TYPICAL);
    await waitForWeek(page, (week) => week === 30);
    await page.locator('.organisation-walk').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter'])
      await page.keyboard.press(key);
    const card = page.locator('.person-card');
    await card.waitFor();
    await expect.poll(() => isInSight(card)).toBe(true);
    const sums = await card.locator('p').first().textContent();
    const [right, wrong, blank] = ['gain', 'loss', 'well'].map((kind) =>
      card.locator(`.elements .${kind}`),
    );
    expect(sums).toContain(`Right on ${await right?.count()} elements`);
    expect(sums).toContain(`wrong on ${await wrong?.count()}`);
    expect(sums).toContain(`no view of ${await blank?.count()}`);
    await card.getByRole('button', { name: /^Element 3:/ }).click();
    await expect.poll(() => card.getByRole('status').textContent()).toMatch(/^Element 3: /);
    await takePicture('person');
    expect(await findings(page)).toEqual([]);
    await card.getByRole('button', { name: 'Close' }).click();
    expect(await card.count()).toBe(0);
  });

  it('says under the pointer what a mark is, and nothing where there is none', async () => {
    const { page } = await openPage({}, TYPICAL);
    await waitForWeek(page, (week) => week === 30);
    const box = await page.locator('.organisation-walk').boundingBox();
    if (box === null) throw new Error('There is no picture.');
    await page.mouse.move(box.x + 10, box.y + 24);
    await expect
      .poll(() => page.locator('.organisation-says').textContent())
      .toMatch(/^Element 1, /);
    await page.mouse.move(box.x - 20, box.y - 20);
    await expect.poll(() => page.locator('.organisation-says').isHidden()).toBe(true);
  });
});

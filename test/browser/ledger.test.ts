import { expect, it } from 'vitest';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { isInSight } from './theatre.ts';

const STORY = '#v=1&scenario=liverpool-2007&week=60';

describeInBrowsers('The ledger of a story', (openPage, _, once) => {
  it('tells who, when and by which rule, and the story of one learning, by keys alone', async () => {
    const { page, takePicture } = await openPage({ reducedMotion: 'reduce' }, STORY);
    const section = page.locator('.learning-figure .findings');
    await section.getByLabel('What became of it').selectOption({ label: 'Disused' });
    await section.getByText(/learnings, weeks 0 to 60/).waitFor();
    await section.getByText(/Lost by this rule: A belief that contradicts the rulebook/).waitFor();
    // Few are told at first: whoever goes by keys would have to pass the others.
    const stories = section.getByRole('button', { name: /^Its story/ });
    expect(await stories.count()).toBe(10);
    await section.getByRole('button', { name: /^Show \d+ more$/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => stories.count()).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Its story');
    const story = stories.first();
    await story.focus();
    await page.keyboard.press('Enter');
    const tale = page.locator('.tale');
    await tale.getByText(/It is lost/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tale-title');
    expect(await tale.locator('li').last().textContent()).toContain('At the end of week 60');
    expect(await findings(page)).toEqual([]);
    await takePicture('ledger');
  });

  once('counts from any week, as many as the band that is clicked carries', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' }, STORY);
    await page.getByLabel('Count from week').first().fill('40');
    await page.keyboard.press('Enter');
    await page.getByText(/Of every 100 learnings since week 40/).waitFor();
    const band = page.locator('.learning-figure .bands path.lost').first();
    const said = await band.locator('title').textContent();
    await band.dispatchEvent('click');
    const found = page.locator('.learning-figure .findings [role=status] b');
    await found.waitFor();
    await expect.poll(() => isInSight(found)).toBe(true);
    expect(await found.textContent()).toContain('weeks 40 to 60');
    expect((await found.textContent())?.split(' ')[0]).toBe(/: ([\d,]+) /.exec(said ?? '')?.[1]);
  });

  once('says how many learnings are shown, and shows the others when asked', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' }, STORY);
    const section = page.locator('.learning-figure .findings');
    await section.getByLabel('What became of it').selectOption({ label: 'Disused' });
    const said = await section.getByText(/The first 10 of [\d,]+ are shown/).textContent();
    const all = Number(/of ([\d,]+)/.exec(said ?? '')?.[1]?.replace(',', ''));
    const more = section.getByRole('button', { name: /^Show \d+ more$/ });
    while ((await more.count()) > 0) await more.click();
    expect(all).toBeGreaterThan(60);
    expect(await section.getByRole('button', { name: /^Its story/ }).count()).toBe(all);
  });

  once('tells which teams kept silent, when, and what they saw', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' }, STORY);
    const section = page.locator('.voice-figure .findings');
    await section.getByLabel('What came of it').selectOption({ label: 'Seemed futile' });
    await section.getByText(/occasions, weeks 0 to 60/).waitFor();
    expect(await section.locator('tbody tr').first().textContent()).toMatch(
      /^Team \d.*Seemed futile/,
    );
    await section.getByRole('button', { name: /^Show \d+ more$/ }).click();
    await expect.poll(() => section.locator('tbody tr').count()).toBeGreaterThan(50);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Team \d/);
  });
});

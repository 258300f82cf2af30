import { expect, it } from 'vitest';
import { findings } from './accessibility.ts';
import { describeInBrowsers } from './browsers.ts';
import { endsOfLines, scrubTo, waitForWeek } from './theatre.ts';

const START = '#v=1&view=story&scenario=typical&week=40';

describeInBrowsers('A branch', (openPage, browserName, once) => {
  it('is begun by keyboard, named, changed, compared, left, found again by its link, and removed', async () => {
    const { page, takePicture } = await openPage({}, START);
    await waitForWeek(page, (week) => week === 40);
    const hash = () => page.evaluate(() => location.hash);
    await page.getByRole('textbox', { name: 'Name of the branch' }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Under fire');
    await page.keyboard.press('Enter');
    const fire = page.getByRole('radio', { name: /Under fire/ });
    await fire.waitFor();
    expect(await fire.isChecked()).toBe(true);
    await page.getByRole('textbox', { name: 'Threat, exact value' }).fill('0.95');
    await page.keyboard.press('Enter');
    await expect.poll(hash).toContain('branch=Under%20fire@40;41:threat:0.95&show=Under%20fire');
    expect(await hash()).not.toContain('change=');
    // The trunk is traced to its end beside the branch.
    await page.locator('.courses .course-0 circle').waitFor();
    await scrubTo(page, 200);
    const branched = await endsOfLines(page);
    await takePicture('branches');
    const trunk = page.getByRole('radio', { name: /As it is/ });
    await trunk.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => endsOfLines(page)).not.toEqual(branched);
    await expect.poll(hash).not.toContain('show=');
    await page.locator('.courses .course-1 circle').waitFor();
    expect(await findings(page)).toEqual([]);
    // The link brings it all back.
    await fire.focus();
    await page.keyboard.press('Space');
    await expect.poll(hash).toContain('show=Under%20fire&week=200');
    await page.reload();
    await waitForWeek(page, (week) => week === 200);
    await expect.poll(() => endsOfLines(page)).toEqual(branched);
    await page.getByRole('button', { name: 'Remove branch Under fire' }).click();
    await expect.poll(hash).not.toContain('branch=');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(hash).toContain('branch=Under%20fire@40;41:threat:0.95');
  });

  once('that a link asks for wrongly is named, and the others are there', async () => {
    const { page } = await openPage(
      {},
      `${START}&branch=Good@10;11:threat:0.5&branch=Far@10;11:threat:7&branch=%3Cb%3Ex@10&branch=Late@999`,
    );
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.locator('li').count()).toBe(3);
    await page.getByRole('radio', { name: /Good/ }).waitFor();
    expect(await page.locator('.courses input').count()).toBe(2);
  });

  once('lets the run before be seen beside a new one, and left out', async () => {
    const { page } = await openPage({}, '#v=1&view=story&scenario=typical&seed=one&week=60');
    await waitForWeek(page, (week) => week === 60);
    await page.getByRole('textbox', { name: 'Seed word' }).fill('two');
    await page.keyboard.press('Enter');
    const ghost = page.getByRole('checkbox', { name: /the run before: seed ‘one’/ });
    await ghost.waitFor();
    const dotted = () => page.locator('.trajectories-figure .ghosts .former');
    await expect.poll(() => dotted().count()).toBeGreaterThan(0);
    // It outlives a reload, as it was; what is stored may be anything.
    const drawn = () =>
      dotted().evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    const before = await drawn();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('seed=two');
    await page.reload();
    await ghost.waitFor();
    await expect.poll(drawn).toEqual(before);
    await page.evaluate(() => localStorage.setItem('trellis-former', '{"engine":["<b>"],'));
    await page.reload();
    await waitForWeek(page, (week) => week >= 2);
    expect(await ghost.count()).toBe(0);
    await page.getByRole('textbox', { name: 'Seed word' }).fill('three');
    await page.keyboard.press('Enter');
    const next = page.getByRole('checkbox', { name: /the run before: seed ‘two’/ });
    await next.waitFor();
    await expect.poll(() => dotted().count()).toBeGreaterThan(0);
    await next.click();
    await expect.poll(() => dotted().count()).toBe(0);
  });

  once(
    'lets be seen to its end how things went without the last change, after a reload too',
    async () => {
      const { page } = await openPage({ reducedMotion: 'reduce' }, START);
      await waitForWeek(page, (week) => week === 40);
      const dotted = page.locator('.trajectories-figure .ghosts .former.performance');
      // From where to where it is drawn, in weeks of which only forty have been lived through.
      const reach = async () => {
        const d = (await dotted.getAttribute('d')) ?? '';
        const x = [...d.matchAll(/[ML]([\d.]+),/g)].map(([, at]) => Number(at));
        return x.length === 0 ? null : [Math.min(...x), Math.max(...x)];
      };
      const grid = page.locator('.trajectories-figure .grid line.level').first();
      const end = Number(await grid.getAttribute('x2'));
      const setTo = async (name: string, value: string) => {
        await page.getByRole('textbox', { name: `${name}, exact value` }).fill(value);
        await page.keyboard.press('Enter');
      };
      await setTo('Threat', '0.95');
      await expect.poll(async () => (await reach())?.[1]).toBe(end);
      const [first] = (await reach()) ?? [];
      // A later change: how it went with the first one alone, of which four weeks more have been seen.
      await scrubTo(page, 44);
      await setTo('Threat', '0.2');
      await expect.poll(async () => (await reach())?.[0]).toBeGreaterThan(first as number);
      await expect.poll(async () => (await reach())?.[1]).toBe(end);
      await page.getByRole('textbox', { name: 'Name of the branch' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: /What if 1/ }).waitFor();
      await scrubTo(page, 50);
      await setTo('Threat', '0');
      const hash = () => page.evaluate(() => location.hash);
      await expect.poll(hash).toContain(';51:threat:0&show=What%20if%201');
      await page.locator('.ghost').waitFor();
      await expect.poll(async () => (await reach())?.[1]).toBe(end);
      const before = await dotted.getAttribute('d');
      await page.reload();
      await waitForWeek(page, (week) => week === 50);
      await page.getByRole('checkbox', { name: 'Dotted: without your last change' }).waitFor();
      await expect.poll(() => dotted.getAttribute('d')).toBe(before);
      expect(await page.getByRole('radio', { name: /What if 1/ }).isChecked()).toBe(true);
    },
  );

  it.each([
    ['typical', 64],
    ['large', 10_000],
  ] as const)('and any week of a %s organisation is landed on in a moment', async (_, people) => {
    const { page } = await openPage(
      {},
      `#v=1&view=story&scenario=typical&set=people:${people},weeks:104,settle:26&week=104`,
    );
    await waitForWeek(page, (week) => week === 104);
    const times = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('.scrubber');
      const shown = () => document.querySelector('.scrub .week b')?.textContent;
      const taken: number[] = [];
      for (const week of [3, 80, 37, 101, 10, 66]) {
        const began = performance.now();
        if (slider) slider.value = String(week);
        slider?.dispatchEvent(new Event('input', { bubbles: true }));
        while (shown() !== String(week)) await new Promise(requestAnimationFrame);
        taken.push(performance.now() - began);
      }
      return taken.sort((a, b) => a - b).map(Math.round);
    });
    console.log(`${browserName}, ${people} people: a week is landed on in ${times.join(', ')} ms`);
    // Wanted are 100 ms. A machine that others share is given more: what takes whole runs takes seconds.
    expect(times[2]).toBeLessThan(1000);
  });
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FigureReport } from '../../lab/reproductions/judge.ts';
import { asked } from './typed.ts';

describe('trellis reproduce', () => {
  it('prints ours, theirs and every claim, the same in any number of threads', async () => {
    const args = ['reproduce', 'march1991', '4', '--as-published'];
    const printed = await asked(args);
    expect(printed).toMatchObject({ code: 0, error: '' });
    for (const words of ['80 runs a', 'theirs', 'M7', '32 means compared'])
      expect(printed.out).toContain(words);
    expect(await asked([...args, '--workers', '1'])).toEqual(printed);
  });

  it('ends with 1 where an acceptance fails, and says of which figure', async () => {
    // The spread of two runs says nothing: some of them are endlessly far from the reference.
    const args = ['reproduce', 'levinthal1997', '1', '--replicates', '2', '--json'];
    const { code, out, error } = await asked(args);
    expect({ code, error }).toEqual({ code: 1, error: 'not reproduced: levinthal1997 figure 1\n' });
    const { accepted, figures } = JSON.parse(out) as { accepted: boolean; figures: FigureReport[] };
    expect([accepted, figures[0]?.accepted]).toEqual([false, false]);
  });

  it('neither ticks nor crosses a fit that is only told', async () => {
    const { out } = await asked(['reproduce', 'lazer-friedman2007', '7', '--replicates', '3']);
    expect(out).toMatch(/^ {2}· [\d.]+ over 6 points: Partners `distinct`$/m);
  });

  it('gives programs the numbers that `run` gives with the cell’s seed', async () => {
    const args = ['reproduce', 'march1991', '4', '--replicates', '5', '--json'];
    const { figures } = JSON.parse((await asked(args)).out) as { figures: FigureReport[] };
    const point = figures[0]?.points.find(
      ({ cell }) => cell === 'text p1=0.9 p2=0.5 p3=0.3 weeks=18',
    );
    const run = ['run', 'march1991', '--seed', `march1991/${point?.cell}`, '--replicates', '5'];
    const set = ['--set', 'reading=text', 'p1=0.9', 'p2=0.5', 'p3=0.3', 'weeks=18', '--json'];
    const { measures } = JSON.parse((await asked([...run, ...set])).out);
    expect(point?.ours.mean).toBeCloseTo(measures[point?.measure ?? ''].mean, 12);
    expect(point?.ours.se).toBeCloseTo(measures[point?.measure ?? ''].se, 12);
  });

  it('writes a page and its figures, and only over its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trellis-reproduce-'));
    const args = ['reproduce', 'march1991', '4', '--as-published', '--out', folder];
    expect(await asked(args)).toMatchObject({ code: 0, error: '' });
    const page = readFileSync(join(folder, 'reproduction.md'), 'utf8');
    expect(page).toContain('`npx trellis reproduce march1991 4 --as-published --out DIR`');
    expect(page).toContain('(reproduction/march1991-4.svg)');
    const picture = join(folder, 'reproduction', 'march1991-4.svg');
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(await asked(args)).toMatchObject({ code: 0, error: '' });
    expect(readdirSync(folder).sort()).toEqual(['reproduction', 'reproduction.md']);
    writeFileSync(picture, 'mine');
    const refused = await asked(args);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain('march1991-4.svg, not written by Trellis');
    expect(readFileSync(picture, 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['reproduction', 'reproduction.md']);
  });

  it.each([
    [['march1990'], /march1990.*did you mean "?march1991/],
    [['march1991', '7'], /figures of march1991: 1, 2, 3, 4, 5/],
    [['march1991', '1', '2'], /a model and a figure are wanted at most/],
    [['march1991', '--replicates', '1'], /--replicates.*from 2 to/],
    [['--as-published', '--replicates', '9'], /--as-published/],
    [['--out', ' '], /--out.*the name of a folder is wanted/],
  ])('refuses %j', async (args, message) => {
    const { code, out, error } = await asked(['reproduce', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });
});

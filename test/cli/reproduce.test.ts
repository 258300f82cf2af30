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

  it.each([
    [['march1990'], /march1990.*did you mean "?march1991/],
    [['march1991', '7'], /figures of march1991: 1, 2, 3, 4, 5/],
    [['march1991', '1', '2'], /a model and a figure are wanted at most/],
    [['march1991', '--replicates', '1'], /--replicates.*from 2 to/],
    [['--as-published', '--replicates', '9'], /--as-published/],
  ])('refuses %j', async (args, message) => {
    const { code, out, error } = await asked(['reproduce', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });
});

import { describe, expect, it } from 'vitest';
import { ProgressBar } from '../../cli/progress-bar.ts';

function watch(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const output = { isTTY, write: (text: string) => written.push(text) };
  const bar = new ProgressBar(output, 100, () => now);
  return { written, bar, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('The progress bar', () => {
  it('stays away from what takes less than a second', () => {
    const { written, bar, pass } = watch(true);
    for (let k = 0; k < 9; k++) {
      pass(100);
      bar.advance(10);
    }
    bar.clear();
    expect(written).toEqual([]);
  });

  it('says how much is done and how long the rest will take, and goes away without a trace', () => {
    const { written, bar, pass } = watch(true);
    pass(2000);
    bar.advance(25);
    expect(written.at(-1)).toMatch(/\r.*25 %, 6 s left$/);
    bar.clear();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('does not draw more often than can be seen', () => {
    const { written, bar, pass } = watch(true);
    pass(2000);
    for (let k = 0; k < 50; k++) {
      pass(1);
      bar.advance(1);
    }
    expect(written).toHaveLength(1);
  });

  it('writes nothing where nobody watches', () => {
    const { written, bar, pass } = watch(false);
    pass(5000);
    bar.advance(50);
    bar.clear();
    expect(written).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { describeInBrowsers } from './browsers.ts';

describeInBrowsers('A visit to the page', (openPage) => {
  it.each([
    ['an error on the console', () => console.error('a stray complaint')],
    [
      'an exception',
      () => {
        setTimeout(() => {
          throw new Error('a stray exception');
        });
      },
    ],
    [
      'an exception in a worker',
      () => {
        const program = new Blob(['throw new Error("a stray worker")'], {
          type: 'text/javascript',
        });
        new Worker(URL.createObjectURL(program));
      },
    ],
    ['a request to another origin', () => void fetch('http://127.0.0.1:9/stray').catch(() => {})],
  ])('reports %s', async (_what, misbehave) => {
    const { page, problems, expectProblem } = await openPage();
    expect(problems).toEqual([]);
    await page.evaluate(misbehave);
    await expectProblem(/stray/);
  });
});

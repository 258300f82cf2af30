import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_SCENARIO, readAddress, writeAddress } from '../../../lab/links/address.ts';
import type { Request } from '../../../lab/links/request.ts';

const request: Request = {
  scenario: 'mass-exodus',
  seed: 'wörd & more=#,:',
  week: 17,
  settings: { people: 400, turnover: 0.0005 },
  changes: [
    { week: 3, name: 'threat', value: 0.25 },
    { week: 9, name: 'levels', value: 0 },
  ],
};

const branching: Request = {
  ...request,
  branches: [
    { name: 'What if, 2 (später)', from: 8, changes: [{ week: 9, name: 'blame', value: 0.5 }] },
    { name: 'A+B', from: 0, changes: [] },
  ],
  shown: 'A+B',
};

describe('An address', () => {
  it('says its branches again, and which of them is shown', () => {
    expect(readAddress(writeAddress(branching))).toMatchObject({
      request: branching,
      proof: null,
      problems: [],
    });
  });

  it('lets a good branch through beside a bad one', () => {
    const { request: asked, problems } = readAddress(
      '#branch=Good@5;6:threat:1&branch=%3Cb%3E@5&show=Good',
    );
    expect(asked.branches).toEqual([
      { name: 'Good', from: 5, changes: [{ week: 6, name: 'threat', value: 1 }] },
    ]);
    expect(asked.shown).toBe('Good');
    expect(problems).toHaveLength(1);
  });

  it('says again what was written into it', () => {
    expect(readAddress(writeAddress(request))).toMatchObject({
      request,
      proof: null,
      problems: [],
    });
    const tried = { ...request, challenge: 'break-it' };
    expect(readAddress(writeAddress(tried)).request).toEqual(tried);
  });

  it('that is empty, or names a place on the page, asks for the first scenario', () => {
    for (const fragment of ['', '#', '#controls']) {
      const { request: asked, problems } = readAddress(fragment);
      expect(problems).toEqual([]);
      expect(asked.scenario).toBe(FIRST_SCENARIO);
      expect(asked.seed).toBeNull();
    }
  });

  it.each([
    ['another version', '#v=2&week=3'],
    ['a path for a scenario', '#scenario=../secrets'],
    ['a scenario of the prototype', '#scenario=__proto__'],
    ['a seed that can’t be seen', '#seed=%00'],
    ['a seed too long', `#seed=${'a'.repeat(101)}`],
    ['a week that is no whole number', '#week=1e3'],
    ['a value that is no number', '#set=threat:high'],
    ['a value in hexadecimal', '#set=threat:0x1'],
    ['a name that is none', '#set=__proto__:1'],
    ['too many parts', '#set=threat:1:2'],
    ['a change without a week', '#change=threat:1'],
    ['a field that is not known', '#v=1&script=1'],
    ['a field said twice', '#week=1&week=2'],
    ['a branch with markup for a name', '#branch=%3Cimg%20src=x%3E@5'],
    ['a branch without a week', '#branch=Bold'],
    ['a branch that begins in a week that is none', '#branch=Bold@1e2'],
    ['a branch with a change in its past', '#branch=Bold@5;5:threat:1'],
    ['a branch with a change that is none', '#branch=Bold@5;6:__proto__:1'],
    ['two branches of one name', '#branch=Bold@5&branch=Bold@6'],
    [
      'more branches than there can be',
      `#${'abcdef'
        .split('')
        .map((n) => `branch=${n}@1`)
        .join('&')}`,
    ],
    ['a branch to be shown that is not there', '#show=Bold'],
    ['a challenge of the prototype', '#challenge=__proto__'],
    ['a challenge with markup', '#challenge=%3Cb%3E'],
    ['a challenge without end', `#challenge=${'a'.repeat(61)}`],
    ['a version that is empty', '#v=&week=3'],
    ['a seed that is empty', '#v=1&seed='],
    ['settings that are empty', '#v=1&set='],
    ['a code that is none', '#v=1&seed=%E0%A4%A'],
    ['a setting said twice', '#v=1&set=threat:0.5,threat:0.9'],
    ['a change said twice', '#v=1&change=5:threat:0.5,5:threat:0.9'],
    ['a change said twice in a branch', '#branch=Bold@5;6:threat:1;6:threat:0'],
    [
      'more changes in a branch than there can be',
      `#branch=Bold@5${Array.from({ length: 101 }, (_, k) => `;${k + 6}:a:1`).join('')}`,
    ],
    ['a link without end', `#set=${'threat:1,'.repeat(1000)}`],
  ])('with %s is told apart from a good one, in one sentence', (_, fragment) => {
    expect(readAddress(fragment).problems).toHaveLength(1);
  });

  it('takes the first of what is said twice', () => {
    const { request: asked } = readAddress('#set=threat:0.5,threat:0.9&change=5:a:1,5:a:2');
    expect(asked.settings).toEqual({ threat: 0.5 });
    expect(asked.changes).toEqual([{ week: 5, name: 'a', value: 1 }]);
  });

  it.each([
    ['the week', '#v=1&scenario=typical&week=x', false],
    ['the challenge', '#v=1&scenario=typical&challenge=__proto__', false],
    ['a branch beside the one shown', '#v=1&scenario=typical&branch=%3Cb%3E@5', false],
    ['a branch where one is shown', '#v=1&branch=A@5&branch=%3Cb%3E@5&show=A', true],
    ['the seed', '#v=1&scenario=typical&seed=%00', true],
    ['a change', '#v=1&scenario=typical&change=x', true],
    ['a field that is not known', '#v=1&scenario=typical&x=1', true],
    ['the version', '#v=2&scenario=typical', true],
  ])('in which %s can’t be read says whether the proof is touched', (_, fragment, spoilt) => {
    const read = readAddress(fragment);
    expect(read.problems).toHaveLength(1);
    expect(read.spoilt).toBe(spoilt);
  });

  it('of any kind is read without a fall, and lets through only what has the right form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { request: asked } = readAddress(`#${text}`);
        expect(asked.scenario).toMatch(/^[a-z0-9-]+$/);
        expect(Number.isInteger(asked.week)).toBe(true);
        for (const name of Object.keys(asked.settings)) expect(name).toMatch(/^[a-zA-Z]/);
      }),
    );
  });

  it('shows nothing foreign that could be mistaken for something else', () => {
    const [problem = ''] = readAddress(`#seed=%E2%80%AE${'x'.repeat(300)}`).problems;
    expect(problem).not.toMatch(/\p{C}/u);
    expect(problem.length).toBeLessThan(200);
  });
});

import { describe, expect, it } from 'vitest';
import { openExperiment } from '../../../lab/reading/open-experiment.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';
import {
  type Draft,
  documentOf,
  readAsked,
  usualDraft,
  writeDraft,
} from '../../../viz/experiments/draft.ts';
import { mistakesIn, mistakesTold } from '../../../viz/experiments/mistakes.ts';
import { MEMORY_LIMIT } from '../../../viz/worker/library.ts';

const usual = usualDraft('typical');
const over = (text: string): Partial<Draft> => ({ factors: [['threat', text]] });
const openly = (draft: Draft) =>
  openExperiment(documentOf(draft), { source: 'here', memoryLimit: MEMORY_LIMIT, catalogue });

const NUMBERS = 'A whole number from 1 to 1000000 is wanted, in digits alone, such as 10.';
const VALUES =
  'Numbers with commas are wanted, such as “0, 0.5, 1”, or a range and how many values to take from it, such as “0..1/3”.';

describe('What the form can’t be', () => {
  it.each<[string, Partial<Draft>, field: string, says: string]>([
    ['a broken number of replicates', { replicates: '2.5' }, 'replicates', NUMBERS],
    ['a negative one', { replicates: '-3' }, 'replicates', NUMBERS],
    ['none', { replicates: '' }, 'replicates', NUMBERS],
    ['too large a one', { replicates: '10000002.5' }, 'replicates', NUMBERS],
    [
      'an odd number of levels',
      { design: 'morris', numbers: { levels: '5' } },
      'design levels',
      'An even whole number from 2 to 64 is wanted, in digits alone, such as 4.',
    ],
    ['no values', over(''), 'factors 0', VALUES],
    ['a word for a value', over('abc'), 'factors 0', VALUES],
    ['half a range', over('0..'), 'factors 0', VALUES],
    ['values with another mark between them', over('0.1;0.3'), 'factors 0', VALUES],
    [
      'one level of a range',
      over('0..1/1'),
      'factors 0',
      'After the / stands how many values are taken from the range: a whole number from 2 to 1000, such as “0..1/3”.',
    ],
    [
      'a range for a design over levels',
      over('0..1'),
      'factors 0',
      'This design takes single values: say how many to take from the range, such as “0..1/3”, or list them, such as “0, 0.5, 1”.',
    ],
    ['a value out of range', over('0, 9'), 'factors 0', '9 is outside: 0 to 1 is allowed.'],
    [
      'a range that runs backwards',
      over('1..0/3'),
      'factors 0',
      'The range runs backwards: the lower number comes first, “0..1”.',
    ],
    [
      'a value twice',
      over('0.1, 0.10'),
      'factors 0',
      '0.1 stands there twice; each value once is wanted.',
    ],
    [
      'half a person',
      { factors: [['people', '10, 12.5']] },
      'factors 0',
      '12.5 is no whole number: whole numbers from 2 to 1000000 are allowed.',
    ],
    [
      'weeks that run backwards',
      { outcomes: [['performance', '208-157']] },
      'outcomes 0',
      'Wanted is “end”, a week such as “52”, or the first and the last of some weeks, such as “157-208”.',
    ],
    ['no title', { title: ' ' }, 'title', 'Some text is wanted here, such as a word.'],
    [
      'a title with what is not seen in it',
      { title: 'a\u200bb' },
      'title',
      'There is a character in it that can’t be seen; only visible ones are allowed.',
    ],
  ])('%s is told in its field, and refused at the gate', async (_, changed, field, says) => {
    const draft = { ...usual, ...changed };
    expect([...mistakesIn(draft)]).toEqual([[field, says]]);
    expect((await openly(draft)).ok).toBe(false);
  });

  it.each<[string, Partial<Draft>]>([
    ['as it begins', {}],
    ['with spaces between values', over(' 0.1 , 0.4')],
    ['with a range where the design takes one', { design: 'latin-hypercube', ...over('0..1') }],
    [
      'with the names of choices',
      { ...usualDraft('march1991'), factors: [['reading', 'original, text']] },
    ],
    ['with a number as it may be typed', { replicates: '1e2' }],
  ])('is nothing, %s, nor is it at the gate, nor in the address', async (_, changed) => {
    const draft = { ...usual, ...changed };
    expect([...mistakesIn(draft)]).toEqual([]);
    expect(await openly(draft)).toMatchObject({ ok: true });
    const asked = readAsked(writeDraft(draft));
    expect(asked.problems).toEqual([]);
    expect(documentOf(asked.draft)).toEqual(documentOf(draft));
  });

  it('is told in its field where only the gate can tell', async () => {
    const draft: Draft = { ...usual, outcomes: [['performance', '9999']] };
    expect(mistakesIn(draft).size).toBe(0);
    const read = await openly(draft);
    const told = mistakesTold(draft, read.ok ? [] : read.problems);
    expect([...told.mistakes]).toEqual([
      ['outcomes 0', '9999 given; a whole number from 0 to 208 is wanted.'],
    ]);
    expect(told.others).toEqual([]);
  });
});

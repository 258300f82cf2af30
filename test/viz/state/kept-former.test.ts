import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../lab/engine.ts';
import { writeAddress } from '../../../lab/links/address.ts';
import type { Request } from '../../../lab/links/request.ts';
import { readFormer } from '../../../viz/state/kept-former.ts';
import { linesOf } from '../../../viz/story/lines.ts';
import { Stage } from '../../../viz/worker/stage.ts';

const request: Request = { scenario: 'typical', seed: 'two', settings: {}, changes: [], week: 60 };

describe('The course drawn dotted that was kept', async () => {
  const story = await new Stage(
    async () => {},
    () => 0,
  ).open(request);
  if (story === null || 'problems' in story) throw new Error(JSON.stringify(story));
  const column = [0.5, 0.6, null];
  const values = Object.fromEntries(linesOf(story).drawn.map((name) => [name, column]));
  const kept = {
    engine: ENGINE,
    beside: writeAddress({ ...request, week: 0 }),
    address: writeAddress({ ...request, seed: 'one', settings: { people: 100 }, week: 0 }),
    from: 0,
    values,
  };

  it('is there again beside the run that it was drawn beside, week by week and in words', () => {
    const former = readFormer(JSON.parse(JSON.stringify(kept)), story, request);
    expect(former?.says).toBe('the run before: seed ‘one’, People 100');
    expect([0, 1, 2].map((week) => former?.course.at('performance', week))).toEqual([
      0.5,
      0.6,
      Number.NaN,
    ]);
    expect(former?.course.known).toBe(2);
  });

  it('without a change of this run is worked out again, in a branch too', () => {
    const branches = [
      { name: 'Calm', from: 2, changes: [{ week: 3, name: 'threat', value: 0.1 }] },
    ];
    const branched = { ...request, branches, shown: 'Calm' };
    const left = {
      ...kept,
      beside: writeAddress({ ...branched, week: 0 }),
      address: writeAddress({ ...request, week: 0 }),
      from: 2,
      values: null,
    };
    const former = readFormer(JSON.parse(JSON.stringify(left)), story, branched);
    expect(former).toMatchObject({ from: 2, isOfThisRun: true, says: 'without your last change' });
    expect(former?.request.changes).toEqual([]);
    expect(former?.course).toMatchObject({ known: -1, weeks: story.weeks });
    expect(readFormer(left, story, request)).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['a word', 'former'],
    ['a list', [kept]],
    ['of another engine', { ...kept, engine: '0.0.9' }],
    ['beside another run', { ...kept, beside: writeAddress({ ...request, seed: 'three' }) }],
    ['from no week', { ...kept, from: -1 }],
    ['from a week that is no number', { ...kept, from: { valueOf: 1 } }],
    ['without values, of another run', { ...kept, values: null }],
    ['with one measure too few', { ...kept, values: { performance: column } }],
    ['with measures of different length', { ...kept, values: { ...values, performance: [0.5] } }],
    ['with no weeks', { ...kept, values: {} }],
    ['with a number that can’t be', { ...kept, values: { ...values, performance: [0.5, 7, 0] } }],
    ['with words for numbers', { ...kept, values: { ...values, performance: ['1', '2', '3'] } }],
    ['with more weeks than the run has', tooLong()],
    ['of an address that is none', { ...kept, address: '#v=1&scenario=typical&seed=%00' }],
    ['of another scenario', { ...kept, address: writeAddress({ ...request, scenario: 'blame' }) }],
    ['of something else', { ...kept, address: 7 }],
    ['of nothing', { ...kept, address: null }],
  ])('is taken for nothing where it is %s', (_, stored) => {
    expect(readFormer(stored, story, request)).toBeNull();
  });

  function tooLong() {
    const long = Array.from({ length: 1000 }, () => 0.5);
    return { ...kept, values: Object.fromEntries(Object.keys(values).map((name) => [name, long])) };
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reproductions } from '../../../lab/reproductions/catalogue.ts';
import { panelsOf } from '../../../lab/reproductions/picture.ts';
import { commandFor, readSight, runsWanted, writeSight } from '../../../viz/reproductions/sight.ts';

const read = (fragment: string) => readSight(fragment, reproductions);

describe('The address of a reproduction', () => {
  it('says again what was written into it, for every figure and panel there is', () => {
    for (const reproduction of reproductions.values())
      for (const figure of reproduction.figures)
        for (const panel of [...panelsOf(figure), null])
          for (const runs of [7, 2000, 'published'] as const) {
            const { sight, problems } = read(writeSight({ reproduction, figure, panel, runs }));
            expect(problems).toEqual([]);
            expect(sight).toEqual({ reproduction, figure, panel: panel ?? sight.panel, runs });
            expect(sight.panel === null).toBe(panelsOf(figure).length === 0);
          }
  });

  it('that says nothing shows the first figure there is', () => {
    const { sight, problems } = read('#v=1&view=reproductions');
    expect(problems).toEqual([]);
    expect(writeSight(sight)).toBe(
      '#v=1&view=reproductions&model=march1991&figure=1&panel=original&runs=200',
    );
  });

  it.each([
    ['a model that is not reproduced', 'model=march1990', /‘march1990’.*did you mean ‘march1991’/],
    ['a model of the prototype', 'model=__proto__', /model/],
    ['a figure that is not there', 'model=march1991&figure=77', /‘figure’ is ‘77’.*1, 2, 3/],
    ['a panel that is not there', 'panel=texts', /did you mean ‘text’/],
    ['a name without end', `model=${'a'.repeat(99)}`, /60 visible characters/],
    ['a name that can’t be seen', 'figure=%00%07', /‘figure’ is ‘··’/],
    ['one run', 'runs=1', /from 2 to 10000/],
    ['very many runs', 'runs=10001', /from 2 to 10000/],
    ['runs in other words', 'runs=1e3', /from 2 to 10000/],
    ['a field of the story', 'scenario=typical', /‘scenario’/],
    ['a field said twice', 'runs=5&runs=6', /more than once/],
    ['another version', 'v=2&model=nobody', /version 1/],
    ['no end', `model=${'a'.repeat(3000)}`, /longer than 2000/],
  ])('with %s is told apart from a good one, in one sentence', (_, fields, message) => {
    const { sight, problems } = read(`#view=reproductions&${fields}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(reproductions.get(sight.reproduction.model.name)).toBe(sight.reproduction);
  });

  it('of any kind is read without a fall', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, more) => {
        const { sight, problems } = read(`#model=${text}&figure=${more}&runs=${text}`);
        expect(sight.reproduction.figures).toContain(sight.figure);
        expect(runsWanted(sight)).toBeGreaterThan(1);
        for (const problem of problems) expect(problem).not.toMatch(/\p{C}/u);
      }),
    );
  });
});

it('The command line that does the same is the one that takes it', () => {
  const { sight } = read('#figure=4&runs=30');
  expect(commandFor(sight)).toBe('npx trellis reproduce march1991 4 --replicates 30');
  expect(commandFor({ ...sight, runs: 'published' })).toBe(
    'npx trellis reproduce march1991 4 --as-published',
  );
});

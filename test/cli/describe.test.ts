import { describe, expect, it } from 'vitest';
import { catalogue } from '../../scenarios/catalogue.ts';
import { march1991 } from '../../sim/models/march1991/model.ts';
import { threeLevel } from '../../sim/models/three-level.ts';
import { asked, typed } from './typed.ts';

const parameters = Object.entries(threeLevel.parameters);

describe('trellis describe', () => {
  it('gives programs every parameter with all that is declared of it', async () => {
    const { code, out, error } = await typed('describe', 'parameters', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(JSON.parse(out)).toEqual(parameters.map(([name, declared]) => ({ name, ...declared })));
    for (const { isPace, each, ...parameter } of JSON.parse(out)) {
      // Said only where it is so.
      expect([true, undefined]).toContain(isPace);
      expect(['string', 'undefined']).toContain(typeof each);
      expect(Object.keys(parameter).sort()).toEqual([
        'acts',
        'default',
        'grade',
        'group',
        'label',
        'max',
        'min',
        'name',
        'says',
        'sources',
        'step',
        'unit',
      ]);
    }
  });

  it('speaks of another model where one is named', async () => {
    const { out } = await asked(['describe', 'parameters', 'march1991', '--json']);
    const told = JSON.parse(out) as { name: string; choices?: string[] }[];
    expect(told.map(({ name }) => name)).toEqual(Object.keys(march1991.parameters));
    expect(told.find(({ name }) => name === 'reading')?.choices).toEqual(['original', 'text']);
    const words = await asked(['describe', 'parameters', 'lazer-friedman2007']);
    expect(words.out).toMatch(/^partners\s+with-replacement \[distinct or with-replacement\],/m);
    const wrong = await asked(['describe', 'measures', 'march1992']);
    expect(wrong.code).toBe(2);
    expect(wrong.error).toMatch(/did you mean "march1991"/);
  });

  it('gives programs every measure', async () => {
    const { out } = await asked(['describe', 'measures', '--json']);
    const measures = JSON.parse(out) as { name: string; says: string }[];
    expect(measures.map(({ name }) => name)).toEqual(Object.keys(threeLevel.measures));
    expect(measures.every(({ says }) => says.length > 10)).toBe(true);
  });

  it.each([['describe', 'scenarios'], ['scenarios']])(
    '%s %s lists what there is to run',
    async (...args) => {
      const { out } = await asked([...args.filter(Boolean), '--json']);
      const scenarios = JSON.parse(out) as { name: string; title: string; question: string }[];
      expect(scenarios.map(({ name }) => name)).toEqual([...catalogue.keys()]);
      expect(scenarios.every(({ title, question }) => title !== '' && question !== '')).toBe(true);
    },
  );

  it.each(['parameters', 'measures', 'scenarios'])(
    'tells people of %s in 80 columns',
    async (subject) => {
      const { code, out } = await asked(['describe', subject]);
      expect(code).toBe(0);
      expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
      const names = {
        parameters: parameters.map(([name]) => name),
        measures: Object.keys(threeLevel.measures),
        scenarios: [...catalogue.keys()],
      }[subject];
      for (const name of names ?? []) expect(out).toMatch(new RegExp(`^${name}( |$)`, 'm'));
    },
  );
});

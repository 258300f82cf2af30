import { describe, expect, it } from 'vitest';
import {
  documentOfMap,
  MOST_SEEDS,
  placesOf,
  shownAt,
  turnsOfMap,
} from '../../../lab/phase-map/phase-map.ts';
import { parseExpression } from '../../../lab/reading/parse-expression.ts';
import { readExperiment } from '../../../lab/reading/read-experiment.ts';
import { readScenario } from '../../../lab/reading/read-scenario.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';

describe('A phase map', () => {
  it.each([1, 2, 5, 8, 9, 20, 33])(
    'is refined in grids that hold one another: %i values',
    (length) => {
      const grids = [3, 5, 9, 17, 33].map((places) => placesOf(length, places));
      for (let k = 1; k < grids.length; k++)
        expect(grids[k]).toEqual(expect.arrayContaining(grids[k - 1] as number[]));
      expect(grids.at(-1)).toHaveLength(length);
    },
  );

  it.each([
    [33, 33],
    [8, 20],
    [2, 1],
  ])('takes every run once, the first grid before all others: %i × %i', (columns, rows) => {
    const turns = [...turnsOfMap(columns, rows, () => false)].flat();
    expect(new Set(turns).size).toBe(turns.length);
    expect(turns).toHaveLength(columns * rows * MOST_SEEDS);
    expect(Math.max(...turns)).toBe(turns.length - 1);
    const first = turns.slice(0, Math.min(3, columns) * Math.min(3, rows));
    expect(first.every((turn) => turn < columns * rows)).toBe(true);
    // What is there already is not taken again.
    const rest = [...turnsOfMap(columns, rows, (turn) => turn % 2 === 0)].flat();
    expect(rest).toEqual(turns.filter((turn) => turn % 2 === 1));
  });

  it('shows what is known, the finest where it is', () => {
    const even = (point: number) => point % 2 === 0;
    expect([...shownAt(9, 1, even)]).toEqual([0, 0, 2, 2, 4, 4, 6, 6, 8]);
    expect([...shownAt(9, 1, (point) => even(point) || point === 3)]).toEqual([
      0, 0, 2, 3, 4, 4, 6, 6, 8,
    ]);
    expect([...shownAt(9, 1, (point) => point === 3)]).toEqual([-1, -1, -1, 3, -1, -1, -1, -1, -1]);
    expect([...shownAt(2, 2, () => false)]).toEqual([-1, -1, -1, -1]);
  });

  it('is an experiment like any other', () => {
    const options = { source: 'map', memoryLimit: 1e9, parseExpression };
    const asked = {
      scenario: 'typical',
      seed: 'typical',
      measure: 'performance',
      weeks: [157, 208] as const,
      x: { name: 'threat', over: { from: 0, to: 1 }, whole: false },
      y: { name: 'levels', over: { from: 1, to: 8 }, whole: true },
    };
    const read = readExperiment(documentOfMap(asked), {
      ...options,
      scenarioIn: (name) => readScenario(catalogue.get(String(name)), options),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.experiment.factors.map(({ over }) => over)).toMatchObject([
      { levels: expect.arrayContaining([0, 0.03125, 1]) },
      { levels: [1, 2, 3, 4, 5, 6, 7, 8] },
    ]);
  });
});

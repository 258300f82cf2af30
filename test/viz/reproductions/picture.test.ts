import { describe, expect, it } from 'vitest';
import { reproductions } from '../../../lab/reproductions/catalogue.ts';
import { digits, shortDigits, signedDigits } from '../../../lab/reproductions/digits.ts';
import { panelsOf, pictureOf, rankedAtEnd, reachOf } from '../../../lab/reproductions/picture.ts';
import type { Figure, Point, Reproduction } from '../../../lab/reproductions/reproduction.ts';
import { printedReach } from '../../../viz/reproductions/sayings.ts';

const march = reproductions.get('march1991') as Reproduction;
const figure1 = march.figures[0] as Figure;
const cell = { name: 'a cell', settings: {} };

function pointAt(panel: string, series: string, x: number, published: number | null): Point {
  const of = { cell, measure: 'score', week: null };
  return { says: '', of, place: { panel, series, x }, reference: null, published };
}
const figure: Figure = {
  ...figure1,
  axes: { x: 'x', y: 'y' },
  points: [
    pointAt('one', 'upper', 2, 0.9),
    pointAt('one', 'upper', 1, 0.8),
    pointAt('one', 'lower', 1, 0.2),
    pointAt('one', 'lower', 2, null),
    pointAt('two', 'lower', 1, 0.4),
    { ...pointAt('two', 'lower', 1, 7), place: null },
  ],
};

describe('A figure’s picture', () => {
  it('has the points of one panel, by line, from left to right', () => {
    expect(panelsOf(figure)).toEqual(['one', 'two']);
    const picture = pictureOf(figure, 'one', []);
    expect(picture?.series.map(({ name, points }) => [name, points.map(({ x }) => x)])).toEqual([
      ['upper', [1, 2]],
      ['lower', [1, 2]],
    ]);
  });

  it('has axes that hold every panel, so that panels can be compared', () => {
    const ours = { mean: 1.5, se: 0.1, n: 10 };
    const found = figure.points.map((_, k) => (k === 4 ? ours : null));
    for (const panel of ['one', 'two'])
      expect(pictureOf(figure, panel, found)?.extent).toEqual({ x: [1, 2], y: [0.2, 1.5] });
  });

  it('gives a line the same look in every panel', () => {
    const indexOf = (panel: string) =>
      pictureOf(figure, panel, [])?.series.find(({ name }) => name === 'lower')?.index;
    expect(indexOf('two')).toBe(indexOf('one'));
  });

  it('is none where a figure is a table', () => {
    expect(pictureOf({ ...figure, axes: null }, 'one', [])).toBeNull();
    expect(panelsOf({ ...figure, axes: null })).toEqual([]);
  });

  it('ranks the lines where most of them are, by ours before what was printed', () => {
    const picture = pictureOf(figure, 'one', []);
    if (picture === null) throw new Error('no picture');
    expect(rankedAtEnd(picture)).toEqual({
      x: 1,
      ranked: [
        { name: 'upper', value: 0.8 },
        { name: 'lower', value: 0.2 },
      ],
    });
    const found = [null, null, null, { mean: 0.95, se: 0.1, n: 9 }, null, null];
    const later = pictureOf(figure, 'one', found);
    if (later === null) throw new Error('no picture');
    expect(rankedAtEnd(later)).toMatchObject({ x: 2, ranked: [{ name: 'lower' }, {}] });
  });

  it('of every figure there is has its points', () => {
    for (const { figures } of reproductions.values())
      for (const one of figures)
        for (const panel of panelsOf(one)) {
          const points = pictureOf(one, panel, [])?.series.flatMap((series) => series.points) ?? [];
          const placed = one.points.filter(({ place }) => place?.panel === panel);
          expect(points).toHaveLength(placed.length);
          expect(points.length).toBeGreaterThan(0);
        }
  });
});

describe('An interval', () => {
  it('reaches two standard errors or so to either side, and nowhere where nothing is run', () => {
    expect(reachOf({ mean: 1, se: 0.5, n: 2001 })).toBeCloseTo(0.9806, 3);
    expect(reachOf({ mean: 1, se: 0, n: 0 })).toBe(0);
  });

  it('of what was printed is as wide as ours over as many runs', () => {
    const found = figure.points.map(() => ({ mean: 0.5, se: 0.01, n: 1600 }));
    const picture = pictureOf(figure, 'one', found);
    if (picture === null) throw new Error('no picture');
    expect(printedReach(picture, 1600)).toBeCloseTo(reachOf({ mean: 0, se: 0.01, n: 1600 }), 12);
    expect(printedReach(picture, 100)).toBeCloseTo(reachOf({ mean: 0, se: 0.04, n: 100 }), 12);
  });
});

it('Numbers are written as the command line writes them, with a minus that is one', () => {
  expect([0.81306, 14.7625, -0.5, null, Number.NaN].map(digits)).toEqual([
    '0.8131',
    '14.76',
    '−0.5000',
    '–',
    '–',
  ]);
  expect(signedDigits(-1.44, 1)).toBe('−1.4');
  expect(signedDigits(0.0751, 4)).toBe('+0.0751');
  expect([-0.001, -0.017].map(shortDigits)).toEqual(['0.00', '−0.02']);
});
